interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Which mark comes next (`step` 1) or before (-1). From the mark last visited while any of it is in view;
 * once the reader has scrolled it away, from what they see. Goes round at the ends; `null` without marks.
 * `marks` are in the order of the text.
 */
export function nextMark(
  marks: readonly Extent[],
  view: Extent,
  visited: number | null,
  step: 1 | -1,
): number | null {
  const count = marks.length;
  if (count === 0) return null;
  const last = visited === null ? undefined : marks[visited];
  if (visited !== null && last && last.bottom > view.top && last.top < view.bottom) {
    return (visited + step + count) % count;
  }
  if (step === 1)
    return Math.max(
      0,
      marks.findIndex(({ top }) => top >= view.top),
    );
  const above = marks.findLastIndex(({ bottom }) => bottom <= view.bottom);
  return above === -1 ? count - 1 : above;
}
