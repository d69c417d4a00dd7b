import { directionOf } from '../story/direction.ts';
import type { Article, Paragraph, Source, Story } from '../story/model.ts';
import type { Links } from '../ui/links.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { publishedYear, words as w } from '../words/reader.ts';
import { MarkedText } from './MarkedText.tsx';
import { Notes } from './Notes.tsx';
import { notesOf } from './notes.ts';
import type { Passage } from './passages.ts';
import styles from './ParagraphRow.module.css';

interface ParagraphRowProps {
  paragraph: Paragraph;
  story: Story;
  source: Source;
  article: Article;
  /** All of the article's that may be shown. */
  shown: readonly Passage[];
  quote: string | null;
  quoted: Passage | null;
  selectedEvent: string | null;
  hoveredEvent: string | null;
  links: Links;
}

/** A paragraph of the article: its number, its words, and the notes that belong to it. */
export function ParagraphRow({
  paragraph,
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
      <Words
        className={styles.words}
        data-role={role}
        lang={article.language}
        dir={directionOf(article.language)}
      >
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
        notes={notesOf(paragraph, shown, story.sources)}
        year={publishedYear(source)}
        selectedEvent={rest.selectedEvent}
        hoveredEvent={rest.hoveredEvent}
        quote={rest.quote}
        languages={{ text: article.language, story: story.language }}
        links={rest.links}
      />
    </div>
  );
}
