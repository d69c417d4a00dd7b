import type { Selector } from '../story/model.ts';

/** Longer quotes are named by their ends: a browser then has to find two short texts, not one long one. */
const LONGEST_WHOLE = 300;
const WORDS_AT_ENDS = 6;
const WORDS_OF_CONTEXT = 3;

/** `-` and `,` are the grammar's own signs; `encodeURIComponent` leaves the first as it is. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

function wordsIn(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function quoted(exact: string): string {
  const lines = exact.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2 && exact.length <= LONGEST_WHOLE) return encode(exact.trim());
  const start = wordsIn(lines[0] ?? '').slice(0, WORDS_AT_ENDS);
  const end = wordsIn(lines.at(-1) ?? '').slice(-WORDS_AT_ENDS);
  return `${encode(start.join(' '))},${encode(end.join(' '))}`;
}

/**
 * The fragment that makes a browser scroll to the words on a page we do not control, `#` excluded:
 *
 *   :~:text=[prefix-,]start[,end][,-suffix]      https://wicg.github.io/scroll-to-text-fragment/
 *
 * Words that stand more than once in `text` take the words around them along.
 */
export function textFragment({ exact, prefix, suffix }: Selector, text: string): string {
  const once = text.indexOf(exact) === text.lastIndexOf(exact);
  // A prefix or suffix may be cut inside a word, and may not reach into another paragraph.
  const before = wordsIn((prefix.split('\n').at(-1) ?? '').replace(/^\S+/, ''));
  const after = wordsIn((suffix.split('\n')[0] ?? '').replace(/\S+$/, ''));
  const start =
    once || before.length === 0 ? '' : `${encode(before.slice(-WORDS_OF_CONTEXT).join(' '))}-,`;
  const end =
    once || after.length === 0 ? '' : `,-${encode(after.slice(0, WORDS_OF_CONTEXT).join(' '))}`;
  return `:~:text=${start}${quoted(exact)}${end}`;
}
