/** Steps into which the height left over beside a paragraph is divided: about a line each. */
export const GAP_STEPS = 8;

/**
 * Where notes stand beside their paragraph, without measuring it. `anchors` are the places of their words
 * within the paragraph, 0 its first character, towards 1 its last, in ascending order. Gives the share of
 * the free height that goes before each note and after the last one, in whole steps that add up to
 * `GAP_STEPS`. The notes are a column whose gaps grow by these shares, so they keep their order, never
 * overlap, and stand as near their words as the notes before them allow.
 */
export function noteGaps(anchors: readonly number[]): {
  readonly before: readonly number[];
  readonly after: number;
} {
  let used = 0;
  const before = anchors.map((anchor) => {
    const at = Math.max(used, Math.min(GAP_STEPS, Math.round(anchor * GAP_STEPS)));
    const gap = at - used;
    used = at;
    return gap;
  });
  return { before, after: GAP_STEPS - used };
}
