import { AXIS_PX } from './axis.ts';
import type { TimelineLayout } from './layout.ts';
import { zoomOf } from './zoom-of.ts';

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

/**
 * Scrolls the box, and the page where that scrolls round it: a low window shows only a part of the box. There the dates
 * stick above it.
 */
export function bringIntoBox(box: HTMLElement, blocks: readonly Block[], isStill: boolean): void {
  const main = box.closest('main');
  // In a frame of another page the story scrolls under its bar.
  const isFrame = document.documentElement.dataset['embed'] !== undefined;
  const page = isFrame ? main : main?.parentElement;
  // It may have gone since.
  if (page == null) return;
  const scroll = (what: Element, to: readonly Block[]) => {
    const top = scrollFor(to, what.scrollTop, what.clientHeight);
    if (top !== what.scrollTop) what.scrollTo({ top, behavior: isStill ? 'instant' : 'smooth' });
    return top;
  };
  const zoom = zoomOf(box);
  const scrolled = scroll(box, blocks);
  const above = page.scrollTop + box.getBoundingClientRect().top - page.getBoundingClientRect().top;
  const inPage = (px: number) => above + (px - scrolled) * zoom;
  scroll(
    page,
    blocks.map(({ top, bottom }) => ({ top: inPage(top - AXIS_PX), bottom: inPage(bottom) })),
  );
}

/** The same for the marks of an event among the lanes, with their words. */
export function bringMarkIntoBox(
  box: HTMLElement,
  { lanes }: TimelineLayout,
  id: string,
  isStill: boolean,
): void {
  const blocks = lanes.flatMap(({ top: laneTop, marks }) =>
    marks.flatMap(({ mark, top: inLane }) => {
      const top = laneTop + inLane;
      const isIt = 'event' in mark && mark.event.id === id;
      return isIt ? [{ top, bottom: top + mark.box.height }] : [];
    }),
  );
  bringIntoBox(box, blocks, isStill);
}
