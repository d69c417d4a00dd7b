import type { Source, Statement, Story, StoryEvent } from '../story/model.ts';
import { APP } from './app.ts';
import { dateOf, placesAloud } from './event.ts';
import { counted, joined } from './numbers.ts';

/** A description longer than this is cut off by whoever shows it. */
const LONGEST = 300;

export const STORIES_TITLE = 'News stories, checked against their sources';
export const STORIES_DESCRIPTION =
  'Each story as a timeline in which every statement can be checked against the exact words of its sources.';
export const FEED = 'Events of the story';
export const CARD_ALT = (title: string) => `${title}. ${APP.name}`;

export function storyDescription(story: Story): string {
  return shortened(story.standfirst);
}

/** "Sun 28 Nov 2021, Riga. In Latvia … 2 of 5 sources carry it." */
export function eventDescription(event: StoryEvent, story: Story): string {
  const carriers = new Set(event.excerpts.map(({ source }) => source)).size;
  const all = story.sources.length;
  return shortened(
    `${dateOf(event)}, ${placesAloud(event.places, story.places)}. ${event.summary}`,
    `${carriers} of ${counted(all, 'source')} ${carriers === 1 ? 'carries' : 'carry'} it.`,
  );
}

export function sourceDescription(source: Source, story: Story): string {
  return shortened(
    [source.title, source.genre, source.published.when?.label ?? 'date not known']
      .filter((part) => part !== null && part !== '')
      .join('. '),
    textDescription(source, story),
  );
}

/** What of a source's text is kept. A large story does not hold its events, whose passages it would count. */
function textDescription({ id, gathered }: Source, { large, events }: Story): string {
  if (gathered === true) return 'The passages the story quotes; the whole text is not kept.';
  if (large !== undefined) return 'The whole text.';
  const passages = events
    .flatMap(({ excerpts }) => excerpts)
    .filter((excerpt) => excerpt.source === id);
  return `The whole text, with ${counted(passages.length, 'passage')} the story uses marked in it.`;
}

export function statementDescription(statement: Statement, story: Story): string {
  const names = story.sources
    .filter(({ id }) => statement.wordings.some(({ source }) => source === id))
    .map(({ name }) => name);
  const [first] = statement.wordings;
  return shortened(`In the words of ${joined(names)}: ${first?.exact ?? ''}`);
}

export function sourcesDescription(story: Story): string {
  return shortened(
    `What each of ${counted(story.sources.length, 'source')} reports, announces, carries alone and leaves out: ${joined(story.sources.map(({ name }) => name))}.`,
  );
}

export function statementsDescription(story: Story): string {
  if (story.statements.length === 0) {
    const points = story.disagreements.length;
    const differ = points === 0 ? '' : ` ${counted(points, 'point')} on which its sources differ.`;
    return shortened(`“${story.title}” compares no statements.${differ}`);
  }
  return shortened(
    `${counted(story.statements.length, 'statement')} and where the sources differ, each in the words of every source that carries it.`,
  );
}

/** Text on one line and short enough to be shown whole, cut between words; `last` is kept whatever is cut. */
function shortened(text: string, last = ''): string {
  const room = last === '' ? LONGEST : LONGEST - last.length - 1;
  const line = text.replace(/\s+/g, ' ').trim();
  const cut = line.length <= room ? line : `${line.slice(0, line.lastIndexOf(' ', room - 2))} …`;
  const ended = last === '' || /[.?!…]$/.test(cut) ? cut : `${cut}.`;
  return last === '' ? ended : `${ended} ${last}`;
}

/** What a style sheet says over a list that the address filters, until code has: `app.test.ts` holds it to these words. */
export const NOT_FILTERED = 'Not filtered yet: this is the whole story, as a list.';
