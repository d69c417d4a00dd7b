import { zoomOf } from './text-zoom.ts';

/** What stands between two heights in px from the top of what scrolls. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
}

/** What is round a block comes into view with it: its accent, its ring. */
const ROUND_PX = 8;

/**
 * How far a box that shows `heightPx` from `scrolledPx` on is to be scrolled for one of the blocks to be in view: as
 * little as does, and not at all without any. Of a block higher than the box its top is.
 */
export function scrollFor(blocks: readonly Block[], scrolledPx: number, heightPx: number): number {
  const away = (to: number) => Math.abs(to - scrolledPx);
  const [nearest = scrolledPx] = blocks
    .map(({ top, bottom }) =>
      Math.min(Math.max(top - ROUND_PX, 0), Math.max(scrolledPx, bottom + ROUND_PX - heightPx)),
    )
    .toSorted((a, b) => away(a) - away(b));
  return nearest;
}

/** Scrolls the box itself, and nothing round it. What is below the window's end is not in view either. */
export function bringIntoBox(
  box: HTMLElement,
  blocks: readonly Block[],
  behavior: ScrollBehavior,
): void {
  const inWindow = (innerHeight - box.getBoundingClientRect().top) / zoomOf(box);
  const top = scrollFor(blocks, box.scrollTop, Math.min(box.clientHeight, inWindow));
  if (top !== box.scrollTop) box.scrollTo({ top, behavior });
}
