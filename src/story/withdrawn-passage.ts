import type { Story, Withdrawn } from './model.ts';

/** What says that this passage was withdrawn, by itself or with what it belonged to; `undefined`: nothing does. */
export function withdrawnPassage(
  { withdrawn = [] }: Pick<Story, 'withdrawn'>,
  id: string,
): Withdrawn | undefined {
  return (
    withdrawn.find((gone) => gone.kind === 'passage' && gone.id === id) ??
    withdrawn.find((gone) => gone.kind !== 'passage' && id.startsWith(`${gone.id}-`))
  );
}
