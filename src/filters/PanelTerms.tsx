import type { Facet } from '../story/facets.ts';
import type { Story, StoryEvent } from '../story/model.ts';
import { PanelSection } from './PanelSection.tsx';
import styles from './TermPanel.module.css';
import { termsOf } from './facet-terms.ts';

interface PanelTermsProps {
  story: Story;
  events: readonly StoryEvent[];
  facet: Facet;
  title: string;
  /** The title names what the panel is about, in the story's words. */
  about?: boolean;
  hrefOf: (term: string) => string;
  /** Terms the panel is about, left out here. */
  without?: readonly string[];
}

/** What else the events have of a facet, most often named first; nothing where they have none. */
export function PanelTerms(props: PanelTermsProps) {
  const { story, events, facet, title, about = false, hrefOf, without = [] } = props;
  const terms = termsOf({ ...story, events }, facet)
    .filter(({ id, count }) => count > 0 && !without.includes(id))
    .toSorted((a, b) => b.count - a.count);
  if (terms.length === 0) return null;
  return (
    <PanelSection title={title} lang={about ? story.language : undefined}>
      <ul className={styles.terms}>
        {terms.map(({ id, name, count }) => (
          <li key={id}>
            <a className={styles.term} href={hrefOf(id)} lang={story.language}>
              {name}
            </a>{' '}
            {count}
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
