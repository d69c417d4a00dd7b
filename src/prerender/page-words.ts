import { cardTitle } from '../app/card-title.ts';
import { windowTitle } from '../app/window-title.ts';
import { plainState } from '../sharing/address.ts';
import * as words from '../words/pages.ts';
import { entryOf, type Page } from './pages.ts';

/** What a page is called, in the browser's tab and on its card, and what it is about in a sentence or two. */
export interface PageWords {
  readonly title: string;
  readonly cardTitle: string;
  readonly description: string;
}

/** The words of a page's head. */
export function wordsOf(page: Page): PageWords {
  const { story, open } = page;
  return {
    title: windowTitle({ ...plainState(story.id), open }, story),
    cardTitle: cardTitle(open, story),
    description: descriptionOf(page),
  };
}

function descriptionOf({ story, open }: Page): string {
  switch (open.kind) {
    case 'story':
      return words.storyDescription(story);
    case 'event':
      return words.eventDescription(entryOf(story.events, open.id), story);
    case 'source':
      return words.sourceDescription(entryOf(story.sources, open.id), story);
    case 'statement':
      return words.statementDescription(entryOf(story.statements, open.id), story);
    case 'sources':
      return words.sourcesDescription(story);
    case 'statements':
      return words.statementsDescription(story);
  }
}
