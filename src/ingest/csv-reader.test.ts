import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCsvReader, type CsvFlaw, type CsvRow } from './csv-reader.ts';

function read(...pieces: readonly string[]) {
  const rows: CsvRow[] = [];
  const flaws: CsvFlaw[] = [];
  const reader = createCsvReader(
    (row) => rows.push(row),
    (flaw) => flaws.push(flaw),
  );
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return { rows, flaws, cells: rows.map((row) => row.cells) };
}

const text = fc.string({ unit: fc.constantFrom('a', 'ē', ',', '"', '\n', '\r', ' ', ';', '💬') });
const table = fc.array(
  fc.array(text, { minLength: 2, maxLength: 4 }).filter((cells) => cells.some((one) => one !== '')),
  { maxLength: 6 },
);
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const plain = (cell: string) => (/[",\r\n]/.test(cell) ? quoted(cell) : cell);

describe('createCsvReader', () => {
  test('reads every table back, with every line end, quoted or not, in pieces of any length', () => {
    fc.assert(
      fc.property(
        table,
        lineEnd,
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        (rows, end, allQuoted, isEnded, length) => {
          const lines = rows.map((cells) => cells.map(allQuoted ? quoted : plain).join(','));
          const file = lines.join(end) + (isEnded ? end : '');
          const pieces = file.match(new RegExp(`[^]{1,${length}}`, 'g')) ?? [];
          const { cells, flaws } = read(...pieces);
          expect(flaws).toEqual([]);
          expect(cells).toEqual(rows);
        },
      ),
    );
  });

  test('reads what csv-parse reads', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, end) => {
        const file = rows.map((cells) => cells.map(plain).join(',')).join(end);
        const theirs = parse(file, { record_delimiter: end, relax_column_count: true });
        expect(read(file).cells).toEqual(theirs);
      }),
    );
  });

  test('counts lines, those within cells too', () => {
    const { rows } = read('a,b\r\n"x\r\ny\nz",1\n\n,\nc,d\re,f');
    expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, 'a'],
      [2, 'x\r\ny\nz'],
      [7, 'c'],
      [8, 'e'],
    ]);
  });

  test('tells of a quotation mark in a bare cell, and reads on', () => {
    const { cells, flaws } = read('a,the "new" law\nb,2\n');
    expect(flaws).toMatchObject([{ line: 1, column: 2 }]);
    expect(cells).toEqual([
      ['a', 'the "new" law'],
      ['b', '2'],
    ]);
  });

  test('tells of words after a closing mark, and reads on with the next line', () => {
    const { cells, flaws } = read('a,"one" two,3\nb,2\n');
    expect(flaws).toMatchObject([
      { line: 1, column: 2, found: '« » after a quotation mark that closes a cell' },
    ]);
    expect(cells).toEqual([['b', '2']]);
  });

  test('tells of a mark not closed where it is, and reads on with the next line', () => {
    const { cells, flaws } = read('a,1\nb,"open\nc,"3"\nd,"4"\n');
    expect(flaws).toMatchObject([{ line: 2, column: 2 }]);
    expect(cells).toEqual([
      ['a', '1'],
      ['c', '3'],
      ['d', '4'],
    ]);
    const last = read('a,1\nb,"open\nc,3\n');
    expect(last.flaws).toMatchObject([{ line: 2, found: 'a quotation mark that is not closed' }]);
    expect(last.cells).toEqual([
      ['a', '1'],
      ['c', '3'],
    ]);
  });

  test('looks for a closing mark within a million characters only', () => {
    const piece = 'a,x\n'.repeat(10_000);
    const { cells, flaws } = read('0,"open\n', ...Array.from({ length: 30 }, () => piece));
    expect(flaws).toMatchObject([{ line: 1, column: 2 }]);
    expect(cells).toHaveLength(300_000);
  });
});
