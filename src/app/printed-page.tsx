import type { ReactNode } from 'react';
import { PrintedPage } from '../list/PrintedPage.tsx';
import type { Printed } from '../list/printed.ts';
import type { ExplorerState } from '../sharing/address.ts';
import type { Articles } from '../story/article-state.ts';
import { matchingIds } from '../story/facets.ts';
import { isLarge } from '../story/large/large-story.ts';
import type { Story } from '../story/model.ts';

interface PrintedParts {
  readonly story: Story;
  /** As it holds for the story. */
  readonly state: ExplorerState;
  readonly articles: Articles;
  /** Absolute. */
  readonly address: string;
}

/** What a page of the story is on paper; `null` for the events of a large one, which are not in it. */
export function printedPage({ story, state, articles, address }: PrintedParts): ReactNode {
  const { kind } = state.open;
  if (isLarge(story) && (kind === 'story' || kind === 'event')) return null;
  const printed = printedOf(story, state);
  return <PrintedPage story={story} printed={printed} articles={articles} address={address} />;
}

/** What goes on paper of what is open. */
export function printedOf(story: Story, state: ExplorerState): Printed {
  const { open } = state;
  const whole: Printed = { kind: 'story', visible: matchingIds(story, state) };
  switch (open.kind) {
    case 'event': {
      const event = story.events.find(({ id }) => id === open.id);
      return event === undefined ? whole : { kind: 'event', event };
    }
    case 'source': {
      const source = story.sources.find(({ id }) => id === open.id);
      return source === undefined ? whole : { kind: 'source', source };
    }
    case 'statement': {
      const statement = story.statements.find(({ id }) => id === open.id);
      return statement === undefined ? whole : { kind: 'statement', statement };
    }
    case 'story':
      return whole;
    default:
      return open;
  }
}
