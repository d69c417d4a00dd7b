/**
 * `events.bin`: what the axis needs of every event of a large story, in time. All numbers little-endian.
 *
 *   bytes     what
 *   0–7       "DATELINE"
 *   8–11      length of the header, u32
 *   12–15     CRC-32 of the header, u32
 *   16–       header: JSON in ASCII, padded with spaces; then the groups, one directly after the other
 *
 * A group has some thousand consecutive rows, column by column as the header lists them:
 *
 *   { name, type }          a value for each row
 *   { name, count, type }   a list for each row: first the length of each (of type `count`), then all values
 *
 * The header has the length and CRC-32 of each group. A damaged or missing group costs its own rows only.
 */
import * as v from 'valibot';
import type { EventColumns } from '../event-columns.ts';

/** The columns as the engine has them, and what else marks are drawn by. */
export interface LargeColumns extends EventColumns {
  readonly dating: Uint8Array;
  /** The position within the day, from 1; 0 where none is known. */
  readonly position: Uint16Array;
}

export const MAGIC = 'DATELINE';
export const PRELUDE_LENGTH = 16;
/** The CRC-32 of the header, which has those of all groups: eight hexadecimal digits. */
export function checksumOf(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(12, true).toString(16).padStart(8, '0');
}

export const GROUP_ROWS = 4096;

/** Stand for ends in days. Calendar dates from year 1 to 9999 stay far from them. */
export const OPEN_START = -0x8000_0000;
export const OPEN_END = 0x7fff_ffff;
/** Both the start and the end of an event without a date. */
export const UNDATED = 0x7fff_fffe;

export type Unsigned = 'u8' | 'u16' | 'u32';
export type ValueType = Unsigned | 'i32';
export const WIDTH: Readonly<Record<ValueType, number>> = { u8: 1, u16: 2, u32: 4, i32: 4 };

export function readValue(view: DataView, at: number, type: ValueType): number {
  switch (type) {
    case 'u8':
      return view.getUint8(at);
    case 'u16':
      return view.getUint16(at, true);
    case 'u32':
      return view.getUint32(at, true);
    case 'i32':
      return view.getInt32(at, true);
  }
}

export function writeValue(view: DataView, at: number, type: ValueType, value: number): void {
  switch (type) {
    case 'u8':
      return view.setUint8(at, value);
    case 'u16':
      return view.setUint16(at, value, true);
    case 'u32':
      return view.setUint32(at, value, true);
    case 'i32':
      return view.setInt32(at, value, true);
  }
}

/** The smallest type that holds numbers from 0 to `most`. */
export function narrowest(most: number): Unsigned {
  return most < 0x100 ? 'u8' : most < 0x1_0000 ? 'u16' : 'u32';
}

export const SCALARS = ['start', 'end', 'status', 'dating', 'position', 'kind'] as const;
export const LISTS = ['places', 'people', 'sources'] as const;

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
/** More than any story has, and few enough to make room for. */
const rows = v.pipe(whole, v.maxValue(5_000_000));
const terms = v.pipe(whole, v.maxValue(0x1_0000));
const unsigned = v.picklist(['u8', 'u16', 'u32']);

export const headerSchema = v.object({
  version: v.literal(1),
  rows,
  kinds: terms,
  places: terms,
  people: terms,
  sources: terms,
  columns: v.array(
    v.union([
      v.object({ name: v.string(), count: unsigned, type: unsigned }),
      v.object({ name: v.string(), type: v.picklist(['u8', 'u16', 'u32', 'i32']) }),
    ]),
  ),
  groups: v.array(v.object({ rows, bytes: whole, crc32: whole })),
});

export type Header = v.InferOutput<typeof headerSchema>;
export type ColumnSpec = Header['columns'][number];
