import { directionOf } from '../story/direction.ts';
import type { Excerpt, Source } from '../story/model.ts';
import { words } from '../words/reader.ts';
import styles from './LoadingText.module.css';
import marked from './MarkedText.module.css';
import type { Passage } from './passages.ts';

interface LoadingTextProps {
  source: Source;
  passages: readonly Passage[];
  selectedEvent: string | null;
  /** Id of the passage the link asks for; `null`: none. */
  quote: string | null;
}

/** While a text is on its way: the passages the story itself holds of it, and still shapes for the words between them. */
export function LoadingText({ source, passages, selectedEvent, quote }: LoadingTextProps) {
  const quotes = quotesOf(passages, selectedEvent);
  return (
    <div className={styles.loading}>
      <output>{words.loading}</output>
      <Shapes />
      {quotes.map((excerpt) => (
        <div key={excerpt.id}>
          <blockquote
            className={styles.quote}
            data-excerpt={excerpt.id}
            lang={source.language}
            dir={directionOf(source.language)}
          >
            <mark className={marked.excerpt} data-selected={excerpt.id === quote || undefined}>
              {excerpt.exact}
            </mark>
          </blockquote>
          <Shapes />
        </div>
      ))}
    </div>
  );
}

/** In the order of the text, none of them within another; of one event alone where one is selected. */
function quotesOf(passages: readonly Passage[], event: string | null): readonly Excerpt[] {
  const excerpts = passages
    .flatMap((passage) =>
      passage.kind === 'excerpt' && (event === null || passage.event.id === event)
        ? [passage.excerpt]
        : [],
    )
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const apart: Excerpt[] = [];
  for (const excerpt of excerpts) {
    if (excerpt.start >= (apart.at(-1)?.end ?? 0)) apart.push(excerpt);
  }
  return apart;
}

function Shapes() {
  return (
    <div className={styles.shapes} aria-hidden="true">
      {[9, 10, 7].map((tenths) => (
        <span key={tenths} data-tenths={tenths} />
      ))}
    </div>
  );
}
