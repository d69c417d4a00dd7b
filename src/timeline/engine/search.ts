/** Sorted ascending; typed arrays and plain arrays alike. */
type Sorted = { readonly length: number; readonly [index: number]: number };

/** The first index in `[from, to)` whose value is at least `value`; `to` when there is none. */
export function lowerBound(sorted: Sorted, value: number, from = 0, to = sorted.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first index in `[from, to)` whose value is greater than `value`; `to` when there is none. */
export function upperBound(sorted: Sorted, value: number, from = 0, to = sorted.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
