import { mostLike } from './most-like.ts';

/** The columns of events.csv, and whether a file may lack them. */
const COLUMNS = {
  id: 'required',
  title: 'required',
  start: 'required',
  end: 'optional',
  place: 'optional',
  kind: 'required',
  people: 'optional',
  source: 'required',
  url: 'optional',
  quote: 'required',
  summary: 'optional',
  modality: 'optional',
  prefix: 'optional',
  suffix: 'optional',
  formerIds: 'optional',
  formerQuoteIds: 'optional',
} as const;

export type CsvColumn = keyof typeof COLUMNS;

const CSV_COLUMNS = Object.keys(COLUMNS) as readonly CsvColumn[];

export interface CsvHeader {
  /** How many cells a row has. */
  readonly length: number;
  /** Where each column stands, from 0. */
  readonly places: ReadonlyMap<CsvColumn, number>;
  /** The same for an editor: "column 3, start". */
  readonly paths: ReadonlyMap<CsvColumn, string>;
}

export interface HeaderFault {
  /** The number of the cell, from 1; `null` when it is about all of them. */
  readonly column: number | null;
  readonly found: string;
  readonly expected: string;
  readonly hint: string | null;
}

/** What the first row of the file says of the others. In any order and case; `null` where columns are missing. */
export function readHeader(cells: readonly string[]): {
  readonly header: CsvHeader | null;
  readonly faults: readonly HeaderFault[];
} {
  const places = new Map<CsvColumn, number>();
  const faults: HeaderFault[] = [];
  for (const [index, cell] of cells.entries()) {
    const name = CSV_COLUMNS.find((column) => column.toLowerCase() === cell.trim().toLowerCase());
    const column = index + 1;
    if (name === undefined) {
      const like = mostLike(cell.trim(), CSV_COLUMNS);
      const hint = like === null ? null : `“${like}” is`;
      const expected = `one of ${CSV_COLUMNS.join(', ')}`;
      faults.push({ column, found: `“${cell}”, which is no column`, expected, hint });
    } else if (places.has(name)) {
      faults.push({ column, found: `“${cell}” again`, expected: 'each column once', hint: null });
    } else places.set(name, index);
  }
  const missing = CSV_COLUMNS.filter((name) => COLUMNS[name] === 'required' && !places.has(name));
  if (missing.length === 0) {
    const paths = new Map(
      Array.from(places, ([name, place]) => [name, `column ${place + 1}, ${name}`]),
    );
    return { header: { length: cells.length, places, paths }, faults };
  }
  const isSemicolons = cells.length === 1 && (cells[0] ?? '').includes(';');
  const found = `a header without ${missing.join(', ')}`;
  const hint = isSemicolons ? 'the cells are parted by semicolons; commas part them here' : null;
  const alone: HeaderFault = { column: null, found, expected: 'these columns', hint };
  return { header: null, faults: isSemicolons ? [alone] : [...faults, alone] };
}
