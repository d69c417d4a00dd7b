import { grouped } from './grouped.ts';

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
] as const;

/** "first" to "twelfth", then "13th", "21st". Counted from 1. */
export function ordinalInWords(position: number): string {
  return ORDINALS[position - 1] ?? `${position}${ordinalEnding(position)}`;
}

function ordinalEnding(position: number): string {
  if (position % 100 >= 11 && position % 100 <= 13) return 'th';
  return { 1: 'st', 2: 'nd', 3: 'rd' }[position % 10] ?? 'th';
}

/** "1 event", "3 events". `many` is for words that do more than take an s. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** "A", "A and B", "A, B and C"; nothing for nothing. */
export function joined(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/**
 * Source words between quotation marks, spelled as published. A mark of their own at either end, whose partner
 * lies outside the words or at their other end, stands for ours. Round words with other marks in them ours are single
 * ones: marks within marks alternate, and not a letter of the words may change.
 */
export function quoted(words: string): string {
  const opens = /^[“"]/.test(words);
  const closes = /[”"]$/.test(words);
  if (opens && closes) return words;
  if (opens && !/[”"]/.test(words.slice(1))) return `${words}”`;
  if (closes && !/[“"]/.test(words.slice(0, -1))) return `“${words}`;
  return /[“”"]/.test(words) ? `‘${words}’` : `“${words}”`;
}
