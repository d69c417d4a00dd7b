/** Style that places something `x` px from the start of what holds it, and `y` px from its top. */
export function standingAt(
  x: number,
  y: number,
  rightToLeft: boolean,
): { readonly transform: string } {
  return { transform: `translate(${(rightToLeft ? -x : x).toFixed(2)}px, ${y}px)` };
}
