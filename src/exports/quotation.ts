import type { Article, Selector, Source } from '../story/model.ts';
import { citation } from '../words/export.ts';
import { quoted } from '../words/numbers.ts';

/**
 * Words of a source with where they stand, on one line:
 *
 *   “has not been provoked” — EFE via Infobae, 28 Nov 2021, ¶ 13, https://…
 *
 * `article` is `null` while the text is not there; the paragraph is then left out, as it is outside numbered ones.
 */
export function formatQuotation(
  { exact, start, end }: Pick<Selector, 'exact' | 'start' | 'end'>,
  source: Pick<Source, 'name' | 'published'>,
  article: Pick<Article, 'paragraphs'> | null,
  address: string,
): string {
  const paragraphs = (article?.paragraphs ?? [])
    .filter((paragraph) => paragraph.start < end && paragraph.end > start)
    .flatMap(({ number }) => number ?? []);
  const words = quoted(exact.replace(/\s+/g, ' ').trim());
  return `${words} — ${citation(source, paragraphs, address)}`;
}
