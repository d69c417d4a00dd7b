import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  EVENT_COLUMNS,
  EXCERPT_COLUMNS,
  formatCsv,
  formatEventsCsv,
  formatExcerptsCsv,
  guardCell,
  unguardCell,
} from './csv.ts';
import { NASTY, sampleTake } from './sample-take.ts';

/** What starts a formula in Excel, LibreOffice and Google Sheets. */
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/;

function read(file: string): readonly (readonly string[])[] {
  return parse(file, { bom: true, record_delimiter: '\r\n' });
}

function rows(file: string): readonly Readonly<Record<string, string>>[] {
  return parse(file, { bom: true, columns: true, record_delimiter: '\r\n' });
}

describe('`formatEventsCsv`, read by csv-parse', () => {
  test('has the documented columns and a row for each event', () => {
    const [header, ...events] = read(formatEventsCsv(sampleTake()));
    expect(header).toEqual(EVENT_COLUMNS);
    expect(events).toHaveLength(6);
  });

  test('keeps quotes, commas, line breaks and diacritics', () => {
    const talks = rows(formatEventsCsv(sampleTake())).find(({ event_id: id }) => id === 'talks');
    expect(talks).toMatchObject({
      title: NASTY.title,
      summary: NASTY.lines,
      date: 'Sun 28 Nov 2021',
      first_day: '2021-11-28',
      last_day: '2021-11-28',
      order_in_day: '2',
      places: 'גבול',
      places_inferred: 'Ādaži, “north”',
      people: 'Ingrida Šimonytė; +ministers',
      status: 'reported',
      reported_by: 'Agence "A", via B',
      excerpts: '3',
      link: 'https://example.org/news/nasty/event/talks/',
    });
  });

  test('leaves empty what the story does not know', () => {
    const [before, goingOn] = rows(formatEventsCsv(sampleTake()));
    expect([before?.['first_day'], before?.['last_day']]).toEqual(['', '2021-11-28']);
    expect([goingOn?.['first_day'], goingOn?.['last_day']]).toEqual(['2021-01-01', '']);
  });

  test('guards what a spreadsheet would run', () => {
    const titles = rows(formatEventsCsv(sampleTake())).map(({ title }) => title);
    expect(titles).toContain("'-2+3 ministers");
  });
});

describe('`formatExcerptsCsv`, read by csv-parse', () => {
  test('has a row for each excerpt, with its words to the letter', () => {
    const file = formatExcerptsCsv(sampleTake(['talks']));
    expect(read(file)[0]).toEqual(EXCERPT_COLUMNS);
    expect(rows(file).map(({ words }) => words)).toEqual([
      'Šimonytė; Kariņš, “Ādaži”\nשלום',
      NASTY.rightToLeft,
      `'${NASTY.formula}`,
    ]);
  });
});

describe('laws', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({ unit: fc.constantFrom("'", '=', '+', '"', ',', '\r', '\n', ' ', '\uFEFF', 'ā') }),
  );

  test('`unguardCell` undoes `guardCell`, and no guarded cell runs', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(guardCell(text)).not.toMatch(RUNS);
        expect(unguardCell(guardCell(text))).toBe(text);
      }),
    );
  });

  test('csv-parse reads any cells back', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (cells) => {
        const file = formatCsv(
          ['a', 'b'],
          cells.map(([a, b]) => ({ a, b })),
        );
        const [, ...read2] = read(file);
        expect(read2.map((row) => row.map(unguardCell))).toEqual(cells);
      }),
    );
  });
});
