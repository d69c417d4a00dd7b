import type { Article, Selector, Source, Story } from './model.ts';
import { formatPath } from './story-fault.ts';

/** A selector whose position does not hold its words, with what stands there instead. */
export interface BrokenSelector {
  /** `events[3].excerpts[0]`, within the story. */
  readonly path: string;
  readonly selector: Selector;
  readonly found: string;
}

interface PlacedSelector {
  readonly path: string;
  readonly selector: Selector;
}

function isSelector(value: object): value is Selector {
  return 'exact' in value && 'source' in value;
}

/**
 * Every selector of the story, whatever it serves, in the order of the story: found by its shape, so
 * that a kind of selector added to the model cannot be forgotten here.
 */
export function selectorsOf(story: Story): readonly PlacedSelector[] {
  const found: PlacedSelector[] = [];
  function visit(value: unknown, keys: readonly (string | number)[]): void {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, [...keys, index]);
      return;
    }
    if (isSelector(value)) {
      found.push({ path: formatPath(keys), selector: value });
      return;
    }
    for (const [key, item] of Object.entries(value)) visit(item, [...keys, key]);
  }
  visit(story, []);
  return found;
}

/** Whether the words stand where the selector says, and the words around them are as it says, too. */
function holds(text: string, { exact, prefix, suffix, start, end }: Selector): boolean {
  return (
    text.slice(start, end) === exact &&
    text.slice(Math.max(0, start - prefix.length), start) === prefix &&
    text.slice(end, end + suffix.length) === suffix
  );
}

/** The story's selectors into this article that do not hold their words; empty when all do. */
export function checkSelectors(story: Story, article: Article): readonly BrokenSelector[] {
  return selectorsOf(story)
    .filter(({ selector }) => selector.source === article.id && !holds(article.text, selector))
    .map(({ path, selector }) => ({
      path,
      selector,
      found: article.text.slice(selector.start, selector.end),
    }));
}

function checkSpans(
  name: string,
  spans: readonly (readonly [number, number])[],
  length: number,
): string[] {
  let last = 0;
  return spans.flatMap(([start, end], index) => {
    const fits = start >= last && start < end && end <= length;
    last = Math.max(last, end);
    return fits ? [] : [`${name}[${index}] is [${start}, ${end}), out of order or out of the text`];
  });
}

/**
 * What is wrong with the article's offsets, in plain sentences: paragraphs and sentences must be in
 * order, not empty, without overlap and inside the text. Empty when all is well.
 */
export function checkArticle(article: Article): readonly string[] {
  const paragraphs = article.paragraphs.map(({ start, end }) => [start, end] as const);
  return [
    ...checkSpans('paragraphs', paragraphs, article.text.length),
    ...checkSpans('sentences', article.sentences, article.text.length),
  ];
}

/** `crypto.subtle.digest('SHA-256', bytes)` or its like; an argument, so that this file runs anywhere. */
export type Sha256 = (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>;

/** SHA-256 of the bytes, in lower-case hexadecimal. */
export async function sha256Hex(bytes: Uint8Array<ArrayBuffer>, sha256: Sha256): Promise<string> {
  const digest = new Uint8Array(await sha256(bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Whether the article's text is the one its own hash and the story's source speak of. `bytes` is the
 * text as UTF-8 (`new TextEncoder().encode(article.text)`).
 */
export async function hasItsHash(
  article: Article,
  source: Source,
  bytes: Uint8Array<ArrayBuffer>,
  sha256: Sha256,
): Promise<boolean> {
  const hash = await sha256Hex(bytes, sha256);
  return hash === article.sha256 && hash === source.sha256;
}
