import type { ArticleState } from '../story/article-state.ts';
import { directionOf } from '../story/direction.ts';
import type { Article, Source, Story } from '../story/model.ts';
import { quoted } from '../words/numbers.ts';
import { PRINT } from '../words/print.ts';
import styles from './PrintedPage.module.css';
import { PrintedSource } from './PrintedSources.tsx';

interface PrintedTextProps {
  story: Story;
  source: Source;
  state: ArticleState;
}

/** A source's text, its paragraphs numbered as on the screen, without what the page had round its article. */
export function PrintedText({ story, source, state }: PrintedTextProps) {
  return (
    <>
      <p className={styles.standfirst}>{story.title}</p>
      <h1 className={styles.title}>{source.name}</h1>
      <PrintedSource source={source} href={null} />
      {state.kind === 'ready' ? (
        <Text source={source} article={state.article} />
      ) : (
        <p>{state.kind === 'loading' ? PRINT.textMissing : state.reason}</p>
      )}
      {source.remarks.length > 0 && (
        <section>
          <h2 className={styles.day}>{PRINT.remarks}</h2>
          {source.remarks.map(({ id, exact, note }) => (
            <p key={id} className={styles.entry}>
              {quoted(exact)}: {note}
            </p>
          ))}
        </section>
      )}
    </>
  );
}

function Text({ source: { language }, article }: { source: Source; article: Article }) {
  const paragraphs = article.paragraphs.filter(({ role }) => role !== 'furniture');
  return (
    <div className={styles.text} lang={language} dir={directionOf(language)}>
      {paragraphs.map(({ start, end, role, number }) => (
        <p key={start} className={styles.paragraph} data-role={role}>
          {number !== null && <span className={styles.number}>{number}</span>}
          {article.text.slice(start, end)}
        </p>
      ))}
    </div>
  );
}
