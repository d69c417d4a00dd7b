/*
 * How wide words are on the map, without a document: advances of the app's sans, in thousandths of an
 * em, by kinds of letters and on the long side.
 */
const KINDS: readonly (readonly [RegExp, number])[] = [
  [/\p{M}/u, 0],
  [/ /, 200],
  [/[ijlI|.,:;!'’‘]/, 285],
  [/[ftr()\-/]/, 375],
  [/[mwMW—]/, 850],
  [/\p{Lu}/u, 640],
  [/[a-z0-9]/, 550],
];
/** Letters of other scripts: Chinese and Japanese ones are an em wide. */
const UNKNOWN = 1000;
const OTHER_LETTER = 660;

function advance(char: string): number {
  const kind = KINDS.find(([letters]) => letters.test(char));
  if (kind !== undefined) return kind[1];
  return /[\p{scx=Latn}\p{scx=Cyrl}\p{scx=Grek}\p{scx=Arab}\p{scx=Hebr}]/u.test(char)
    ? OTHER_LETTER
    : UNKNOWN;
}

/** Width in pixels of `text` on one line, at most what the semibold face takes; `tracking` in pixels. */
export function roomFor(text: string, sizePx: number, tracking = 0): number {
  let thousandths = 0;
  const letters = Array.from(text.normalize('NFD'));
  for (const char of letters) thousandths += advance(char);
  return (thousandths * sizePx) / 1000 + letters.length * tracking;
}
