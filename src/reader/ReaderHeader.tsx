import type { ArticleState } from '../story/article-state.ts';
import type { Source, Story, StoryEvent } from '../story/model.ts';
import { SourceTag } from '../ui/Coverage.tsx';
import { ClosingLink } from '../ui/ClosingLink.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { Links } from '../ui/links.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { headLine, words } from '../words/reader.ts';
import { firstExcerpt } from './passages.ts';
import styles from './ReaderHeader.module.css';
import { paragraphCount } from './rows.ts';

interface ReaderHeaderProps {
  story: Story;
  source: Source;
  article: ArticleState;
  selectedEvent: string | null;
  links: Links;
  onCopyLink: () => void;
  onShare: (() => void) | undefined;
  onClose: () => void;
}

/** The way back, a tab per source, and what text this is. */
export function ReaderHeader({
  story,
  source,
  article,
  selectedEvent,
  links,
  onCopyLink,
  onShare,
  onClose,
}: ReaderHeaderProps) {
  const event = story.events.find(({ id }) => id === selectedEvent);
  const carried = story.events.filter(({ excerpts }) =>
    excerpts.some((excerpt) => excerpt.source === source.id),
  );
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        {event !== undefined && (
          <a
            className={styles.back}
            data-closes=""
            href={links.event(event.id)}
            title={words.backToEvent}
          >
            <Icon name="previous" />
            <span className={styles.backWord}>{words.event}</span>
          </a>
        )}
        <nav className={styles.tabs} aria-label={words.tabs}>
          {story.sources.map((each, index) => (
            <Tab
              key={each.id}
              source={each}
              place={index + 1}
              current={each.id === source.id}
              language={story.language}
              href={tabAddress(each, event, links)}
            />
          ))}
        </nav>
        <div className={styles.tools}>
          {onShare !== undefined && (
            <button
              type="button"
              className={styles.tool}
              onClick={onShare}
              title={words.share}
              aria-label={words.share}
            >
              <Icon name="share" />
            </button>
          )}
          <button
            type="button"
            className={styles.tool}
            data-spare={onShare && ''}
            onClick={onCopyLink}
            title={words.copyLink}
            aria-label={words.copyLink}
          >
            <Icon name="link" />
          </button>
          <ClosingLink
            className={styles.tool}
            href={event === undefined ? links.story : links.event(event.id)}
            label={words.close}
            onClose={onClose}
          >
            <Icon name="close" />
          </ClosingLink>
        </div>
      </div>
      <div className={styles.head}>
        <h2 id="reader-title" tabIndex={-1} lang={story.language}>
          {source.name}
        </h2>
        {/* While the text of a page made beforehand is late, it keeps its count of paragraphs. */}
        <p suppressHydrationWarning>
          {headLine(
            source,
            article.kind === 'ready' ? paragraphCount(article.article.paragraphs) : null,
            // A large story holds no events but those that are open.
            story.large === undefined ? carried.length : null,
          )}
        </p>
      </div>
    </header>
  );
}

/** Another text opens at its words on the same event, if it has any. */
function tabAddress(source: Source, event: StoryEvent | undefined, links: Links): string {
  const excerpt = event === undefined ? null : firstExcerpt(event, source.id);
  return excerpt === null ? links.source(source.id) : links.source(source.id, excerpt.id);
}

interface TabProps {
  source: Source;
  place: number;
  current: boolean;
  /** Of the source's name. */
  language: string;
  href: string;
}

function Tab({ source, place, current, language, href }: TabProps) {
  return (
    <a
      className={styles.tab}
      href={href}
      title={source.name}
      lang={language}
      aria-current={current ? 'page' : undefined}
    >
      <span aria-hidden="true">
        <SourceTag letter={source.letter} place={place} />
      </span>
      {current ? (
        <span className={styles.tabName}>{source.name}</span>
      ) : (
        <VisuallyHidden>{source.name}</VisuallyHidden>
      )}
    </a>
  );
}
