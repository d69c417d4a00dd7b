import { languageOf } from '../story/direction.ts';
import type { Person, Story, StoryEvent } from '../story/model.ts';
import { tagsOf } from '../story/source-tags.ts';
import type { Links } from '../ui/links.ts';
import { SourceTags } from '../ui/SourceTags.tsx';
import * as words from '../words/filters.ts';
import { joined, quoted } from '../words/numbers.ts';
import { eventsSentence, PanelEvents } from './PanelEvents.tsx';
import { PanelSection } from './PanelSection.tsx';
import { PanelTerms } from './PanelTerms.tsx';
import { spellingsOf } from './spellings.ts';
import { TermPanel, type TermPanelProps } from './TermPanel.tsx';
import styles from './TermPanel.module.css';

interface PersonPanelProps extends TermPanelProps {
  /** Ids of the chosen people; at least one known to the story. */
  people: readonly string[];
  /** Ids of the events the whole filter leaves in. */
  visible: ReadonlySet<string>;
  links: Links;
}

/** What stands beside the view while it is filtered by person: their events, where, with whom, and how they are written. */
export function PersonPanel({ people, visible, links, ...frame }: PersonPanelProps) {
  const { story } = frame;
  const chosen = story.people.filter(({ id }) => people.includes(id));
  const events = story.events.filter(({ id }) => visible.has(id));
  const title = joined(chosen.map(({ name }) => name));
  return (
    <TermPanel
      {...frame}
      title={title}
      all={words.ALL_PEOPLE}
      head={
        <>
          {chosen.map(
            ({ id, name, role }) =>
              role !== null && (
                <p key={id} className={styles.sentence} lang={story.language}>
                  {chosen.length === 1 ? role : `${name}: ${role}`}
                </p>
              ),
          )}
          <p className={styles.sentence}>{eventsSentence(events, story)}</p>
        </>
      }
    >
      <PanelEvents story={story} events={events} links={links} />
      <PanelTerms
        story={story}
        events={events}
        facet="place"
        title={words.PLACES}
        hrefOf={links.place}
      />
      <PanelTerms
        story={story}
        events={events}
        facet="person"
        title={words.peopleNamedWith(title)}
        about
        hrefOf={links.person}
        without={people}
      />
      <Spellings story={story} events={events} people={chosen} />
    </TermPanel>
  );
}

interface SpellingsProps {
  story: Story;
  events: readonly StoryEvent[];
  people: readonly Person[];
}

/** Every spelling, the broken ones with what they stand for. */
function Spellings({ story, events, people }: SpellingsProps) {
  const spellings = people.flatMap((person) => spellingsOf(person, events, story.sources));
  if (spellings.length === 0) return null;
  return (
    <PanelSection title={words.AS_WRITTEN}>
      <ul className={styles.spellings}>
        {spellings.map((spelling) => (
          <li key={spelling.words}>
            <span className={styles.spelling}>
              <span {...languageOf(spelling.sources[0], story)}>{quoted(spelling.words)}</span>{' '}
              <SourceTags tags={tagsOf(story.sources, spelling.sources)} size={15} />
            </span>
            {spelling.remarks.map((remark) => (
              <span key={remark} className={styles.remark} lang={story.language}>
                {remark}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
