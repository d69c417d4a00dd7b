import type { Paragraph } from '../story/model.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { publishedYear, words as w } from '../words/reader.ts';
import { MarkedText } from './MarkedText.tsx';
import { Notes } from './Notes.tsx';
import { notesOf } from './notes.ts';
import styles from './ParagraphRow.module.css';
import type { ReaderTextProps } from './ReaderText.tsx';

type ParagraphRowProps = Pick<
  ReaderTextProps,
  | 'story'
  | 'source'
  | 'article'
  | 'shown'
  | 'quote'
  | 'quoted'
  | 'selectedEvent'
  | 'hoveredEvent'
  | 'links'
> & { paragraph: Paragraph; previous: Paragraph | null };

/** A paragraph of the article: its number, its words, and the notes that belong to it. */
export function ParagraphRow({
  paragraph,
  previous,
  story,
  source,
  article,
  shown,
  ...rest
}: ParagraphRowProps) {
  const { start, end, role, number } = paragraph;
  const Words = role === 'heading' ? 'h3' : 'p';
  return (
    <div
      className={styles.row}
      data-from={start}
      data-to={end}
      data-paragraph={number ?? undefined}
    >
      {number !== null && (
        <span className={styles.number}>
          <VisuallyHidden>{w.paragraph} </VisuallyHidden>
          {number}
        </span>
      )}
      <Words className={styles.words} data-role={role} lang={article.language}>
        <MarkedText
          text={article.text}
          paragraph={paragraph}
          passages={shown}
          selectedEvent={rest.selectedEvent}
          hoveredEvent={rest.hoveredEvent}
          quoted={rest.quoted}
        />
      </Words>
      <Notes
        paragraph={paragraph}
        notes={notesOf(paragraph, previous, shown, story.sources)}
        year={publishedYear(source)}
        selectedEvent={rest.selectedEvent}
        hoveredEvent={rest.hoveredEvent}
        quote={rest.quote}
        links={rest.links}
      />
    </div>
  );
}
