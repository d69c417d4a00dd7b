export const CARD_PX = 288;
/** A card with its list is about so high: it opens downwards where there is as much room. */
const CARD_MOST = 400;
/** Between a card and the bracket it stands beside. */
const GAP = 14;
/** Between a card and the edge of what is seen. */
const EDGE = 4;
/** Of a number of five figures. */
const HALF_NUMBER = 28;

/** Where a card stands, in px from the top of the first lane: from a line down, or up, and how high it may be. */
export interface CardRoom {
  readonly from: number;
  readonly to: 'below' | 'above';
  readonly mostPx: number;
}

/** What is seen of a box of lanes in a window of `windowPx`: as `roomFor` takes it. */
export function seenOf(
  {
    scrollTop,
    top,
    heightPx,
  }: {
    readonly scrollTop: number;
    /** From the window's top. */
    readonly top: number;
    readonly heightPx: number;
  },
  windowPx: number,
): { readonly from: number; readonly to: number } {
  return {
    from: scrollTop + Math.max(-top, 0),
    to: scrollTop + Math.min(heightPx, windowPx - top),
  };
}

/** A card that ends at `above` or begins at `below`, and stays within what is `seen`. */
export function roomFor(
  above: number,
  below: number,
  seen: { readonly from: number; readonly to: number },
): CardRoom {
  const [least, most] = [seen.from + EDGE, seen.to - EDGE];
  const [top, bottom] = [Math.max(below, least), Math.min(above, most)];
  const [down, up] = [most - top, bottom - least];
  if (down >= CARD_MOST || down >= up) return { from: top, to: 'below', mostPx: down };
  return { from: bottom, to: 'above', mostPx: up };
}

/**
 * Where a card begins that stands after the bracket of its cluster and the number over it (its middle: `number`), or else
 * before them, in px of a view of `widthPx`; `null`: neither side has room.
 */
export function cardBeside(
  { left, width }: { readonly left: number; readonly width: number },
  number: number,
  widthPx: number,
): number | null {
  const after = Math.max(left + width, number + HALF_NUMBER) + GAP;
  if (after + CARD_PX + EDGE <= widthPx) return after;
  const before = Math.min(left, number - HALF_NUMBER) - GAP - CARD_PX;
  return before >= EDGE ? before : null;
}

/** As near to `x` as a card stands in a view of `widthPx`; in one as narrow as a phone's it lies over the lanes' names. */
export function cardWithin(x: number, widthPx: number): number {
  return Math.min(Math.max(x, EDGE), widthPx - CARD_PX - EDGE);
}
