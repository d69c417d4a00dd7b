import type { Articles, ArticleState } from '../story/article-state.ts';
import type {
  Article,
  Disagreement,
  Selector,
  Source,
  Statement,
  Story,
  StoryEvent,
  When,
} from '../story/model.ts';

/** Three short texts with a statement in three wordings, two in two, one of them in another order, and disagreements. */
const TEXTS: Readonly<Record<string, string>> = {
  efe: 'If Russia decides to use force, “Naturally there will be consequences”, he warned on Friday.\nMinisters arrive tomorrow.',
  afp: '“If (Russia) decides to use force, there will, of course, be consequences for all of them,” he threatened.\n“We do not rule out consultations,” Nausėda said.\nRussia must de-escalate, reduce tensions and be transparent.',
  rewrite:
    'He added that “if they choose to use force, there will, of course, be consequences for all of them.”\n“We do not exclude negotiations,” he said. Ministers meet on Tuesday.\nRussia must be transparent, reduce tensions and de-escalate.',
  silent: 'Nothing of this.',
};

function words(id: string, exact: string): Selector {
  const text = TEXTS[id] ?? '';
  const start = text.indexOf(exact);
  if (start === -1) throw new Error(`“${exact}” is not in ${id}`);
  return { source: id, exact, prefix: '', suffix: '', start, end: start + exact.length };
}

const DAY = 86_400_000;

/** A day of November 2021, or all of that month. */
function when(label: string, day: number, precision: When['precision'] = 'day'): When {
  const start = Date.UTC(2021, 10, day);
  return {
    edtf: `2021-11-${day}`,
    start,
    end: start + DAY,
    precision,
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
    name: `${name} agency`,
    shortName: name,
    genre: 'Agency report',
    publisher: null,
    agency: null,
    title: null,
    published: { when: when('Sun 28 Nov 2021', 28), basis: 'stated', note: null },
    dateline: null,
    language: 'en',
    translation: 'none',
    address: null,
    note: null,
    remarks: [],
    sha256: '0'.repeat(64),
  };
}

function event(id: string, date: When | null): StoryEvent {
  return {
    id,
    formerIds: [],
    title: `Event ${id}`,
    shortTitle: `Event ${id}`,
    summary: '',
    kind: 'talks',
    when: date,
    dateWords: null,
    order: null,
    places: [],
    people: [],
    excerpts: [
      {
        ...words('efe', 'Ministers arrive tomorrow.'),
        id: `${id}-efe`,
        modality: 'announced',
        note: null,
      },
    ],
    dateEvidence: [],
  };
}

const STATEMENTS: readonly Statement[] = [
  {
    id: 'consequences',
    formerIds: [],
    title: '“There will be consequences”',
    speaker: 'leyen',
    events: ['friday', 'sunday', 'later'],
    note: 'One warns, one threatens.',
    wordings: [
      [
        'rewrite',
        '“if they choose to use force, there will, of course, be consequences for all of them.”',
      ],
      ['efe', 'If Russia decides to use force, “Naturally there will be consequences”'],
      [
        'afp',
        '“If (Russia) decides to use force, there will, of course, be consequences for all of them,”',
      ],
    ].map(([id = '', exact = '']) => ({
      ...words(id, exact),
      id: `consequences-${id}`,
      note: id === 'efe' ? 'Dated Friday.' : null,
    })),
  },
  {
    id: 'article-4',
    formerIds: [],
    title: 'Nausėda on Article 4',
    speaker: null,
    events: ['sunday'],
    note: null,
    wordings: [
      ['afp', '“We do not rule out consultations,”'],
      ['rewrite', '“We do not exclude negotiations,”'],
    ].map(([id = '', exact = '']) => ({ ...words(id, exact), id: `article-4-${id}`, note: null })),
  },
  {
    id: 'order',
    formerIds: [],
    title: 'Three things Russia must do',
    speaker: 'leaders',
    events: [],
    note: null,
    wordings: [
      ['afp', 'Russia must de-escalate, reduce tensions and be transparent.'],
      ['rewrite', 'Russia must be transparent, reduce tensions and de-escalate.'],
    ].map(([id = '', exact = '']) => ({ ...words(id, exact), id: `order-${id}`, note: null })),
  },
];

const DISAGREEMENTS: readonly Disagreement[] = [
  {
    id: 'word',
    title: 'Consultations, or negotiations',
    about: 'wording',
    events: ['sunday'],
    statement: 'article-4',
    note: 'Both print it as his word.',
    readings: [
      {
        id: 'word-a',
        label: 'consultations',
        when: null,
        event: null,
        evidence: [words('afp', 'consultations')],
      },
      {
        id: 'word-b',
        label: 'negotiations',
        when: null,
        event: null,
        evidence: [words('rewrite', 'negotiations')],
      },
    ],
  },
  {
    id: 'arrival',
    title: 'Ministers: Monday, or Tuesday',
    about: 'time',
    events: ['later'],
    statement: null,
    note: 'One tells of the arrival.',
    readings: [
      {
        id: 'arrival-a',
        label: 'Monday',
        when: null,
        event: null,
        evidence: [words('efe', 'tomorrow')],
      },
      {
        id: 'arrival-b',
        label: 'Tuesday',
        when: null,
        event: null,
        evidence: [words('rewrite', 'on Tuesday')],
      },
    ],
  },
];

export const story: Story = {
  version: 1,
  id: 'sample',
  title: 'Sample',
  standfirst: '',
  language: 'en',
  zone: 'Europe/Riga',
  opening: { start: 0, end: DAY, edtf: '2021-11-28' },
  kinds: [{ id: 'talks', name: 'Talks' }],
  places: [],
  people: [
    { id: 'leyen', name: 'Ursula von der Leyen', kind: 'person', role: null, aliases: [] },
    { id: 'stoltenberg', name: 'Jens Stoltenberg', kind: 'person', role: null, aliases: [] },
    { id: 'leaders', name: 'Lithuanian leaders', kind: 'group', role: null, aliases: [] },
  ],
  sources: [
    source('efe', 'E', 'EFE'),
    source('afp', 'A', 'AFP'),
    source('rewrite', 'R', 'Rewrite'),
    source('silent', 'S', 'Silent'),
  ],
  events: [
    event('month', when('Nov 2021', 1, 'month')),
    event('friday', when('Fri 26 Nov 2021', 26)),
    event('sunday', when('Sun 28 Nov 2021', 28)),
    event('later', when('Tue 30 Nov 2021', 30)),
    event('undated', null),
  ],
  statements: STATEMENTS,
  disagreements: DISAGREEMENTS,
};

export function ready(id: string, broken: readonly Selector[] = []): ArticleState {
  const text = TEXTS[id] ?? '';
  let start = 0;
  const paragraphs = text.split('\n').map((line, index) => {
    const paragraph = { start, end: start + line.length, role: 'body', number: index + 1 } as const;
    start = paragraph.end + 1;
    return paragraph;
  });
  const article: Article = {
    version: 1,
    id,
    text,
    sha256: '0'.repeat(64),
    fileSha256: '0'.repeat(64),
    language: 'en',
    paragraphs,
    sentences: [],
  };
  return { kind: 'ready', article, hashVerified: true, broken };
}

export const articles: Articles = new Map(Object.keys(TEXTS).map((id) => [id, ready(id)]));
