import type { Paragraph } from '../story/model.ts';

/** What the reader draws as one row: a paragraph of the article, or a run of lines that are not part of it. */
export type Row =
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph }
  | { readonly kind: 'furniture'; readonly lines: readonly Paragraph[] };

/** The paragraphs in their order, each run of furniture folded into one row. */
export function rowsOf(paragraphs: readonly Paragraph[]): readonly Row[] {
  const rows: Row[] = [];
  let run: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.role !== 'furniture') {
      run = [];
      rows.push({ kind: 'paragraph', paragraph });
      continue;
    }
    if (run.length === 0) rows.push({ kind: 'furniture', lines: run });
    run.push(paragraph);
  }
  return rows;
}

/** Number of body paragraphs: the last number given. */
export function paragraphCount(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((most, { number }) => Math.max(most, number ?? 0), 0);
}
