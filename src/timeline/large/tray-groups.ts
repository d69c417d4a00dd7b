import { readDating } from '../../story/dating.ts';
import type { LargeColumns } from '../../story/large/columns-format.ts';

/** How little is known of when something was, where it is not even known where it was. */
export const TRAY_GROUPS = ['approximate', 'before', 'since', 'coarse', 'undated'] as const;

export type TrayGroup = (typeof TRAY_GROUPS)[number];

/**
 * For each row, whether it waits in the tray: 0 when it stands in a lane, else one more than its place in
 * {@link TRAY_GROUPS}. In the tray is what has no date, and what has neither a place nor an exact day.
 */
export function trayGroups(columns: LargeColumns): Uint8Array {
  const { length, places } = columns;
  const groups = new Uint8Array(length);
  for (let row = 0; row < length; row++) {
    const hasPlace = places.offsets[row]! < places.offsets[row + 1]!;
    const group = groupOf(columns, row, hasPlace);
    if (group !== null) groups[row] = TRAY_GROUPS.indexOf(group) + 1;
  }
  return groups;
}

function groupOf(
  { start, end, dating }: LargeColumns,
  row: number,
  hasPlace: boolean,
): TrayGroup | null {
  if (Number.isNaN(start[row])) return 'undated';
  if (hasPlace) return null;
  const isOpen = { start: start[row] === -Infinity, end: end[row] === Infinity };
  if (isOpen.start) return isOpen.end ? 'undated' : 'before';
  if (isOpen.end) return 'since';
  const { precision, startEdge, endEdge } = readDating(dating[row]!);
  if (startEdge !== 'exact' || endEdge !== 'exact') return 'approximate';
  return precision === 'day' ? null : 'coarse';
}

/** Rows of each group that `mask` leaves in (`null`: all), in the order of {@link TRAY_GROUPS}, each in time. */
export function rowsInTray(
  groups: Uint8Array,
  mask: Uint8Array | null,
): readonly (readonly number[])[] {
  const rows: number[][] = TRAY_GROUPS.map(() => []);
  for (let row = 0; row < groups.length; row++) {
    const group = groups[row]!;
    if (group !== 0 && (mask === null || mask[row] === 1)) rows[group - 1]!.push(row);
  }
  return rows;
}
