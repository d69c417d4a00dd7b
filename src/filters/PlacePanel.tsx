import { languageOf } from '../story/direction.ts';
import type { Place, Story, StoryEvent } from '../story/model.ts';
import { groupNamings } from '../story/namings.ts';
import { tagsOf } from '../story/source-tags.ts';
import type { Links } from '../ui/links.ts';
import { SourceTags } from '../ui/SourceTags.tsx';
import * as words from '../words/filters.ts';
import { joined, quoted } from '../words/numbers.ts';
import { eventsSentence, PanelEvents } from './PanelEvents.tsx';
import { PanelSection } from './PanelSection.tsx';
import { PanelTerms } from './PanelTerms.tsx';
import { TermPanel, type TermPanelProps } from './TermPanel.tsx';
import styles from './TermPanel.module.css';

interface PlacePanelProps extends TermPanelProps {
  /** Ids of the chosen places; at least one known to the story. */
  places: readonly string[];
  /** Ids of the events the whole filter leaves in. */
  visible: ReadonlySet<string>;
  links: Links;
}

/** What stands beside the timeline while it is filtered by place: what is told of it, of whom, and how it is named. */
export function PlacePanel({ places, visible, links, ...frame }: PlacePanelProps) {
  const { story } = frame;
  const chosen = story.places.filter(({ id }) => places.includes(id));
  const events = story.events.filter(({ id }) => visible.has(id));
  const names = chosen.map(({ name }) => name);
  const title = joined(names);
  return (
    <TermPanel
      {...frame}
      title={title}
      all={words.ALL_PLACES}
      head={
        <>
          <p className={styles.sentence}>{eventsSentence(events, story)}</p>
          {chosen.map(
            ({ id, note }) =>
              note !== null && (
                <p key={id} className={styles.sentence} lang={story.language}>
                  {note}
                </p>
              ),
          )}
        </>
      }
    >
      <PanelEvents story={story} events={events} links={links} named={names} />
      <PanelTerms
        story={story}
        events={events}
        facet="person"
        title={words.peopleNamedWith(title)}
        about
        hrefOf={links.person}
      />
      <Namings story={story} events={events} places={chosen} />
    </TermPanel>
  );
}

interface NamingsProps {
  story: Story;
  events: readonly StoryEvent[];
  places: readonly Place[];
}

function Namings({ story, events, places }: NamingsProps) {
  const named = places
    .map(({ id, name }) => {
      const namings = events.flatMap((event) =>
        event.places.filter(({ place }) => place === id).flatMap((place) => place.namings),
      );
      return { id, name, ...groupNamings(name, namings) };
    })
    .filter(({ own, others }) => own.length + others.length > 0);
  if (named.length === 0) return null;
  return (
    <PanelSection title={words.AS_WRITTEN}>
      {named.map(({ id, name, own, others }) => (
        <p key={id} className={styles.namings}>
          {own.length > 0 && (
            <span className={styles.naming}>
              <span lang={story.language}>{name}</span>{' '}
              <SourceTags tags={tagsOf(story.sources, own)} size={15} />
            </span>
          )}
          {others.map((other) => (
            <span key={other.words} className={styles.naming}>
              <span {...languageOf(other.sources[0], story)}>{quoted(other.words)}</span>{' '}
              <SourceTags tags={tagsOf(story.sources, other.sources)} size={15} />
            </span>
          ))}
        </p>
      ))}
    </PanelSection>
  );
}
