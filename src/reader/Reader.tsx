import { useCallback, useMemo, useRef, useState } from 'react';
import type { ArticleState } from '../story/article-state.ts';
import type { Source, Story } from '../story/model.ts';
import { Problem } from '../ui/Problem.tsx';
import type { Links } from '../ui/links.ts';
import { words } from '../words/reader.ts';
import { HeldPassages } from './HeldPassages.tsx';
import { LoadingText } from './LoadingText.tsx';
import type { MadeUse } from './made-use.ts';
import { MadeText } from './MadeText.tsx';
import { eventIdOf, findPassage, passagesOf, withhold } from './passages.ts';
import styles from './Reader.module.css';
import { ReaderHeader } from './ReaderHeader.tsx';
import { ReaderText } from './ReaderText.tsx';

export interface ReaderProps {
  story: Story;
  source: Source;
  article: ArticleState;
  /** Id of the selected event; without one, the event of the quoted words counts as selected. */
  selectedEvent: string | null;
  /** Id of an excerpt, wording, remark or date evidence: opened at its words, which are marked. */
  quote: string | null;
  links: Links;
  /** Where the stored text can be had as a file. */
  /** `null` where there is no text but the passages themselves. */
  storedTextHref: string | null;
  hoveredEvent: string | null;
  onHoverEvent: (id: string | null) => void;
  onCopyLink: () => void;
  /** Left out where a link is all there is to share. */
  onShare?: (() => void) | undefined;
  onClose: () => void;
  onRetry: () => void;
  /** Whether the page was made with this text in it: it stays as it stands until the text itself has come. */
  standsAsMade?: boolean;
  /** Called when a text has been drawn or opened at other words; what it returns is called before it is not so any more. */
  onOpen?:
    ((scroller: HTMLElement, source: string, quote: string | null) => () => void) | undefined;
  /** Whether J and K go to the next and previous mark while focus is in the reader. */
  letterKeys?: boolean;
}

/** One source's whole text, with every passage the story uses marked in it and told in the margin. */
export function Reader(props: ReaderProps) {
  const { story, source, article, quote, links } = props;
  const passages = useMemo(() => passagesOf(story, source.id), [story, source.id]);
  const quoted = findPassage(passages, quote);
  const selectedEvent = props.selectedEvent ?? (quoted === null ? null : eventIdOf(quoted));
  const { shown, withheld } = useMemo(
    () => withhold(passages, article.kind === 'ready' ? article.broken : []),
    [passages, article],
  );
  const [withCitation, setWithCitation] = useState(false);
  // What was done with the text that was made beforehand goes over to the text itself, once.
  const madeUse = useRef<MadeUse | null>(null);
  const takeUse = useCallback(() => {
    const { current } = madeUse;
    madeUse.current = null;
    return current;
  }, []);
  const giveUse = useCallback((use: MadeUse) => {
    madeUse.current = use;
  }, []);
  const held = { source, passages, selectedEvent, quote };
  const loading = <LoadingText {...held} />;
  return (
    <div className={styles.reader}>
      <ReaderHeader
        story={story}
        source={source}
        article={article}
        selectedEvent={selectedEvent}
        links={links}
        onCopyLink={props.onCopyLink}
        onShare={props.onShare}
        onClose={props.onClose}
      />
      {article.kind === 'ready' ? (
        <ReaderText
          // A new text begins at its top, or at the words its own link names.
          key={source.id}
          story={story}
          source={source}
          article={article.article}
          hashVerified={article.hashVerified}
          shown={shown}
          withheld={withheld}
          quote={quote}
          quoted={quoted !== null && shown.includes(quoted) ? quoted : null}
          selectedEvent={selectedEvent}
          links={links}
          storedTextHref={props.storedTextHref}
          hoveredEvent={props.hoveredEvent}
          onHoverEvent={props.onHoverEvent}
          letterKeys={props.letterKeys ?? true}
          withCitation={withCitation}
          onWithCitation={setWithCitation}
          takeUse={takeUse}
          onOpen={props.onOpen}
        />
      ) : article.kind === 'unavailable' ? (
        <div className={styles.problem} tabIndex={-1}>
          <Problem title={words.unavailableTitle} sentences={[article.reason, words.withheldRest]}>
            <button type="button" onClick={props.onRetry}>
              {words.retry}
            </button>
          </Problem>
          <HeldPassages {...held} />
        </div>
      ) : article.kind === 'withheld' ? (
        <div className={styles.problem}>
          <Problem
            title={`${words.withheldTitle}: ${source.name}`}
            sentences={[article.reason, words.withheldRest]}
          >
            <a href={links.story}>{words.backToStory}</a>
          </Problem>
        </div>
      ) : props.standsAsMade === true ? (
        <MadeText quote={quote} event={selectedEvent} giveUse={giveUse}>
          {loading}
        </MadeText>
      ) : (
        loading
      )}
    </div>
  );
}
