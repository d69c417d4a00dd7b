/** What one piece of text has and the other has not, at one place. Either may be empty, not both. */
interface Change {
  readonly yours: string;
  readonly theirs: string;
  /** The words both have before it; empty at the beginning. */
  readonly after: string;
}

const TOKEN = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

/** Beyond this a list of differences says no more than the passage itself. */
const MOST_CHANGES = 6;

function tokensOf(text: string): readonly string[] {
  return text.match(TOKEN) ?? [];
}

/** A token of the one text and its equal in the other. */
interface Pair {
  readonly i: number;
  readonly j: number;
}

/** `table[i][j]`: how many tokens `a` from `i` and `b` from `j` have in common, in order. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => Array.from(b, () => 0).concat(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const [row, below] = [table[i] ?? [], table[i + 1] ?? []];
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

/** The longest sequence of tokens both have, by their places in each. */
function commonTokens(a: readonly string[], b: readonly string[]): readonly Pair[] {
  const lengths = commonLengths(a, b);
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pairs.push({ i, j });
      i += 1;
      j += 1;
    } else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** The places where `yours` and `theirs` differ, word by word, in order. None when they are equal. */
export function differencesOf(yours: string, theirs: string): readonly Change[] {
  const [a, b] = [tokensOf(yours), tokensOf(theirs)];
  const common = commonTokens(a, b);
  // A lone space between two changed words belongs to one change.
  const kept = common.filter(({ i, j }, index) => {
    const [before, after] = [common[index - 1], common[index + 1]];
    const follows = before === undefined || (before.i === i - 1 && before.j === j - 1);
    const leads = after === undefined || (after.i === i + 1 && after.j === j + 1);
    return (a[i] ?? '').trim() !== '' || follows || leads;
  });
  const changes: Change[] = [];
  let after = '';
  let last: Pair = { i: -1, j: -1 };
  for (const pair of [...kept, { i: a.length, j: b.length }]) {
    const change = {
      yours: a.slice(last.i + 1, pair.i).join(''),
      theirs: b.slice(last.j + 1, pair.j).join(''),
      after,
    };
    if (change.yours !== '' || change.theirs !== '') {
      changes.push(change);
      after = '';
    }
    after += a[pair.i] ?? '';
    last = pair;
  }
  return changes;
}

/** «word»; signs and white space, which look alike, with their code points as well. */
function named(text: string): string {
  const visible = text.replaceAll('\n', '⏎');
  if (/[\p{L}\p{N}]/u.test(text)) return `«${visible.trim()}»`;
  const points = Array.from(
    text,
    (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return `${visible.trim() === '' ? 'white space' : visible} (${points.join(' ')})`;
}

function sentence({ yours, theirs, after }: Change): string {
  const where = after.trim() === '' ? 'at the beginning' : `after «${lastWords(after)}»`;
  if (yours === '') return `${named(theirs)} is missing ${where}`;
  if (theirs === '') return `${named(yours)} is too much ${where}`;
  return `${named(yours)} should be ${named(theirs)}`;
}

function lastWords(text: string): string {
  return text.trim().split(/\s+/).slice(-3).join(' ');
}

/** The differences as sentences for an editor, the first few of many. */
export function describeDifferences(yours: string, theirs: string): readonly string[] {
  const changes = differencesOf(yours, theirs);
  const more = changes.length - MOST_CHANGES;
  return [
    ...changes.slice(0, MOST_CHANGES).map(sentence),
    ...(more > 0 ? [`and in ${more} more ${more === 1 ? 'place' : 'places'}`] : []),
  ];
}
