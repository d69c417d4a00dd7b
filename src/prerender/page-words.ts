import { pageTitle, titleOf } from '../app/story-view.ts';
import * as words from '../words/pages.ts';
import { entryOf, type Page } from './pages.ts';

/** What a page is called, in the browser's tab and on its card, and what it is about in a sentence or two. */
export interface PageWords {
  readonly title: string;
  readonly cardTitle: string;
  readonly description: string;
}

/** The words of a page's head. A list says whose it is. */
export function wordsOf(page: Page): PageWords {
  const { story, open } = page;
  const own = titleOf(open, story) ?? story.title;
  const isList = open.kind === 'sources' || open.kind === 'statements';
  return {
    title: pageTitle(open, story),
    cardTitle: isList ? `${own} · ${story.title}` : own,
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
