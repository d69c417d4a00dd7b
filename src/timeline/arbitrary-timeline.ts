/** Stories and views made up for tests of the timeline's laws. */
import * as fc from 'fast-check';
import { DAY, instantOf } from '../story/calendar.ts';
import type { Place, Story, StoryEvent } from '../story/model.ts';
import { sampleEvent, sampleSource, sampleStory } from '../story/sample-story.ts';
import type { Viewport } from './viewport.ts';

const FIRST = instantOf(1, 1, 1);
const AFTER_LAST = instantOf(10_000, 1, 1);

/** Dates of every kind a story may have, most of them in the week round the publication. */
const DATES = [
  '2021-11-25',
  '2021-11-26',
  '2021-11-27',
  '2021-11-28',
  '2021-11-29',
  '2021-11-30/2021-12-01',
  '2021-11-27/2021-11-29',
  '2021-11-28/2021-11-28~',
  '2021-11~',
  '2020-05~',
  '2014',
  '../2021-11-28',
  '2021-11/..',
  '2014~/..',
  '2020-02-29',
  '2021-12-31/2022-01-01',
  '0001-01-01',
  '9999-12-31',
];

const WORDS = ['Talks', 'with', 'President', 'Nausėda', 'in', 'the', 'Ādaži', 'battlegroup', 'of'];

const anyTitle = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 })
  .map((words) => words.join(' '));

const anyLines = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 })
  .chain((sources) =>
    fc.tuple(
      ...sources.map((source) =>
        fc.constantFrom(
          `${source} reported In their words they met`,
          `${source} announced They will meet in the capital`,
          `${source} background It had been so for many years before that day came`,
        ),
      ),
    ),
  );

const PLACES: readonly Place[] = ['riga', 'vilnius', 'border'].map((id) => ({
  id,
  name: id,
  kind: id === 'border' ? 'border' : 'town',
  coordinates: null,
  note: null,
}));

interface Draft {
  readonly edtf: string | null;
  readonly title: string;
  readonly shortTitle: string;
  readonly lines: readonly string[];
  readonly places: readonly string[];
  readonly inferred: boolean;
  readonly ordered: boolean;
  readonly dateWords: string | null;
}

const anyDraft: fc.Arbitrary<Draft> = fc.record({
  edtf: fc.option(fc.constantFrom(...DATES), { freq: 12 }),
  title: anyTitle,
  shortTitle: anyTitle,
  lines: anyLines,
  places: fc.uniqueArray(fc.constantFrom('riga', 'vilnius', 'border'), { maxLength: 2 }),
  inferred: fc.boolean(),
  ordered: fc.boolean(),
  dateWords: fc.option(fc.constant('in recent months')),
});

function eventOf(draft: Draft, index: number, position: number | null): StoryEvent {
  return sampleEvent(`event-${index}`, draft.edtf, draft.lines, {
    title: draft.title,
    shortTitle: draft.shortTitle,
    dateWords: draft.dateWords,
    order: position === null ? null : { position, basis: 'stated', note: null },
    places: draft.places.map((place) => ({
      place,
      certainty: draft.inferred ? 'inferred' : 'stated',
      note: null,
      namings: [],
    })),
  });
}

/** As ingest sorts them: by start, then order, then end; undated last. */
function inTime(a: StoryEvent, b: StoryEvent): number {
  if (a.when === null || b.when === null) return Number(a.when === null) - Number(b.when === null);
  return (
    (a.when.start ?? -Infinity) - (b.when.start ?? -Infinity) ||
    (a.order?.position ?? Infinity) - (b.order?.position ?? Infinity) ||
    (a.when.end ?? Infinity) - (b.when.end ?? Infinity) ||
    0
  );
}

function eventsOf(drafts: readonly Draft[]): readonly StoryEvent[] {
  const positions = new Map<string, number>();
  const events = drafts.map((draft, index) => {
    const day = /^\d{4}-\d\d-\d\d/.exec(draft.edtf ?? '')?.[0];
    if (!draft.ordered || day === undefined) return eventOf(draft, index, null);
    positions.set(day, (positions.get(day) ?? 0) + 1);
    return eventOf(draft, index, positions.get(day)!);
  });
  // `-Infinity - -Infinity` is no number, and so no order: those stay as they were drawn.
  return events.toSorted((a, b) => inTime(a, b) || 0);
}

/** A story of three places and up to 24 events, its sources published on one day or on several. */
export const anyStory: fc.Arbitrary<Story> = fc
  .record({
    drafts: fc.array(anyDraft, { maxLength: 24 }),
    published: fc.constantFrom(
      ['2021-11-28', '2021-11-28', '2021-11-28'],
      ['2021-11-26', '2021-11-28', '2021-11-28'],
      ['2021-11-28', null, '2014'],
      [null, null, null],
    ),
  })
  .map(({ drafts, published }) =>
    sampleStory({
      places: PLACES,
      sources: ['a', 'b', 'c'].map((id, index) => sampleSource(id, published[index] ?? null)),
      events: eventsOf(drafts),
    }),
  );

/** Any part of the calendar from a day up to all of it, its ends at any millisecond. */
export const anyInterval = fc
  .record({
    days: fc.oneof(
      fc.double({ min: 1, max: 40, noNaN: true }),
      fc.double({ min: 1, max: 4000, noNaN: true }),
      fc.double({ min: 1, max: (AFTER_LAST - FIRST) / DAY, noNaN: true }),
    ),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    near: fc.boolean(),
  })
  .map(({ days, share, near }) => {
    const span = Math.min(Math.round(days * DAY), AFTER_LAST - FIRST);
    // Half of them round the week that most events lie in.
    const start = near
      ? instantOf(2021, 11, 28) - span * share
      : FIRST + (AFTER_LAST - FIRST - span) * share;
    const inside = Math.min(Math.max(Math.round(start), FIRST), AFTER_LAST - span);
    return { start: inside, end: inside + span };
  });

const anyWidthPx = fc.integer({ min: 240, max: 2400 });

export const anyViewport: fc.Arbitrary<Viewport> = fc
  .record({ interval: anyInterval, widthPx: anyWidthPx })
  .map(({ interval, widthPx }) => ({ ...interval, widthPx }));
