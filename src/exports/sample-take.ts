/** A story of what breaks careless writers: commas, quotes, line breaks, formulas, diacritics, right to left. */
import type { Article, Excerpt, Story } from '../story/model.ts';
import { PUBLISHED_VERSION } from '../story/model.ts';
import { sampleEvent, sampleSource, sampleStory } from '../story/sample-story.ts';
import type { Take } from './take.ts';

export const SITE = 'https://example.org/news/';

/** An emoji, two code units but one character, stands before the quotes, so that both counts differ. */
export const TEXT =
  '🛡️ Šimonytė; Kariņš, “Ādaži”\nשלום, אמרה ראש הממשלה \\ "quoted", \r\n=HYPERLINK("http://evil.example","x")';

function excerpt(id: string, exact: string, modality: Excerpt['modality']): Excerpt {
  const start = TEXT.indexOf(exact);
  if (start < 0) throw new Error(`not in the text: ${exact}`);
  return {
    id,
    source: 'a',
    exact,
    prefix: TEXT.slice(Math.max(0, start - 32), start),
    suffix: TEXT.slice(start + exact.length).slice(0, 32),
    start,
    end: start + exact.length,
    modality,
    note: null,
  };
}

/** What must come through every format unharmed. */
export const NASTY = {
  title: 'Talks in Ādaži; “first”, second \\ {third} & 100 % #1_$ ~^',
  lines: 'Line one,\nline "two"; line\\three',
  rightToLeft: 'שלום, אמרה ראש הממשלה \\ "quoted", ',
  formula: '=HYPERLINK("http://evil.example","x")',
};

export const sampleArticle: Article = {
  version: PUBLISHED_VERSION,
  id: 'a',
  text: TEXT,
  sha256: '',
  fileSha256: '',
  language: 'en',
  paragraphs: [
    { start: 0, end: TEXT.indexOf('\n'), role: 'body', number: 1 },
    { start: TEXT.indexOf('\n') + 1, end: TEXT.length, role: 'body', number: 2 },
  ],
  sentences: [],
};

const story: Story = sampleStory({
  id: 'nasty',
  title: NASTY.title,
  standfirst: NASTY.lines,
  kinds: [{ id: 'meeting', name: 'Meeting, talks' }],
  places: [
    {
      id: 'adazi',
      name: 'Ādaži, “north”',
      kind: 'town',
      coordinates: [24.3229, 57.0738],
      note: null,
    },
    { id: 'border', name: 'גבול', kind: 'border', coordinates: null, note: NASTY.lines },
    { id: 'elsewhere', name: 'Elsewhere', kind: 'town', coordinates: [0, 0], note: null },
  ],
  people: [
    { id: 'simonyte', name: 'Ingrida Šimonytė', kind: 'person', role: NASTY.lines, aliases: [] },
    { id: 'ministers', name: '+ministers', kind: 'group', role: null, aliases: [] },
  ],
  sources: [
    {
      ...sampleSource('a'),
      name: 'Agence "A", via B',
      agency: 'Agence & Fils {AFP}, S.A.',
      publisher: 'Ādaži_News 100 %',
      title: NASTY.title,
      dateline: 'Rīga',
      note: NASTY.lines,
      published: {
        ...sampleSource('a').published,
        basis: 'inferred',
        note: 'The text says “today”.',
      },
    },
    { ...sampleSource('b', '2021-11'), address: 'https://example.com/a_b?c=d%20e&f={g}' },
    sampleSource('c', null),
  ],
  events: [
    sampleEvent('before', '../2021-11-28', ['b background It had ended']),
    sampleEvent('going-on', '2021~/..', ['b reported It goes on']),
    sampleEvent('month', '2020-05~', ['b background In May or so']),
    sampleEvent('talks', '2021-11-28', [], {
      title: NASTY.title,
      summary: NASTY.lines,
      places: [
        { place: 'adazi', certainty: 'inferred', note: null, namings: [] },
        { place: 'border', certainty: 'stated', note: null, namings: [] },
      ],
      people: [
        { person: 'simonyte', namings: [] },
        { person: 'ministers', namings: [] },
      ],
      order: { position: 2, basis: 'stated', note: null },
      excerpts: [
        excerpt('talks-1', 'Šimonytė; Kariņš, “Ādaži”\nשלום', 'reported'),
        excerpt('talks-2', NASTY.rightToLeft, 'reported'),
        excerpt('talks-3', NASTY.formula, 'announced'),
      ],
    }),
    sampleEvent('meeting', '2021-11-30/2021-12-01', ['b announced They will meet'], {
      title: '-2+3 ministers',
      places: [{ place: 'border', certainty: 'stated', note: null, namings: [] }],
    }),
    sampleEvent('some-day', null, ['b reported Some day'], { dateWords: 'some day' }),
  ],
  statements: [
    {
      id: 'said',
      formerIds: [],
      title: 'Said',
      speaker: 'simonyte',
      events: ['talks', 'meeting'],
      note: null,
      wordings: [],
    },
  ],
  disagreements: [
    {
      id: 'which-day',
      title: 'Monday, or Tuesday',
      about: 'time',
      events: ['meeting'],
      statement: 'said',
      note: 'They differ.',
      readings: [{ id: 'r1', label: 'Monday', when: null, event: 'talks', evidence: [] }],
    },
  ],
});

/** The whole story, or those of its events with these ids. */
export function sampleTake(ids?: readonly string[]): Take {
  const events =
    ids === undefined ? story.events : story.events.filter(({ id }) => ids.includes(id));
  return { story, events, siteUrl: SITE };
}
