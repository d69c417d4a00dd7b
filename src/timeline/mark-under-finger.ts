/** How far from a mark a finger still means it, in px: a lone mark is a target of 44 by 44 at the least. */
export const FINGER_PX = 22;

/** What is pressed in lanes: marks, and what names a lane and filters by it. */
export const PRESSED = 'a, button, label';

type Box = Pick<DOMRectReadOnly, 'left' | 'right' | 'top' | 'bottom'>;

/** How far a point is from a box, in px; 0 in it and on its edge. */
export function distanceTo(x: number, y: number, { left, right, top, bottom }: Box): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/**
 * Of what can be pressed in `lanes` the mark a finger at a point means: the nearest, if it is within reach; of several as
 * near the one it meets (`hit`). `null`: none.
 *
 * Marks stand 24 px apart in a lane, which a target of 44 px each would have overlap: the later drawn would take what is
 * meant for the other. With the nearest, none competes, and the room between two belongs half to each.
 */
export function nearestMark(
  lanes: Element,
  x: number,
  y: number,
  hit: Element | null,
): HTMLElement | null {
  let nearest: HTMLElement | null = null;
  let least = FINGER_PX;
  for (const mark of lanes.querySelectorAll<HTMLElement>(PRESSED)) {
    const distance = distanceTo(x, y, mark.getBoundingClientRect());
    if (distance < least || (distance === least && (nearest === null || mark === hit))) {
      nearest = mark;
      least = distance;
    }
  }
  return nearest;
}
