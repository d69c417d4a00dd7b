import { DAY } from '../../story/calendar.ts';
import { statusOf } from '../../story/coverage.ts';
import { dotFor, dotsOf, type Dot } from '../../story/dots.ts';
import type { Instant, Modality, Selector, Story, StoryEvent } from '../../story/model.ts';
import { lineOf } from '../../app/story-view.ts';
import * as words from '../../words/card.ts';
import { dateOf, placesAloud } from '../../words/event.ts';
import { entryOf, type Page } from '../pages.ts';

/** What a preview picture shows. Equal cards give equal pictures. */
export interface Card {
  readonly title: string;
  /** Above the title: when and where, or what kind of page this is. */
  readonly above: string;
  /** Below the title, beside the dots. */
  readonly below: string;
  /** One per source, in the story's order; empty: none are drawn. */
  readonly dots: readonly Dot[];
  /** The story's title at the foot; `null` where it is the title. */
  readonly story: string | null;
  readonly axis: CardAxis | null;
}

/** The story's opening as a strip. Places are parts of its width, 0 to 1. */
export interface CardAxis {
  readonly days: readonly { readonly at: number; readonly label: string }[];
  /** Where the last text was published; `null` when that is not known. */
  readonly published: number | null;
  readonly marks: readonly CardMark[];
}

export interface CardMark {
  readonly from: number;
  readonly to: number;
  readonly row: number;
  readonly status: Modality;
  readonly softStart: boolean;
  readonly softEnd: boolean;
  /** What the page is about. */
  readonly chosen: boolean;
}

/** More than so many days have no room for a label each. */
const MOST_DAYS = 12;
const ROWS = 5;

/** What the picture of a page shows. */
export function cardOf({ story, open }: Page): Card {
  const common = { story: story.title, dots: [] as readonly Dot[] };
  const axis = (chosen: (event: StoryEvent) => boolean) => axisOf(story, chosen);
  switch (open.kind) {
    case 'story':
      return {
        ...common,
        story: null,
        title: story.title,
        above: words.STORY,
        below: lineOf(story),
        axis: axis(() => false),
      };
    case 'event': {
      const event = entryOf(story.events, open.id);
      return {
        ...common,
        title: event.title,
        above: `${dateOf(event)} · ${placesAloud(event.places, story.places)}`,
        below: words.carriedBy(carriersOf(event.excerpts), story.sources.length),
        dots: dotsOf(event, story.sources),
        axis: axis(({ id }) => id === event.id),
      };
    }
    case 'source': {
      const source = entryOf(story.sources, open.id);
      return {
        ...common,
        title: source.title ?? source.name,
        above: source.title === null ? words.SOURCE : source.name,
        below: `${source.genre} · ${source.published.when?.label ?? words.NOT_DATED}`,
        dots: story.sources.map(({ id }) => (id === source.id ? 'reports' : 'silent')),
        axis: axis(({ excerpts }) => excerpts.some((excerpt) => excerpt.source === source.id)),
      };
    }
    case 'statement': {
      const { title, speaker, wordings, events } = entryOf(story.statements, open.id);
      const person = story.people.find(({ id }) => id === speaker);
      return {
        ...common,
        title,
        above: person === undefined ? words.STATEMENT : person.name,
        below: words.wordedBy(carriersOf(wordings), story.sources.length),
        dots: story.sources.map(({ id }) =>
          dotFor(wordings.some(({ source }) => source === id) ? 'reported' : 'silent'),
        ),
        axis: axis(({ id }) => events.includes(id)),
      };
    }
    case 'sources':
      return {
        ...common,
        title: words.SOURCES,
        above: words.STORY,
        below: lineOf(story),
        axis: axis(() => false),
      };
    case 'statements':
      return {
        ...common,
        title: words.WORDINGS,
        above: words.STORY,
        below: words.statements(story.statements.length),
        axis: axis(() => false),
      };
  }
}

/** The picture of the site's own page. */
export function siteCard(stories: number): Card {
  return {
    title: words.SITE,
    above: words.stories(stories),
    below: words.SITE_LINE,
    dots: [],
    story: null,
    axis: null,
  };
}

function carriersOf(selectors: readonly Selector[]): number {
  return new Set(selectors.map(({ source }) => source)).size;
}

function axisOf(story: Story, isChosen: (event: StoryEvent) => boolean): CardAxis {
  const { start, end } = story.opening;
  const place = (instant: Instant) => (instant - start) / (end - start);
  const days = Math.round((end - start) / DAY);
  const every = Math.ceil(days / MOST_DAYS);
  const published = story.sources.flatMap((source) => source.published.when?.end ?? []);
  const last = published.length === 0 ? null : place(Math.max(...published));
  return {
    days: Array.from({ length: Math.ceil(days / every) }, (_, index) => ({
      at: place(start + index * every * DAY),
      label: words.dayLabel(start + index * every * DAY, index === 0),
    })),
    published: last !== null && last > 0 && last < 1 ? last : null,
    marks: marksOf(story, isChosen, place),
  };
}

/** Marks in the first row with room for them; what finds none in any row is left out, unless it is chosen. */
function marksOf(
  { events }: Story,
  isChosen: (event: StoryEvent) => boolean,
  place: (instant: Instant) => number,
): readonly CardMark[] {
  const ends: number[] = [];
  const marks: CardMark[] = [];
  for (const event of events) {
    // What began at an unknown time or is known by month or year alone has no place among days.
    if (event.when?.start == null || event.when.precision !== 'day') continue;
    const { start, end, startEdge, endEdge } = event.when;
    const from = Math.max(0, place(start));
    const to = end === null ? 1 : Math.min(1, place(end));
    if (from >= 1 || to <= 0) continue;
    const free = ends.findIndex((taken) => taken <= from);
    const row = free === -1 ? ends.length : free;
    if (row >= ROWS && !isChosen(event)) continue;
    ends[row] = to;
    marks.push({
      from,
      to,
      row: Math.min(row, ROWS - 1),
      status: statusOf(event),
      softStart: startEdge !== 'exact',
      softEnd: endEdge !== 'exact',
      chosen: isChosen(event),
    });
  }
  return marks;
}
