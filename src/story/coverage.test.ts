import { describe, expect, test } from 'vitest';
import { countsBySource, coverageOf, statusOf } from './coverage.ts';
import { tellingQuote } from './telling-quote.ts';
import type { Modality, Source, StoryEvent } from './model.ts';

function source(id: string): Source {
  return {
    id,
    letter: id.toUpperCase(),
    name: id,
    shortName: id,
    genre: 'Report',
    publisher: null,
    agency: null,
    title: null,
    published: { when: null, basis: 'unknown', note: null },
    dateline: null,
    language: 'en',
    translation: 'none',
    address: null,
    note: null,
    remarks: [],
    sha256: '',
  };
}

/** An event from lines such as "a announced Words". */
function event(id: string, ...lines: string[]): StoryEvent {
  const excerpts = lines.map((line) => {
    const [of = '', modality = '', ...words] = line.split(' ');
    const exact = words.join(' ');
    return {
      id: `${id}-${exact}`,
      source: of,
      exact,
      prefix: '',
      suffix: '',
      start: 0,
      end: exact.length,
      modality: modality as Modality,
      note: null,
    };
  });
  return {
    id,
    formerIds: [],
    title: id,
    shortTitle: id,
    summary: '',
    kind: 'visit',
    when: null,
    dateWords: null,
    order: null,
    places: [],
    people: [],
    excerpts,
    dateEvidence: [],
  };
}

const SOURCES = [source('a'), source('b'), source('c')];

describe('coverageOf', () => {
  test('has one entry per source, in their order', () => {
    const coverage = coverageOf(event('x', 'c reported One', 'a announced Two'), SOURCES);
    expect(coverage.map(({ source: { id }, modality }) => `${id} ${modality}`)).toEqual([
      'a announced',
      'b silent',
      'c reported',
    ]);
  });

  test('takes a report before an announcement, and that before background', () => {
    const both = event(
      'x',
      'a background One',
      'a announced Two',
      'a reported Three',
      'b background Four',
      'b announced Five',
      'c background Six',
    );
    expect(coverageOf(both, SOURCES).map(({ modality }) => modality)).toEqual([
      'reported',
      'announced',
      'background',
    ]);
  });
});

describe('statusOf', () => {
  test('is reported as soon as one source reports', () => {
    expect(statusOf(event('x', 'a announced One', 'b reported Two'))).toBe('reported');
    expect(statusOf(event('x', 'a background One', 'b announced Two'))).toBe('announced');
    expect(statusOf(event('x', 'a background One'))).toBe('background');
  });
});

describe('countsBySource', () => {
  test('counts events, not excerpts, and what a source alone carries', () => {
    const events = [
      event('x', 'a reported One', 'a reported Two', 'b announced Three'),
      event('y', 'a announced Four'),
      event('z', 'b background Five'),
    ];
    const counts = countsBySource({ sources: SOURCES, events });
    expect(counts.map(({ source: { id }, ...count }) => [id, count])).toEqual([
      ['a', { reported: 1, announced: 1, background: 0, alone: 1, silent: 1 }],
      ['b', { reported: 0, announced: 1, background: 1, alone: 1, silent: 1 }],
      ['c', { reported: 0, announced: 0, background: 0, alone: 0, silent: 3 }],
    ]);
  });
});

describe('tellingQuote', () => {
  test('is the shortest of those that make the event what it is', () => {
    const both = event('x', 'a reported Longer words', 'b announced Short', 'b reported Words');
    expect(tellingQuote(both, [])?.exact).toBe('Words');
  });

  test('is the one that names more of those who took part, if longer', () => {
    const words = event('x', 'a reported Words', 'a reported She met the minister');
    const naming = { source: 'a', exact: 'the minister', prefix: '', suffix: '' };
    const excerpts = words.excerpts.map((excerpt, at) =>
      at === 0 ? excerpt : { ...excerpt, start: 20, end: 40 },
    );
    const people = [{ person: 'minister', namings: [{ ...naming, start: 28, end: 40 }] }];
    expect(tellingQuote({ ...words, excerpts, people }, [])?.exact).toBe('She met the minister');
  });

  test('is one with the name that is asked for, of those that tell as much', () => {
    const meeting = event('x', 'a reported In Latvia', 'b reported To Riga they go');
    expect(tellingQuote(meeting, ['Riga'])?.exact).toBe('To Riga they go');
    expect(tellingQuote(meeting, ['Vilnius'])?.exact).toBe('In Latvia');
  });

  test('is the first of two equally short ones', () => {
    expect(tellingQuote(event('x', 'a reported One', 'b reported Two'), [])?.exact).toBe('One');
  });
});
