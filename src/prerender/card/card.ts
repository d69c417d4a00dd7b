import { DAY } from '../../story/calendar.ts';
import { statusOf } from '../../story/coverage.ts';
import type { EventColumns } from '../../story/event-columns.ts';
import { statusCounts } from '../../story/large/carried-counts.ts';
import { dotFor, dotsOf, type Dot } from '../../story/dots.ts';
import type { Instant, Modality, Selector, Story, StoryEvent } from '../../story/model.ts';
import { lineOf } from '../../app/story-view.ts';
import { withoutLanes } from '../../app/without-lanes.ts';
import { unitAtLeast } from '../../timeline/engine/calendar-units.ts';
import { barsIn } from '../../timeline/engine/density.ts';
import { buildEventIndex } from '../../timeline/engine/event-index.ts';
import { levelOf } from '../../timeline/engine/levels.ts';
import { spanOf, type Span } from '../../timeline/marks.ts';
import * as words from '../../words/card.ts';
import { dateOf, placesAloud } from '../../words/event.ts';
import { entryOf, type Page } from '../pages.ts';
import { isKnownBy, openingStretch, stretchAround, type Stretch } from './stretch.ts';

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

/** A piece of time as a strip: the story's opening, or the time around what the page is about. In px of `AXIS_PX`. */
export interface CardAxis {
  readonly labels: readonly { readonly x: number; readonly words: string }[];
  /** Where the last text was published; `null` when that is not known or not there. */
  readonly published: number | null;
  readonly marks: readonly CardMark[];
  /** In place of marks, of a large story. */
  readonly bars: readonly CardBar[];
}

/** From where to where, and its parts as shares of the tallest. */
export interface CardBar {
  readonly from: number;
  readonly to: number;
  readonly reported: number;
  readonly announced: number;
}

/** Drawn as in the timeline. What is beyond the strip's end is cut off. */
export interface CardMark {
  readonly from: number;
  readonly to: number;
  /** Length of the soft edge at either end; 0 is hard. */
  readonly fadeStart: number;
  readonly fadeEnd: number;
  readonly row: number;
  readonly status: Modality;
  /** Context and what goes on. */
  readonly thin: boolean;
  /** What the page is about. */
  readonly chosen: boolean;
  /** Whether its days are known, and are the ground of the strip while it is what the page is about. */
  readonly hasDays: boolean;
}

/** How long the strip is, between the picture's margins. */
export const AXIS_PX = 1072;
/** As narrow as bars can be told apart at the size a card is shown. */
const BAR_LEAST_PX = 6.7;
const ROWS = 5;

/** What the picture of a page shows. `columns`: of a large story, which does not hold its events; else `null`. */
export function cardOf({ story, open }: Page, columns: EventColumns | null): Card {
  const common = { story: story.title, dots: [] as readonly Dot[] };
  const axis = (chosen: (event: StoryEvent) => boolean) =>
    columns === null ? axisOf(story, chosen) : crowdedAxis(story, columns);
  const line = () =>
    columns === null
      ? lineOf(story)
      : words.largeLine(story.sources.length, columns.length, statusCounts(columns));
  switch (open.kind) {
    case 'story':
      return {
        ...common,
        story: null,
        title: story.title,
        above: words.STORY,
        below: line(),
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
        above:
          source.title !== null ? source.name : source.gathered ? words.GATHERED : words.SOURCE,
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
        below: line(),
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

/** The story's opening, unless what the page is about is elsewhere in time. */
function axisOf(story: Story, isChosen: (event: StoryEvent) => boolean): CardAxis {
  const chosen = story.events.filter(isChosen);
  const opening = stripOf(story, chosen, openingStretch(story));
  if (opening.marks.some((mark) => mark.chosen)) return opening;
  const own = stretchAround(chosen);
  return own === null ? opening : stripOf(story, chosen, own);
}

/** The opening of a story that does not hold its events. */
function crowdedAxis(story: Story, columns: EventColumns): CardAxis {
  const stretch = openingStretch(story);
  const { scale, strip } = stripFrame(story, stretch);
  const { all } = buildEventIndex(columns, withoutLanes(columns.length));
  const unit = unitAtLeast(BAR_LEAST_PX, scale(stretch.start + 1));
  const { length, starts, ends, reported, announced } = barsIn(levelOf(all, unit), stretch);
  const units = Array.from({ length }, (_, at) => at).filter(
    (at) => starts[at]! < stretch.end && ends[at]! > stretch.start,
  );
  const most = Math.max(1, ...units.map((at) => reported[at]! + announced[at]!));
  const bars = units.map((at) => ({
    from: Math.max(scale(starts[at]!), 0),
    to: Math.min(scale(ends[at]!), AXIS_PX),
    reported: reported[at]! / most,
    announced: announced[at]! / most,
  }));
  return { ...strip, marks: [], bars };
}

function stripFrame({ sources }: Story, { start, end, labels }: Stretch) {
  const scale = (instant: Instant) => ((instant - start) / (end - start)) * AXIS_PX;
  const published = sources.flatMap((source) => source.published.when?.end ?? []);
  const rulePx = published.length === 0 ? null : scale(Math.max(...published));
  const strip = {
    labels: labels.map((label) => ({ x: scale(label.at), words: label.words })),
    published: rulePx !== null && rulePx > 0 && rulePx < AXIS_PX ? rulePx : null,
  };
  return { scale, rulePx, strip };
}

function stripOf(story: Story, chosen: readonly StoryEvent[], stretch: Stretch): CardAxis {
  const { scale, rulePx, strip } = stripFrame(story, stretch);
  const frame = {
    scale,
    dayPx: scale(stretch.start + DAY),
    rulePx,
    view: { from: 0, to: AXIS_PX },
  };
  // What the page is about comes first, and of it what is known best. Of the rest, what is known too roughly is left out.
  const isPlaced = ({ when }: StoryEvent) =>
    when !== null && when.start !== null && isKnownBy(stretch.unit, when.precision);
  const shown = [
    ...chosen.filter(isPlaced),
    ...chosen.filter((event) => !isPlaced(event)),
    ...story.events.filter((event) => !chosen.includes(event) && isPlaced(event)),
  ];
  return {
    ...strip,
    bars: [],
    marks: inRows(
      shown.flatMap((event) =>
        event.when === null ? [] : markOf(event, spanOf(event, frame), chosen.includes(event)),
      ),
    ),
  };
}

type Placed = Omit<CardMark, 'row'>;

/** None when the event is not in the strip. */
function markOf(event: StoryEvent, span: Span, chosen: boolean): readonly Placed[] {
  const { left, right, fadeStart, fadeEnd } = span;
  if (left >= AXIS_PX || right <= 0) return [];
  const status = statusOf(event);
  return [
    {
      from: Math.max(left, 0),
      to: Math.min(right, AXIS_PX + fadeEnd),
      fadeStart,
      fadeEnd,
      status,
      thin: status === 'background' || event.when?.end === null,
      chosen,
      hasDays: event.when?.precision === 'day' && fadeStart === 0 && fadeEnd === 0,
    },
  ];
}

/** Each in the first row with room for it; what finds none is left out. */
function inRows(placed: readonly Placed[]): readonly CardMark[] {
  const rows: Placed[][] = Array.from({ length: ROWS }, () => []);
  return placed.flatMap((mark) => {
    const row = rows.findIndex((taken) =>
      taken.every(({ from, to }) => to <= mark.from || from >= mark.to),
    );
    if (row === -1) return [];
    rows[row]?.push(mark);
    return [{ ...mark, row }];
  });
}
