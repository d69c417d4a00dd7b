import type { Paragraph } from '../story/model.ts';

/** What the reader draws as one row: a paragraph of the article, or a run of lines that are not part of it. */
export type Row =
  | {
      readonly kind: 'paragraph';
      readonly paragraph: Paragraph;
      /** The row before it, where that is a paragraph, too; `null` otherwise. */
      readonly previous: Paragraph | null;
    }
  | { readonly kind: 'furniture'; readonly lines: readonly Paragraph[] };

/** The paragraphs in their order, each run of furniture folded into one row. */
export function rowsOf(paragraphs: readonly Paragraph[]): readonly Row[] {
  const rows: Row[] = [];
  let run: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.role !== 'furniture') {
      run = [];
      const last = rows.at(-1);
      const previous = last?.kind === 'paragraph' ? last.paragraph : null;
      rows.push({ kind: 'paragraph', paragraph, previous });
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
