/** `[start, end)` in the text. */
type Span = readonly [number, number];

const MARK = /["“”„«»]/gu;

/**
 * What of a paragraph stands inside quotation marks, marks included, in order and apart. A mark's form is only a
 * hint, since texts print reversed and unbalanced ones: whether it opens or closes is told by the letters beside
 * it. A quotation nobody closes lasts to the paragraph's end, one nobody opened began before the paragraph.
 * Single marks are taken for apostrophes. Offsets count from the beginning of `text`.
 */
export function quotedSpans(text: string, paragraph: Span = [0, text.length]): readonly Span[] {
  const [from, to] = paragraph;
  const spans: [number, number][] = [];
  let opened: number | null = null;
  for (const { 0: mark, index } of text.slice(from, to).matchAll(MARK)) {
    const at = from + index;
    const opens = /[\p{L}\p{N}([…]/u.test(text.slice(at + 1, at + 2)) && at + 1 < to;
    const closes = at > from && /[\p{L}\p{N}.,;:!?…)\]]/u.test(text.slice(at - 1, at));
    if (opened === null && opens && !(closes && mark === '”')) {
      opened = at;
    } else if (opened !== null && (!opens || closes)) {
      spans.push([opened, at + 1]);
      opened = null;
    } else if (opened === null && spans.length === 0) {
      spans.push([from, at + 1]);
    }
  }
  if (opened !== null) spans.push([opened, to]);
  return spans;
}

/** How much of `[start, end)` stands inside the spans: all its words, some, or none. No words are none. */
export function shareQuoted(
  text: string,
  [start, end]: Span,
  spans: readonly Span[],
): 'all' | 'some' | 'none' {
  let words = 0;
  let inside = 0;
  for (const { index } of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) {
    const at = start + index;
    words += 1;
    if (spans.some(([from, to]) => from <= at && at < to)) inside += 1;
  }
  if (inside === 0) return 'none';
  return inside === words ? 'all' : 'some';
}
