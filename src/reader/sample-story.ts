import type { ArticleState } from '../story/article-state.ts';
import type {
  Article,
  DateEvidence,
  Excerpt,
  Paragraph,
  Selector,
  Source,
  Story,
  StoryEvent,
  When,
} from '../story/model.ts';

/** A small text with what the reader must cope with: furniture at both ends, passages that overlap and cross. */
const LINES: readonly (readonly [Paragraph['role'], string])[] = [
  ['furniture', 'Log in'],
  ['heading', 'NATO chief warns Moscow'],
  ['body', 'He met the Polish president, Andrej Doubt, on Thursday in Brussels.'],
  ['body', 'On Friday, before the press, he warned Russia; troops stand at the border.'],
  ['body', 'There will be consequences, he said.'],
  ['furniture', 'Keep reading'],
  ['furniture', 'Source Link'],
];

const TEXT = LINES.map(([, line]) => line).join('\n');

/** The words as a selector of the text; throws when they are not in it. */
export function selector(exact: string): Selector {
  const start = TEXT.indexOf(exact);
  if (start === -1) throw new Error(`“${exact}” is not in the text`);
  const end = start + exact.length;
  return {
    source: 'efe',
    exact,
    prefix: TEXT.slice(Math.max(0, start - 32), start),
    suffix: TEXT.slice(end, end + 32),
    start,
    end,
  };
}

function article(): Article {
  let start = 0;
  let number = 0;
  const paragraphs = LINES.map(([role, line]) => {
    const paragraph = {
      start,
      end: start + line.length,
      role,
      number: role === 'body' ? (number += 1) : null,
    };
    start = paragraph.end + 1;
    return paragraph;
  });
  return {
    version: 1,
    id: 'efe',
    text: TEXT,
    sha256: 'e'.repeat(64),
    fileSha256: 'e'.repeat(64),
    language: 'en',
    paragraphs,
    sentences: [],
  };
}

function day(label: string): When {
  return {
    edtf: '2021-11-28',
    start: null,
    end: null,
    precision: 'day',
    startEdge: 'exact',
    endEdge: 'exact',
    label,
    longLabel: label,
  };
}

function source(id: string, letter: string, name: string): Source {
  return {
    id,
    letter,
    name,
    shortName: name,
    genre: 'Agency report',
    publisher: 'Infobae',
    agency: 'EFE',
    title: null,
    published: { when: day('Sun 28 Nov 2021'), basis: 'inferred', note: 'It says “this Sunday”.' },
    dateline: null,
    language: 'en',
    translation: 'machine',
    address: null,
    note: null,
    remarks: [],
    sha256: 'e'.repeat(64),
  };
}

function excerpt(id: string, exact: string, modality: Excerpt['modality'] = 'reported'): Excerpt {
  return { ...selector(exact), id, modality, note: null };
}

function evidence(id: string, exact: string): DateEvidence {
  return {
    ...selector(exact),
    id,
    relativeTo: { date: '2021-11-28', label: 'Sun 28 Nov 2021' },
    rule: { id: 'weekday-on-or-before', words: 'the last Friday on or before publication' },
    result: { edtf: '2021-11-26', label: 'Fri 26 Nov 2021' },
    disagreement: null,
  };
}

function event(id: string, title: string, label: string | null): StoryEvent {
  return {
    id,
    formerIds: [],
    title,
    shortTitle: title,
    summary: '',
    kind: 'meeting',
    when: label === null ? null : day(label),
    dateWords: null,
    order: null,
    places: [],
    people: [],
    excerpts: [],
    dateEvidence: [],
  };
}

const WARNED = 'On Friday, before the press, he warned Russia';

/** Two sources, three events, a statement and a disagreement; only "efe" has a text, `articleState`. */
export const story: Story = {
  version: 1,
  id: 'sample',
  title: 'Sample',
  standfirst: '',
  language: 'en',
  zone: 'Europe/Vilnius',
  opening: { start: 0, end: 1, edtf: '2021' },
  kinds: [{ id: 'meeting', name: 'Meeting' }],
  places: [],
  people: [],
  sources: [
    source('nato', 'N', 'NATO press release'),
    {
      ...source('efe', 'E', 'EFE via Infobae'),
      address: 'https://example.org/article',
      remarks: [
        {
          ...selector('Andrej Doubt'),
          id: 'doubt',
          note: 'Machine translation of Andrzej Duda.',
        },
      ],
    },
  ],
  events: [
    {
      ...event('duda', 'Talks with Duda', 'Thu 25 Nov 2021'),
      excerpts: [excerpt('duda-efe', 'He met the Polish president, Andrej Doubt')],
    },
    {
      ...event('press', 'Press conference', 'Fri 26 Nov 2021'),
      excerpts: [
        excerpt('press-warned', WARNED),
        excerpt('press-consequences', 'There will be consequences, he said'),
      ],
      dateEvidence: [evidence('press-date', 'On Friday')],
    },
    {
      ...event('build-up', 'Russian build-up', null),
      excerpts: [
        // Crosses the press conference's words.
        excerpt('build-up-crossing', 'he warned Russia; troops stand at the border', 'background'),
        {
          ...selector('On Friday'),
          source: 'nato',
          id: 'build-up-nato',
          modality: 'reported',
          note: null,
        },
      ],
    },
  ],
  statements: [
    {
      id: 'consequences',
      formerIds: [],
      title: 'There will be consequences',
      speaker: null,
      events: ['press'],
      note: null,
      wordings: [
        { ...selector('There will be consequences'), id: 'consequences-efe', note: null },
        {
          ...selector('There will be consequences'),
          source: 'nato',
          id: 'consequences-nato',
          note: null,
        },
      ],
    },
  ],
  disagreements: [
    {
      id: 'president',
      title: 'Poland’s president: named, or not',
      about: 'name',
      events: ['duda'],
      statement: null,
      note: '',
      readings: [
        {
          id: 'a',
          label: 'Andrej Doubt',
          when: null,
          event: null,
          evidence: [selector('Andrej Doubt')],
        },
        {
          id: 'b',
          label: 'Not named',
          when: null,
          event: null,
          evidence: [{ ...selector('Polish president'), source: 'nato' }],
        },
      ],
    },
  ],
};

export const articleState: Extract<ArticleState, { kind: 'ready' }> = {
  kind: 'ready',
  article: article(),
  hashVerified: true,
  broken: [],
};
