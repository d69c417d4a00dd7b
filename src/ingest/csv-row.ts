import type { CsvColumn, CsvHeader } from './csv-columns.ts';
import { countLineEnds, type CsvRow } from './csv-reader.ts';
import type { Detail, Fault } from './faults.ts';

export const EVENTS_FILE = 'events.csv';

/** A fault of events.csv; see `Fault` for what is what. */
export function csvFault(
  line: number | null,
  path: string,
  found: string,
  expected: string,
  hint: string | null = null,
): Fault {
  const details: Detail[] = hint === null ? [] : [{ name: 'hint', lines: [hint] }];
  return { file: EVENTS_FILE, line, path, found, expected, details };
}

/** A row with its cells by name. */
export interface NamedRow {
  readonly line: number;
  /** The words of a cell, in normal form C; empty where the file has no such column. */
  readonly text: (column: CsvColumn) => string;
  /** The parts of a cell between semicolons, without empty ones. */
  readonly list: (column: CsvColumn) => readonly string[];
  /** Where a cell stands. */
  readonly placeOf: (column: CsvColumn) => { readonly line: number; readonly path: string };
  readonly fault: (
    column: CsvColumn,
    found: string,
    expected: string,
    hint?: string | null,
  ) => void;
}

/** A row with as many cells as the header. */
export function nameCells(
  { line, cells }: CsvRow,
  { places, paths }: CsvHeader,
  report: (fault: Fault) => void,
): NamedRow {
  const text = (column: CsvColumn) => {
    const place = places.get(column);
    return place === undefined ? '' : (cells[place] ?? '').trim().normalize('NFC');
  };
  const placeOf = (column: CsvColumn) => {
    const place = places.get(column) ?? 0;
    // Cells before it may run over several lines.
    const before = cells.slice(0, place).reduce((sum, cell) => sum + countLineEnds(cell), 0);
    return { line: line + before, path: paths.get(column) ?? '' };
  };
  return {
    line,
    text,
    list: (column) =>
      text(column)
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    placeOf,
    fault: (column, found, expected, hint = null) => {
      const place = placeOf(column);
      report(csvFault(place.line, place.path, found, expected, hint));
    },
  };
}
