/** Small stories for tests, written in lines a person can check. */
import { parseEdtf } from './edtf.ts';
import {
  type Modality,
  PUBLISHED_VERSION,
  type Selector,
  type Source,
  type Story,
  type StoryEvent,
  type When,
} from './model.ts';

/** The date that `edtf` writes; throws when it writes none. */
function sampleWhen(edtf: string): When {
  const result = parseEdtf(edtf);
  if (!result.ok) throw new Error(`not a date: ${edtf}`);
  return result.when;
}

/** A source whose id, name and letter follow from one letter: "a", "Source A", "A". `published`: EDTF or `null`. */
export function sampleSource(id: string, published: string | null = '2021-11-28'): Source {
  const letter = id.toUpperCase();
  return {
    id,
    letter,
    name: `Source ${letter}`,
    shortName: letter,
    genre: 'Agency report',
    publisher: null,
    agency: null,
    title: null,
    published: {
      when: published === null ? null : sampleWhen(published),
      basis: published === null ? 'unknown' : 'stated',
      note: null,
    },
    dateline: null,
    language: 'en',
    translation: 'none',
    address: null,
    note: null,
    remarks: [],
    sha256: '',
  };
}

/** Words of a source, at `start` of its text. */
export function sampleSelector(source: string, exact: string, start = 0): Selector {
  return { source, exact, prefix: '', suffix: '', start, end: start + exact.length };
}

/**
 * An event with one excerpt per line such as "a announced They will meet". `edtf`: its date or `null`.
 * Excerpt ids are the event's with the line's number: "talks-1".
 */
export function sampleEvent(
  id: string,
  edtf: string | null,
  lines: readonly string[],
  changed: Partial<StoryEvent> = {},
): StoryEvent {
  return {
    id,
    formerIds: [],
    title: id,
    shortTitle: id,
    summary: '',
    kind: 'meeting',
    when: edtf === null ? null : sampleWhen(edtf),
    dateWords: null,
    order: null,
    places: [],
    people: [],
    excerpts: lines.map((line, index) => {
      const [source = '', modality = '', ...words] = line.split(' ');
      return {
        ...sampleSelector(source, words.join(' ')),
        id: `${id}-${index + 1}`,
        modality: modality as Modality,
        note: null,
      };
    }),
    dateEvidence: [],
    ...changed,
  };
}

/** A story of three sources, a to c, that opens on the days from 25 November to 1 December 2021. */
export function sampleStory(changed: Partial<Story> = {}): Story {
  const { start, end } = sampleWhen('2021-11-25/2021-12-01');
  return {
    version: PUBLISHED_VERSION,
    id: 'sample',
    title: 'Sample',
    standfirst: '',
    language: 'en',
    zone: 'Europe/Vilnius',
    opening: { start: start ?? 0, end: end ?? 0, edtf: '2021-11-25/2021-12-01' },
    kinds: [{ id: 'meeting', name: 'Meeting' }],
    places: [],
    people: [],
    sources: [sampleSource('a'), sampleSource('b'), sampleSource('c')],
    events: [],
    statements: [],
    disagreements: [],
    ...changed,
  };
}
