import type { Span } from '../story/anchoring.ts';

/** After these a full stop does not end a sentence. */
const ABBREVIATION = new RegExp(
  '(?:^|[^\\p{L}])(?:' +
    'Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|Hon|Rev|Sec|Jr|Sr|vs|approx|' +
    'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun' +
    ')\\.$',
  'u',
);

/** After these it does not when a number follows: "No. 5", "Art. 4", "p. 12". */
const BEFORE_NUMBER = /(?:^|[^\p{L}])(?:No|Nr|Nos|Art|Sect|Ch|Fig|pp?|para)\.$/iu;

/** One capital or several with stops between them: "A.", "U.S.". */
const INITIALS = /(?:^|[^\p{L}\p{N}])(?:\p{Lu}\.)+$/u;

/** A closing quotation mark that the segmenter left to the next sentence. */
const STRAY_QUOTE = /^["”’»]+(?=\s|$)/u;

function isCutShort(before: string, after: string): boolean {
  const sentence = before.trimEnd();
  if (ABBREVIATION.test(sentence)) return true;
  if (BEFORE_NUMBER.test(sentence)) return /^\p{N}/u.test(after);
  return INITIALS.test(sentence) && /^\p{L}/u.test(after);
}

function trimmed(text: string, start: number, end: number): Span {
  const words = text.slice(start, end);
  return {
    start: start + words.length - words.trimStart().length,
    end: end - words.length + words.trimEnd().length,
  };
}

/** Making one costs more than all it does for a paragraph. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  const segmenter = known ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return segmenter;
}

/**
 * The sentences of one paragraph, `[start, end)` into `text`, without the white space around them, in
 * order. Every character of the paragraph that is not white space is in exactly one of them.
 *
 * The segmenter of the build's own ICU splits after "Mr." and "Gen.", and so these are put together
 * again. What it gives is stored, so that a reader's browser never splits for itself.
 */
export function splitSentences(
  text: string,
  { start, end }: Span,
  language: string,
): readonly Span[] {
  const segmenter = segmenterOf(language);
  const bounds: number[] = [start];
  for (const { index } of segmenter.segment(text.slice(start, end))) {
    if (index === 0) continue;
    const from = bounds.at(-1) ?? start;
    const at = start + index;
    const stray = STRAY_QUOTE.exec(text.slice(at, end))?.[0].length ?? 0;
    if (stray > 0) bounds.push(at + stray);
    else if (!isCutShort(text.slice(from, at), text.slice(at, end))) bounds.push(at);
  }
  bounds.push(end);
  return bounds
    .slice(1)
    .map((to, index) => trimmed(text, bounds[index] ?? to, to))
    .filter((sentence) => sentence.start < sentence.end);
}
