/** Fewer letters than these find what nobody meant. */
const FEWEST = 4;

/**
 * What to search for instead of the id a link asked for in vain: its words without numbers, cut from the end until
 * `finds` says that there is something ("riga-ministerail-1130" is "riga minister"). Empty when less than half is left.
 */
export function wordsOfLink(id: string, finds: (q: string) => boolean): string {
  const whole = id
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => /\p{L}/u.test(word))
    .join(' ');
  const least = Math.max(FEWEST, whole.length / 2);
  for (let q = whole; q.length >= least; q = q.slice(0, -1).trimEnd()) if (finds(q)) return q;
  return '';
}
