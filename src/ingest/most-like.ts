/** How many edits lead from one word to the other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, x] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, y] of Array.from(b).entries()) {
      const replaced = (row[j] ?? 0) + (x === y ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The word among others that a slip of the pen would turn into this one; `null` when none is near. */
export function mostLike(word: string, among: Iterable<string>): string | null {
  const near = [...among]
    .map((other) => ({ other, distance: editDistance(word, other) }))
    .filter(({ other, distance }) => distance <= Math.max(2, other.length / 3))
    .toSorted((a, b) => a.distance - b.distance);
  return near[0]?.other ?? null;
}
