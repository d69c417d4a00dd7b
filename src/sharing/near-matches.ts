/** Something a mistyped link may have meant. */
export interface Candidate {
  /** Its name in links. */
  readonly id: string;
  readonly title: string;
}

/**
 * Those of `candidates` that are most like `asked` by link name or title, the nearest first, at most `count`. Of equals
 * the earlier comes first; what shares nothing with `asked` is left out, so the answer may be empty.
 *
 * Likeness is the share of common trigrams, in folded words padded as PostgreSQL's pg_trgm does: an exchanged, missing
 * or added letter costs little, the order of the words nothing. The title is a second opinion and counts half.
 */
export function nearMatches<Item extends Candidate>(
  asked: string,
  candidates: readonly Item[],
  count = 3,
): readonly Item[] {
  const wanted = trigrams(asked);
  return candidates
    .map((item) => {
      const byName = likeness(wanted, trigrams(item.id));
      return { item, score: byName + likeness(wanted, trigrams(item.title)) / 2 };
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, count)
    .map(({ item }) => item);
}

/** Dice's coefficient: 1 for equal sets, 0 for sets that share nothing. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const trigram of a) if (b.has(trigram)) common += 1;
  return common === 0 ? 0 : (2 * common) / (a.size + b.size);
}

/** `Rīga-1` gives "  r", " ri", "rig", "iga", "ga ", "  1", " 1 ". */
function trigrams(text: string): Set<string> {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  const found = new Set<string>();
  for (const word of words ?? []) {
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
  }
  return found;
}
