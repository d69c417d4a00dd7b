import type { Articles } from '../story/article-state.ts';
import { directionOf } from '../story/direction.ts';
import type { Selector, Story } from '../story/model.ts';
import { problemOf } from '../story/withheld-words.ts';
import { quoted } from '../words/numbers.ts';
import { PRINT } from '../words/print.ts';
import styles from './PrintedPage.module.css';

interface Quote {
  readonly words: Selector & { readonly id: string };
  readonly number: number | null;
  /** After the source's name. */
  readonly about: string;
  readonly note: string | null;
}

interface PrintedQuotesProps {
  story: Story;
  articles: Articles;
  quotes: readonly Quote[];
}

/** Numbered quotations, each with the letter and the name of its source. */
export function PrintedQuotes({ story, articles, quotes }: PrintedQuotesProps) {
  return (
    <ol className={styles.quotes}>
      {quotes.map(({ words, number, about, note }) => {
        const source = story.sources.find(({ id }) => id === words.source);
        const language = source?.language ?? story.language;
        return (
          <li key={words.id} className={styles.quote} value={number ?? undefined}>
            {problemOf(words, articles) === null ? (
              <blockquote lang={language} dir={directionOf(language)}>
                {quoted(words.exact)}
              </blockquote>
            ) : (
              <p>{PRINT.withheld}</p>
            )}
            <p className={styles.from}>
              <strong>{source?.letter}</strong> {source?.name}
              {about}
              {note !== null && `. ${note}`}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
