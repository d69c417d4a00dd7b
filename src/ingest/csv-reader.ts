/** One record of a CSV file. */
export interface CsvRow {
  /** Where it begins, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A place where the file is not CSV as RFC 4180 has it. */
export interface CsvFlaw {
  readonly line: number;
  /** The number of the cell within its record, from 1. */
  readonly column: number;
  readonly found: string;
  readonly expected: string;
}

export interface CsvReader {
  /** Takes the next piece of the text; pieces may end anywhere. */
  readonly push: (text: string) => void;
  /** Takes what is left as the last record. */
  readonly end: () => void;
  /** The line up to which records are read. */
  readonly line: () => number;
}

/** A longer cell has lost its closing quotation mark. Bounds what is kept while looking for it. */
const LONGEST_CELL = 1_000_000;

const LINE_END = /\r\n|\r|\n/g;
const PLAIN_CELL = /[^,\r\n]*/y;

/** How many line ends there are. */
export function countLineEnds(text: string): number {
  return text.match(LINE_END)?.length ?? 0;
}

/**
 * Reads CSV (https://www.rfc-editor.org/rfc/rfc4180) piece by piece: cells between commas, those with a
 * comma, a line end or a quotation mark in double quotes, and a quotation mark within as two. Lines end
 * with LF, CRLF or CR. Lines without any text are passed over. After a flaw it goes on with the next line,
 * so that one missing quotation mark does not hide what else is wrong.
 */
export function createCsvReader(
  onRow: (row: CsvRow) => void,
  onFlaw: (flaw: CsvFlaw) => void,
): CsvReader {
  let rest = '';
  let line = 1;

  const read = (isLast: boolean) => {
    let at = 0;
    while (at < rest.length) {
      const record = readRecord(rest, at, isLast);
      if (record === null) break;
      const { cells, next, flaw } = record;
      if (flaw !== null) {
        const { start, ...what } = flaw;
        onFlaw({ line: line + countLineEnds(rest.slice(at, start)), ...what });
      }
      if (cells !== null && cells.some((cell) => cell !== '')) onRow({ line, cells });
      line += countLineEnds(rest.slice(at, next));
      at = next;
    }
    rest = rest.slice(at);
  };

  return {
    push: (text) => {
      rest += text;
      read(false);
    },
    end: () => read(true),
    line: () => line,
  };
}

interface Record {
  /** `null` where a flaw leaves nothing to use. */
  readonly cells: readonly string[] | null;
  /** Where the next record begins. */
  readonly next: number;
  readonly flaw: (Omit<CsvFlaw, 'line'> & { readonly start: number }) | null;
}

/** The record that begins at `from`; `null` when its end is not in the text yet. */
function readRecord(text: string, from: number, isLast: boolean): Record | null {
  const cells: string[] = [];
  let flaw: Record['flaw'] = null;
  let at = from;
  for (;;) {
    const start = at;
    const column = cells.length + 1;
    if (text.charAt(at) === '"') {
      const cell = readQuoted(text, at, isLast);
      if (cell === null) return null;
      at = cell.end;
      const problem = problemAfter(text, cell, isLast);
      if (problem !== null) {
        // Where it runs over lines, its closing mark is most likely the one that is missing.
        const lost = countLineEnds(text.slice(start, at)) > 0 || !cell.isClosed;
        const next = nextLine(text, lost ? start : at);
        if (next === null && !isLast) return null;
        return { cells: null, next: next ?? text.length, flaw: { start, column, ...problem } };
      }
      cells.push(cell.value);
    } else {
      PLAIN_CELL.lastIndex = at;
      const value = PLAIN_CELL.exec(text)![0];
      at += value.length;
      cells.push(value);
      if (value.includes('"')) flaw ??= { start, column, ...BARE_MARK };
    }
    if (at === text.length) return isLast ? { cells, next: at, flaw } : null;
    if (text.charAt(at) !== ',') {
      const next = afterLineEnd(text, at);
      // The LF of a CRLF may be in the next piece.
      return next === text.length && text.charAt(at) === '\r' && !isLast
        ? null
        : { cells, next, flaw };
    }
    at += 1;
    if (at === text.length && !isLast) return null;
  }
}

const BARE_MARK = {
  found: 'a quotation mark within a cell that does not begin with one',
  expected: 'the whole cell in double quotes, and each quotation mark within it twice',
};

interface Quoted {
  readonly value: string;
  /** After the closing mark. */
  readonly end: number;
  readonly isClosed: boolean;
}

function readQuoted(text: string, start: number, isLast: boolean): Quoted | null {
  let value = '';
  let from = start + 1;
  for (;;) {
    const mark = text.indexOf('"', from);
    const tooLong = (mark === -1 ? text.length : mark) - start > LONGEST_CELL;
    if (mark === -1 || tooLong) {
      return isLast || tooLong ? { value, end: text.length, isClosed: false } : null;
    }
    if (mark + 1 === text.length && !isLast) return null;
    value += text.slice(from, mark);
    if (text.charAt(mark + 1) !== '"') return { value, end: mark + 1, isClosed: true };
    value += '"';
    from = mark + 2;
  }
}

function problemAfter(text: string, { end, isClosed }: Quoted, isLast: boolean) {
  if (!isClosed) {
    return { found: 'a quotation mark that is not closed', expected: 'a cell in double quotes' };
  }
  if ((isLast && end === text.length) || /[,\r\n]/.test(text.charAt(end))) return null;
  return {
    found: `«${text.charAt(end)}» after a quotation mark that closes a cell`,
    expected: 'a comma or the end of the line; a quotation mark within a cell is written twice',
  };
}

/** Where the line after the one of `from` begins; `null` when it is not in the text. */
function nextLine(text: string, from: number): number | null {
  const end = text.slice(from).search(/[\r\n]/);
  return end === -1 ? null : afterLineEnd(text, from + end);
}

function afterLineEnd(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? at + 2 : at + 1;
}
