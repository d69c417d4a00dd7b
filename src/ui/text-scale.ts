/** How much larger than usual the reader's browser sets text: 1 as browsers come, 2 for twice the size. */
export function textScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
}
