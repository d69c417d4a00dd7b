import * as v from 'valibot';
import { DAY } from '../calendar.ts';
import { sourceWords, type ListColumn } from '../event-columns.ts';
import {
  checksumOf,
  type ColumnSpec,
  type Header,
  headerSchema,
  type LargeColumns,
  LISTS,
  MAGIC,
  OPEN_END,
  OPEN_START,
  PRELUDE_LENGTH,
  readValue,
  SCALARS,
  UNDATED,
  type ValueType,
  WIDTH,
} from './columns-format.ts';
import { crc32 } from './crc32.ts';

export interface DecodedColumns {
  /** As many rows as the file says it has; those that are not sound are undated and say nothing. */
  readonly columns: LargeColumns;
  /** 1 for each row that is sound, 0 for the others; `null` when all are. A mask for the engine. */
  readonly mask: Uint8Array | null;
  /** How many rows are sound. */
  readonly sound: number;
  /** What is wrong with the file, in plain sentences; empty when all is well. */
  readonly faults: readonly string[];
  /** Of the header, and so of everything; as `large.columns.checksum` of the story has it. */
  readonly checksum: string;
}

/**
 * What `encodeColumns` was given, or what is left of it: every row whose group is as it was written.
 * Never throws. Without a sound header nothing can be read, and there are no rows.
 */
export function decodeColumns(bytes: Uint8Array): DecodedColumns {
  const read = readHeader(bytes);
  if (typeof read === 'string') {
    return { columns: merge(NO_ROWS, []), mask: null, sound: 0, faults: [read], checksum: '' };
  }
  const { header, start, checksum } = read;
  const faults: string[] = [];
  const groups: (Group | null)[] = [];
  let at = start;
  let row = 0;
  for (const { rows, bytes: length, crc32: wanted } of header.groups) {
    const slice = bytes.subarray(at, at + length);
    const group =
      slice.length === length && crc32(slice) === wanted ? readGroup(slice, rows, header) : null;
    if (group === null) {
      const what = slice.length < length ? 'missing' : 'damaged';
      faults.push(`Events ${row + 1} to ${row + rows} of ${header.rows} are ${what}.`);
    }
    groups.push(group);
    at += length;
    row += rows;
  }
  if (bytes.length > at) faults.push(`${bytes.length - at} bytes more than there should be.`);
  const mask = new Uint8Array(header.rows);
  let sound = 0;
  row = 0;
  for (const [index, { rows }] of header.groups.entries()) {
    if (groups[index] !== null) {
      mask.fill(1, row, row + rows);
      sound += rows;
    }
    row += rows;
  }
  const columns = merge(header, groups);
  return { columns, mask: sound === header.rows ? null : mask, sound, faults, checksum };
}

const NO_ROWS: Header = {
  version: 1,
  rows: 0,
  kinds: 0,
  places: 0,
  people: 0,
  sources: 0,
  columns: [],
  groups: [],
};

interface Read {
  readonly header: Header;
  /** Where the groups begin. */
  readonly start: number;
  readonly checksum: string;
}

/** The header, or what keeps it from being read. */
function readHeader(bytes: Uint8Array): Read | string {
  if (bytes.length < PRELUDE_LENGTH) return 'The file is cut short before its header.';
  if (textOf(bytes.subarray(0, MAGIC.length)) !== MAGIC) return 'This is no file of event columns.';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = PRELUDE_LENGTH + view.getUint32(8, true);
  if (start > bytes.length) return 'The file is cut short within its header.';
  const text = bytes.subarray(PRELUDE_LENGTH, start);
  if (crc32(text) !== view.getUint32(12, true)) return 'The header of the file is damaged.';
  const header = parseHeader(textOf(text));
  if (header === null) return 'The header of the file is not one this version can read.';
  return { header, start, checksum: checksumOf(bytes) };
}

function textOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

function parseHeader(text: string): Header | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const { success, output } = v.safeParse(headerSchema, json);
  if (!success) return null;
  const specs = new Map(output.columns.map((spec) => [spec.name, spec]));
  const isWhole =
    SCALARS.every((name) => isScalar(specs.get(name))) &&
    LISTS.every((name) => isList(specs.get(name))) &&
    output.groups.reduce((sum, { rows }) => sum + rows, 0) === output.rows;
  return isWhole ? output : null;
}

function isList(spec: ColumnSpec | undefined): boolean {
  return spec !== undefined && 'count' in spec;
}

function isScalar(spec: ColumnSpec | undefined): boolean {
  return spec !== undefined && !('count' in spec);
}

interface Values {
  /** Of a list: how many values each row has. */
  readonly counts: Uint32Array | null;
  readonly values: Float64Array;
}

/** The columns of some rows, by name. */
type Group = ReadonlyMap<string, Values>;

/** `null` when the bytes are not what the header says, or name what the story does not have. */
function readGroup(bytes: Uint8Array, rows: number, header: Header): Group | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const group = new Map<string, Values>();
  let at = 0;
  const take = (length: number, type: ValueType): Float64Array | null => {
    const from = at;
    at += length * WIDTH[type];
    if (at > bytes.length) return null;
    const values = new Float64Array(length);
    for (let index = 0; index < length; index += 1) {
      values[index] = readValue(view, from + index * WIDTH[type], type);
    }
    return values;
  };
  for (const spec of header.columns) {
    const counts = 'count' in spec ? take(rows, spec.count) : null;
    if ('count' in spec && counts === null) return null;
    const length = counts === null ? rows : counts.reduce((sum, count) => sum + count, 0);
    const values = take(length, spec.type);
    if (values === null) return null;
    group.set(spec.name, { counts: counts === null ? null : Uint32Array.from(counts), values });
  }
  return at === bytes.length && isPlausible(group, header) ? group : null;
}

function isPlausible(group: Group, header: Header): boolean {
  const limits = {
    status: 3,
    kind: header.kinds,
    places: header.places,
    people: header.people,
    sources: header.sources * 2,
  };
  const ends = group.get('end')!.values;
  return (
    Object.entries(limits).every(([name, limit]) =>
      group.get(name)!.values.every((value) => value < limit),
    ) && group.get('start')!.values.every((start, row) => start < ends[row]! || start === UNDATED)
  );
}

function merge(header: Header, groups: readonly (Group | null)[]): LargeColumns {
  const { rows, sources } = header;
  const words = sourceWords({ sourceCount: sources });
  const start = new Float64Array(rows).fill(NaN);
  const end = new Float64Array(rows).fill(NaN);
  const [status, dating] = [new Uint8Array(rows), new Uint8Array(rows)];
  const [position, kind] = [new Uint16Array(rows), new Uint16Array(rows)];
  const reports = new Uint32Array(rows * words);
  const announces = new Uint32Array(rows * words);
  let first = 0;
  for (const [index, group] of groups.entries()) {
    if (group !== null) {
      const values = (name: string) => group.get(name)!.values;
      start.set(values('start').map(instantOf), first);
      end.set(values('end').map(instantOf), first);
      status.set(values('status'), first);
      dating.set(values('dating'), first);
      position.set(values('position'), first);
      kind.set(values('kind'), first);
      setCarriers(group.get('sources')!, first, words, reports, announces);
    }
    first += header.groups[index]!.rows;
  }
  return {
    length: rows,
    start,
    end,
    status,
    dating,
    position,
    kind,
    places: mergeLists('places', header, groups),
    people: mergeLists('people', header, groups),
    reports,
    announces,
    kindCount: header.kinds,
    placeCount: header.places,
    personCount: header.people,
    sourceCount: sources,
  };
}

/** Sets the bits of the sources that carry each event; `first` is the row of the first. */
function setCarriers(
  { counts, values }: Values,
  first: number,
  words: number,
  reports: Uint32Array,
  announces: Uint32Array,
): void {
  let at = 0;
  for (const [index, count] of counts!.entries()) {
    for (const next = at + count; at < next; at += 1) {
      const source = values[at]! >> 1;
      const side = values[at]! & 1 ? announces : reports;
      side[(first + index) * words + (source >> 5)]! |= 1 << (source & 31);
    }
  }
}

function instantOf(day: number): number {
  if (day === UNDATED) return NaN;
  if (day === OPEN_START) return -Infinity;
  return day === OPEN_END ? Infinity : day * DAY;
}

function mergeLists(name: string, header: Header, groups: readonly (Group | null)[]): ListColumn {
  const offsets = new Uint32Array(header.rows + 1);
  const parts: Float64Array[] = [];
  let row = 0;
  let length = 0;
  for (const [index, group] of groups.entries()) {
    const column = group?.get(name);
    if (column !== undefined) parts.push(column.values);
    for (let at = 0; at < header.groups[index]!.rows; at += 1) {
      length += column?.counts?.[at] ?? 0;
      row += 1;
      offsets[row] = length;
    }
  }
  const values = new Uint16Array(length);
  let at = 0;
  for (const part of parts) {
    values.set(part, at);
    at += part.length;
  }
  return { offsets, values };
}
