/** The states a page can be in that the bundled story never shows: for the gallery, and for tests of each. */
import type { Story } from '../story/model.ts';
import { sampleEvent, sampleSource, sampleStory } from '../story/sample-story.ts';

/** How a file comes that is asked for. */
export type Arrival = 'at once' | 'late' | 'never' | 'failed' | 'cut off' | 'damaged' | 'faulty';

export interface GalleryState {
  readonly name: string;
  readonly story: Story;
  /** What follows the story's own address. */
  readonly address: string;
  /** How the story comes. */
  readonly arrives: Arrival;
  /** How its texts come. */
  readonly texts: Arrival;
  /** Words that stand on the page once it is as it is meant to be seen. */
  readonly words: RegExp;
}

/** All that each text says. */
export const QUOTE = 'The ministers met, officials said.';

/** A title of 200 characters, the most an editor should need. */
const LONG_TITLE =
  'Ministers of all twelve countries meet in the harbour town to speak about ports, railways, ' +
  'crossings, energy, fisheries, the protection of cables and whatever else the presidents left ' +
  'open in spring'.padEnd(16);

const PLACES = [
  { id: 'riga', name: 'Riga', kind: 'town', coordinates: null, note: null },
  { id: 'vilnius', name: 'Vilnius', kind: 'town', coordinates: null, note: null },
] as const;

function event(id: string, edtf: string, sources: readonly string[], title: string) {
  const modality = edtf === '2021-11-30' ? 'announced' : 'reported';
  const lines = sources.map((source) => `${source} ${modality} ${QUOTE}`);
  return sampleEvent(id, edtf, lines, {
    title,
    shortTitle: title === LONG_TITLE ? 'Ministers meet' : title,
    summary: 'What the texts say.',
    places: [{ place: 'riga', certainty: 'stated', note: null, namings: [] }],
  });
}

const EVENTS = [
  event('arrival', '2021-11-26', ['a', 'b'], 'Ministers arrive'),
  event('meeting', '2021-11-28', ['a', 'b', 'c'], 'Ministers meet'),
  event('port', '2021-11-30', ['c'], 'A visit to the port'),
];
const LONG = event('long', '2021-11-28', ['a', 'c'], LONG_TITLE);
const MANY = Array.from('abcdefghijklmnopqrst');

interface Told extends Partial<Omit<GalleryState, 'name' | 'story'>> {
  readonly words: RegExp;
}

/** A state in a story of its own: "A broken file" is at "state-a-broken-file/". */
function state(name: string, told: Told, changed: Partial<Story> = {}): GalleryState {
  const story = sampleStory({
    id: `state-${name.toLowerCase().replace(/\W+/g, '-')}`,
    title: 'Ministers in the harbour town',
    standfirst: 'A story for looking at one state of the page.',
    places: PLACES,
    events: EVENTS,
    ...changed,
  });
  return { address: '', arrives: 'at once', texts: 'at once', ...told, name, story };
}

export const STATES = {
  loading: state('Loading', { arrives: 'never', words: /^Reading the story$/ }),
  slow: state('Slow', {
    arrives: 'late',
    texts: 'late',
    address: 'event/meeting/',
    words: /paragraph 1 of 1/,
  }),
  textsLoading: state('Texts loading', {
    texts: 'never',
    address: 'event/meeting/',
    words: /Reading the texts: 0 of 3/,
  }),
  textLoading: state('A text loading', {
    texts: 'never',
    address: 'source/a/',
    words: /Loading the text/,
  }),
  failed: state('Failed', { arrives: 'failed', words: /could not be fetched/ }),
  offline: state('Offline', { arrives: 'cut off', words: /could not be fetched/ }),
  textsFailed: state('Texts failed', {
    texts: 'failed',
    address: 'source/a/',
    words: /Try again/,
  }),
  broken: state('A broken file', { arrives: 'damaged', words: /arrived damaged/ }),
  faulty: state('A file with faults', { arrives: 'faulty', words: /cannot be read/ }),
  unknown: state('An unknown link', {
    address: 'event/nothing/',
    words: /no event with that link/,
  }),
  emptyFilter: state('An empty filter', { address: '?q=zeppelin', words: /0 of 3 events/ }),
  noEvents: state('No events', { words: /no events yet/ }, { events: [] }),
  oneEvent: state('One event', { words: /Ministers arrive/ }, { events: EVENTS.slice(0, 1) }),
  longTitle: state(
    'A long title',
    { words: /Ministers (meet|of all)/ },
    { events: [LONG, ...EVENTS] },
  ),
  longTitleOpened: state(
    'A long title, opened',
    { address: 'event/long/', words: /left open in spring/ },
    { events: [LONG, ...EVENTS] },
  ),
  undatedSource: state(
    'A source without a date',
    { words: /Ministers meet/ },
    { sources: [sampleSource('a'), sampleSource('b', null), sampleSource('c')] },
  ),
  placeless: state(
    'No places',
    { words: /Place not stated|Ministers meet/ },
    { places: [], events: EVENTS.map((each) => ({ ...each, places: [] })) },
  ),
  twentySources: state(
    'Twenty sources',
    { words: /Ministers meet/ },
    {
      sources: MANY.map((id) => sampleSource(id)),
      events: [
        event('meeting', '2021-11-28', MANY.slice(0, 13), 'Ministers meet'),
        ...EVENTS.slice(2),
      ],
    },
  ),
} as const satisfies Readonly<Record<string, GalleryState>>;
