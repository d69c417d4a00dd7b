import type { ReactNode } from 'react';
import type { Articles } from '../story/article-state.ts';
import type { Story } from '../story/model.ts';
import { PRINT } from '../words/print.ts';
import type { Printed } from './printed.ts';
import styles from './PrintedPage.module.css';
import { PrintedEvent, PrintedEvents } from './PrintedEvents.tsx';
import { PrintedSources } from './PrintedSources.tsx';
import { PrintedStatements } from './PrintedStatements.tsx';
import { PrintedStretch } from './PrintedStretch.tsx';
import { PrintedText } from './PrintedText.tsx';

interface PrintedPageProps {
  story: Story;
  printed: Printed;
  /** Those at hand: words of theirs that do not hold are withheld. */
  articles: Articles;
  /** Where this can be read on a screen, absolute. */
  address: string;
  /** The page of a source, where this one leads there itself. */
  hrefOfSource?: (id: string) => string;
}

/** A page as it goes on paper, in place of the one on the screen: no controls, everything in one flow. */
export function PrintedPage({ address, ...props }: PrintedPageProps) {
  const { story, printed } = props;
  return (
    <article className={styles.page} lang={story.language} hidden data-printed={printed.kind}>
      {contentOf(props)}
      <p className={styles.foot}>
        {PRINT.from} <a href={address}>{address}</a>
      </p>
    </article>
  );
}

function contentOf(props: Omit<PrintedPageProps, 'address'>): ReactNode {
  const { story, printed, articles } = props;
  const ways = { hrefOfSource: props.hrefOfSource ?? null };
  switch (printed.kind) {
    case 'story':
      return <PrintedEvents story={story} visible={printed.visible} articles={articles} />;
    case 'event':
      return <PrintedEvent story={story} event={printed.event} articles={articles} {...ways} />;
    case 'source':
      return (
        <PrintedText
          story={story}
          source={printed.source}
          state={articles.get(printed.source.id) ?? { kind: 'loading' }}
        />
      );
    case 'sources':
      return (
        <>
          <h1 className={styles.title}>{story.title}</h1>
          <PrintedSources sources={story.sources} />
        </>
      );
    case 'statement':
      return (
        <PrintedStatements
          story={story}
          statements={[printed.statement]}
          articles={articles}
          {...ways}
        />
      );
    case 'statements':
      return <PrintedStatements story={story} statements={story.statements} articles={articles} />;
    case 'stretch':
      return <PrintedStretch story={story} stretch={printed.stretch} />;
  }
}
