import { DAY } from '../calendar.ts';
import { isAmong, type ListColumn } from '../event-columns.ts';
import {
  GROUP_ROWS,
  type Header,
  type LargeColumns,
  MAGIC,
  narrowest,
  OPEN_END,
  OPEN_START,
  PRELUDE_LENGTH,
  UNDATED,
  type Unsigned,
  type ValueType,
  WIDTH,
  writeValue,
} from './columns-format.ts';
import { crc32 } from './crc32.ts';

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

interface Scalar {
  readonly spec: { readonly name: string; readonly type: ValueType };
  readonly values: Numbers;
}

interface List {
  readonly spec: { readonly name: string; readonly count: Unsigned; readonly type: Unsigned };
  readonly list: ListColumn;
}

type Column = Scalar | List;

/**
 * The bytes of `events.bin`, see columns-format.ts; the same for the same columns. Throws a `RangeError`
 * when an instant is not the start of a day.
 */
export function encodeColumns(columns: LargeColumns): Uint8Array<ArrayBuffer> {
  const all = columnsOf(columns);
  const starts = Array.from(
    { length: Math.ceil(columns.length / GROUP_ROWS) },
    (_, group) => group * GROUP_ROWS,
  );
  const groups = starts.map((first) =>
    encodeGroup(all, first, Math.min(first + GROUP_ROWS, columns.length)),
  );
  const header: Header = {
    version: 1,
    rows: columns.length,
    kinds: columns.kindCount,
    places: columns.placeCount,
    people: columns.personCount,
    sources: columns.sourceCount,
    columns: all.map(({ spec }) => spec),
    groups: groups.map((bytes, index) => ({
      rows: Math.min(GROUP_ROWS, columns.length - index * GROUP_ROWS),
      bytes: bytes.length,
      crc32: crc32(bytes),
    })),
  };
  return join(JSON.stringify(header), groups);
}

function join(header: string, groups: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const padded = header.padEnd(Math.ceil(header.length / 8) * 8);
  const length = groups.reduce((sum, group) => sum + group.length, PRELUDE_LENGTH + padded.length);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  bytes.set(ascii(MAGIC));
  bytes.set(ascii(padded), PRELUDE_LENGTH);
  view.setUint32(8, padded.length, true);
  view.setUint32(12, crc32(bytes.subarray(PRELUDE_LENGTH, PRELUDE_LENGTH + padded.length)), true);
  let at = PRELUDE_LENGTH + padded.length;
  for (const group of groups) {
    bytes.set(group, at);
    at += group.length;
  }
  return bytes;
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

function columnsOf(columns: LargeColumns): readonly Column[] {
  const { start, end, status, dating, position, kind } = columns;
  const days = (instants: Float64Array, open: number) =>
    Int32Array.from(instants, (instant) => dayOf(instant, open));
  return [
    { spec: { name: 'start', type: 'i32' }, values: days(start, OPEN_START) },
    { spec: { name: 'end', type: 'i32' }, values: days(end, OPEN_END) },
    scalar('status', status),
    scalar('dating', dating),
    scalar('position', position),
    scalar('kind', kind),
    listColumn('places', columns.places),
    listColumn('people', columns.people),
    listColumn('sources', sourcesOf(columns)),
  ];
}

function scalar(name: string, values: Numbers): Scalar {
  return { spec: { name, type: narrowest(greatest(values)) }, values };
}

function dayOf(instant: number, open: number): number {
  if (Number.isNaN(instant)) return UNDATED;
  if (!Number.isFinite(instant)) return open;
  const day = instant / DAY;
  if (!Number.isInteger(day) || Math.abs(day) >= UNDATED) {
    throw new RangeError(`${instant} is not the start of a day`);
  }
  return day;
}

function listColumn(name: string, list: ListColumn): List {
  const { offsets, values } = list;
  let most = 0;
  for (let row = 1; row < offsets.length; row += 1) {
    most = Math.max(most, offsets[row]! - offsets[row - 1]!);
  }
  return { spec: { name, count: narrowest(most), type: narrowest(greatest(values)) }, list };
}

function greatest(values: Numbers): number {
  let most = 0;
  for (let index = 0; index < values.length; index += 1) most = Math.max(most, values[index]!);
  return most;
}

/** The sources that carry each event: twice the number of the source, and one more where it only announces. */
function sourcesOf(columns: LargeColumns): ListColumn {
  const { length, sourceCount, reports, announces } = columns;
  const offsets = new Uint32Array(length + 1);
  const values: number[] = [];
  for (let row = 0; row < length; row += 1) {
    for (let source = 0; source < sourceCount; source += 1) {
      if (isAmong(reports, columns, row, source)) values.push(source * 2);
      if (isAmong(announces, columns, row, source)) values.push(source * 2 + 1);
    }
    offsets[row + 1] = values.length;
  }
  return { offsets, values: Uint32Array.from(values) };
}

/** How many bytes a column takes for the rows `[first, end)`. */
function sizeOf(column: Column, first: number, end: number): number {
  const rows = end - first;
  if (!('list' in column)) return rows * WIDTH[column.spec.type];
  const { spec, list } = column;
  const values = list.offsets[end]! - list.offsets[first]!;
  return rows * WIDTH[spec.count] + values * WIDTH[spec.type];
}

function encodeGroup(columns: readonly Column[], first: number, end: number): Uint8Array {
  const bytes = new Uint8Array(
    columns.reduce((sum, column) => sum + sizeOf(column, first, end), 0),
  );
  const view = new DataView(bytes.buffer);
  let at = 0;
  const put = (type: ValueType, value: number) => {
    writeValue(view, at, type, value);
    at += WIDTH[type];
  };
  for (const column of columns) {
    if (!('list' in column)) {
      for (let row = first; row < end; row += 1) put(column.spec.type, column.values[row]!);
      continue;
    }
    const { spec, list } = column;
    const { offsets, values } = list;
    for (let row = first; row < end; row += 1) put(spec.count, offsets[row + 1]! - offsets[row]!);
    for (let index = offsets[first]!; index < offsets[end]!; index += 1) {
      put(spec.type, values[index]!);
    }
  }
  return bytes;
}
