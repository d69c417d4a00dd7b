import type { Span } from '../story/anchoring.ts';
import type { Sha256 } from '../story/integrity.ts';
import { sha256Hex } from '../story/integrity.ts';
import type { Article, Paragraph, ParagraphRole } from '../story/model.ts';
import { PUBLISHED_VERSION } from '../story/model.ts';
import { splitSentences } from './sentences.ts';

/** The paragraphs that are not body, by the words they begin with. */
export interface Layout {
  readonly heading: readonly string[];
  readonly byline: readonly string[];
  readonly furniture: readonly string[];
  readonly furnitureFrom?: string | undefined;
}

export interface LayoutFault {
  /** Where the words stand within the layout. */
  readonly keys: readonly ['furnitureFrom'] | readonly ['heading' | 'byline' | 'furniture', number];
  /** The paragraphs it fits, or those that have a role already. */
  readonly fits: readonly Span[];
  readonly problem: 'none' | 'several' | 'taken';
}

/**
 * The text of a file in normal form C, or `null` when its bytes are not UTF-8. Those of UTF-16 may be by chance, but for
 * the empty ones that it puts between plain letters. A mark of byte order goes.
 */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    return null;
  }
}

/** Every line that is not empty, without the white space around it, in order. */
export function paragraphSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const words = line[0].trim();
    if (words === '') continue;
    const start = line.index + line[0].indexOf(words);
    spans.push({ start, end: start + words.length });
  }
  return spans;
}

/**
 * The one paragraph that begins with `words`; or every paragraph that consists of them, since pages
 * repeat such lines ("0", "Share").
 */
function fitting(text: string, spans: readonly Span[], words: string): readonly Span[] {
  const whole = spans.filter(({ start, end }) => text.slice(start, end) === words);
  return whole.length > 0 ? whole : spans.filter(({ start }) => text.startsWith(words, start));
}

function isSame(text: string, spans: readonly Span[], words: string): boolean {
  return spans.every(({ start, end }) => text.slice(start, end) === words);
}

/** Paragraphs with their roles; body paragraphs are counted from 1. Faults: see {@link LayoutFault}. */
export function layOut(
  text: string,
  layout: Layout,
): { readonly paragraphs: readonly Paragraph[]; readonly faults: readonly LayoutFault[] } {
  const spans = paragraphSpans(text);
  const faults: LayoutFault[] = [];
  const roles = new Map<Span, ParagraphRole>();

  let rest = spans;
  if (layout.furnitureFrom !== undefined) {
    const fits = spans.filter(({ start }) => text.startsWith(layout.furnitureFrom ?? '', start));
    const [first] = fits;
    if (first !== undefined && fits.length === 1) {
      rest = spans.filter(({ start }) => start < first.start);
      for (const span of spans.slice(rest.length)) roles.set(span, 'furniture');
    } else {
      const problem = fits.length === 0 ? 'none' : 'several';
      faults.push({ keys: ['furnitureFrom'], fits, problem });
    }
  }

  for (const role of ['heading', 'byline', 'furniture'] as const) {
    for (const [index, words] of layout[role].entries()) {
      const keys = [role, index] as const;
      const fits = fitting(text, rest, words);
      const taken = fits.filter((span) => roles.has(span));
      if (fits.length === 0) faults.push({ keys, fits, problem: 'none' });
      else if (fits.length > 1 && !isSame(text, fits, words)) {
        faults.push({ keys, fits, problem: 'several' });
      } else if (taken.length > 0) faults.push({ keys, fits: taken, problem: 'taken' });
      else for (const span of fits) roles.set(span, role);
    }
  }

  let count = 0;
  const paragraphs = spans.map((span) => {
    const role = roles.get(span) ?? 'body';
    if (role === 'body') count += 1;
    return { ...span, role, number: role === 'body' ? count : null };
  });
  return { paragraphs, faults };
}

function sentencesOf(text: string, paragraphs: readonly Paragraph[], language: string) {
  return paragraphs
    .filter(({ role }) => role === 'heading' || role === 'body')
    .flatMap((paragraph) => splitSentences(text, paragraph, language))
    .map(({ start, end }): readonly [number, number] => [start, end]);
}

/** The article of a source. `text` is what {@link decodeText} made of `bytes`. */
export async function makeArticle(
  id: string,
  language: string,
  bytes: Uint8Array<ArrayBuffer>,
  text: string,
  paragraphs: readonly Paragraph[],
  sha256: Sha256,
): Promise<Article> {
  return {
    version: PUBLISHED_VERSION,
    id,
    text,
    sha256: await sha256Hex(new TextEncoder().encode(text), sha256),
    fileSha256: await sha256Hex(bytes, sha256),
    language,
    paragraphs,
    sentences: sentencesOf(text, paragraphs, language),
  };
}
