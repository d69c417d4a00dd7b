import type { Selector } from './model.ts';

/** Words to be found in a text, with as much of what stands around them as tells them apart. */
export interface Quote {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** `[start, end)` in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type AnchorFault =
  /** The words do not stand in the text; `elsewhere`: they do, but not in the context given. */
  | { readonly fault: 'absent'; readonly elsewhere: readonly Span[] }
  /** They stand there more than once. At least two places, in the order of the text. */
  | { readonly fault: 'ambiguous'; readonly places: readonly Span[] };

/** How much of the surroundings a selector carries, in code units: that of the W3C model's examples. */
const CONTEXT_LENGTH = 32;

function isSpace(text: string, index: number): boolean {
  return index >= 0 && index < text.length && text.charAt(index).trim() === '';
}

function follows(text: string, prefix: string, start: number): boolean {
  let end = start;
  while (isSpace(text, end - 1) && !text.endsWith(prefix, end)) end -= 1;
  return text.endsWith(prefix, end);
}

function precedes(text: string, suffix: string, end: number): boolean {
  let start = end;
  while (isSpace(text, start) && !text.startsWith(suffix, start)) start += 1;
  return text.startsWith(suffix, start);
}

/** Every place of `exact` in the text, overlapping ones included, in order. None for empty words. */
export function placesOf(text: string, exact: string): readonly Span[] {
  const places: Span[] = [];
  if (exact === '') return places;
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    places.push({ start: at, end: at + exact.length });
  }
  return places;
}

/**
 * The one place where the quote stands: `text.slice(start, end) === exact`, with the prefix directly
 * before and the suffix directly after it. White space between the parts may be left out of them,
 * nothing else may differ. Never a guess: no place or several are a fault.
 */
export function anchorQuote(text: string, quote: Quote): Span | AnchorFault {
  const { exact, prefix = '', suffix = '' } = quote;
  const everywhere = placesOf(text, exact);
  const places = everywhere.filter(
    ({ start, end }) => follows(text, prefix, start) && precedes(text, suffix, end),
  );
  const [only, second] = places;
  if (only === undefined) return { fault: 'absent', elsewhere: everywhere };
  return second === undefined ? only : { fault: 'ambiguous', places };
}

/** `index`, or one less or more in the given direction where it would part a surrogate pair. */
function wholeCharacter(text: string, index: number, inward: 1 | -1): number {
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index);
  const parts = before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
  return parts ? index + inward : index;
}

/** A selector for the span, with the text around it, cut at the text's ends and between characters. */
export function makeSelector(source: string, text: string, { start, end }: Span): Selector {
  const from = wholeCharacter(text, Math.max(0, start - CONTEXT_LENGTH), 1);
  const to = wholeCharacter(text, Math.min(text.length, end + CONTEXT_LENGTH), -1);
  return {
    source,
    exact: text.slice(start, end),
    prefix: text.slice(Math.min(from, start), start),
    suffix: text.slice(end, Math.max(to, end)),
    start,
    end,
  };
}
