/** Several values per event: those of event `i` are `values[offsets[i]] … values[offsets[i + 1] - 1]`. */
export interface ListColumn {
  /** One longer than the number of events, ascending from 0. */
  readonly offsets: Uint32Array;
  readonly values: Uint8Array | Uint16Array | Uint32Array;
}

/** How an event counts: as `status` in the columns. */
export const REPORTED = 0;
export const ANNOUNCED = 1;
export const BACKGROUND = 2;

/**
 * Events by column; an event is its row number. Rows may be in any order.
 * Terms (places, people, kinds, sources) are numbers below their count.
 */
export interface EventColumns {
  readonly length: number;
  /** First instant; `-Infinity` for an open start, `NaN` for an event without any date. */
  readonly start: Float64Array;
  /** First instant after; `Infinity` for an open end. An event lasts a millisecond at least. */
  readonly end: Float64Array;
  readonly status: Uint8Array;
  /** How well each date is known, see `datingOf`; absent: to the day, with exact ends. */
  readonly dating?: Uint8Array;
  readonly kind: Uint8Array | Uint16Array;
  readonly places: ListColumn;
  readonly people: ListColumn;
  /** Bit `s % 32` of word `s >> 5` of an event's `sourceWords` words: source `s` tells it as having happened. */
  readonly reports: Uint32Array;
  /** The same for sources that only announce it. */
  readonly announces: Uint32Array;
  readonly kindCount: number;
  readonly placeCount: number;
  readonly personCount: number;
  readonly sourceCount: number;
}

/** Whether a source is among those that `side`, `reports` or `announces`, has for an event. */
export function isAmong(
  side: Uint32Array,
  columns: Pick<EventColumns, 'sourceCount'>,
  event: number,
  source: number,
): boolean {
  return ((side[event * sourceWords(columns) + (source >> 5)]! >>> (source & 31)) & 1) === 1;
}

/** Words of 32 sources each that an event takes in `reports` and `announces`. */
export function sourceWords(columns: Pick<EventColumns, 'sourceCount'>): number {
  return Math.ceil(columns.sourceCount / 32);
}
