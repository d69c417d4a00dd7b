import { Fragment, type ReactNode } from 'react';
import { directionOf } from '../story/direction.ts';
import type { Excerpt, Source } from '../story/model.ts';
import styles from './HeldPassages.module.css';
import marked from './MarkedText.module.css';
import type { Passage } from './passages.ts';

export interface HeldPassagesProps {
  source: Source;
  passages: readonly Passage[];
  /** Id of the one event whose passages are shown; `null`: those of all. */
  selectedEvent: string | null;
  /** Id of the passage the link asks for; `null`: none. */
  quote: string | null;
  /** What stands after each, for the words between them. */
  between?: ReactNode;
}

/** The passages the story itself holds of a text, as long as there is no text. */
export function HeldPassages(props: HeldPassagesProps) {
  const { source, passages, selectedEvent, quote, between } = props;
  return quotesOf(passages, selectedEvent).map((excerpt) => (
    <Fragment key={excerpt.id}>
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
      {between}
    </Fragment>
  ));
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
