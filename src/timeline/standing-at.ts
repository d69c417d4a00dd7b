/** Style that places something `x` px from the start of what holds it, and `y` px from its top. */
export function standingAt(
  x: number,
  y: number,
  rightToLeft: boolean,
): { readonly transform: string } {
  return { transform: `translate(${(rightToLeft ? -x : x).toFixed(2)}px, ${y}px)` };
}

/** Style that has something end `x` px from the start of what holds it, which it begins at. */
export function endingAt(x: number, rightToLeft: boolean): { readonly transform: string } {
  const px = `${x.toFixed(2)}px`;
  return { transform: `translateX(${rightToLeft ? `calc(100% - ${px})` : `calc(${px} - 100%)`})` };
}

/**
 * Style that shows of what stands in px from an anchor what is in view; see `anchorOffset`. Not a custom property: those
 * are inherited, and every frame of a pan would have the styles of all inside computed anew.
 */
export function shiftedBy(offsetPx: number, rightToLeft: boolean): { readonly transform: string } {
  return standingAt(-offsetPx, 0, rightToLeft);
}
