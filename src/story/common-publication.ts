import type { Source } from './model.ts';

/**
 * The day all these sources were published, as its label; `null` when they differ, when one has no date, or
 * when there are none.
 */
export function commonPublication(sources: readonly Source[]): string | null {
  const labels = new Set(sources.map(({ published }) => published.when?.label ?? null));
  return labels.size === 1 ? ([...labels][0] ?? null) : null;
}
