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
}

/** A page as it goes on paper, in place of the one on the screen: no controls, everything in one flow. */
export function PrintedPage({ story, printed, articles, address }: PrintedPageProps) {
  return (
    <article className={styles.page} lang={story.language} hidden data-printed={printed.kind}>
      {contentOf(story, printed, articles)}
      <p className={styles.foot}>
        {PRINT.from} <a href={address}>{address}</a>
      </p>
    </article>
  );
}

function contentOf(story: Story, printed: Printed, articles: Articles): ReactNode {
  switch (printed.kind) {
    case 'story':
      return <PrintedEvents story={story} visible={printed.visible} articles={articles} />;
    case 'event':
      return <PrintedEvent story={story} event={printed.event} articles={articles} />;
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
        <PrintedStatements story={story} statements={[printed.statement]} articles={articles} />
      );
    case 'statements':
      return <PrintedStatements story={story} statements={story.statements} articles={articles} />;
    case 'stretch':
      return <PrintedStretch story={story} stretch={printed.stretch} />;
  }
}
