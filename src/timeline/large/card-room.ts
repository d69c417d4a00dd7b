export const CARD_PX = 288;
/** A card with its list is about so high: it opens downwards where there is as much room. */
const CARD_MOST = 400;
/** Between a card and the bracket it stands beside. */
const GAP = 14;
/** Between a card and the edge of what is seen. */
const EDGE = 4;

/** Where a card stands, in px from the top of the first lane: from a line down, or up, and how high it may be. */
export interface CardRoom {
  readonly from: number;
  readonly to: 'below' | 'above';
  readonly mostPx: number;
}

/** A card that ends at `above` or begins at `below`, and stays within what is `seen`. */
export function roomFor(
  above: number,
  below: number,
  seen: { readonly from: number; readonly to: number },
): CardRoom {
  const down = seen.to - below - EDGE;
  const up = above - seen.from - EDGE;
  if (down >= CARD_MOST || down >= up) return { from: below, to: 'below', mostPx: down };
  return { from: above, to: 'above', mostPx: up };
}

/**
 * Where a card begins that stands after the bracket of its cluster or else before it, in px of a view of `widthPx`; `null`:
 * neither side has room.
 */
export function cardBeside(
  { left, width }: { readonly left: number; readonly width: number },
  widthPx: number,
): number | null {
  const after = left + width + GAP;
  if (after + CARD_PX + EDGE <= widthPx) return after;
  const before = left - GAP - CARD_PX;
  return before >= EDGE ? before : null;
}
