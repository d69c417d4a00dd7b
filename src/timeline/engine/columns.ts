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

/** Words of 32 sources each that an event takes in `reports` and `announces`. */
export function sourceWords(columns: Pick<EventColumns, 'sourceCount'>): number {
  return Math.ceil(columns.sourceCount / 32);
}

/** The lanes each event stands in: one, none (-1), or, as by source, any number. */
export interface Lanes {
  readonly count: number;
  readonly of: Int32Array | ListColumn;
}

/** One lane per place and a last one for events without; an event stands at its first place. */
export function lanesByPlace({ length, places, placeCount }: EventColumns): Lanes {
  const of = new Int32Array(length);
  for (let event = 0; event < length; event++) {
    const first = places.offsets[event]!;
    of[event] = first < places.offsets[event + 1]! ? places.values[first]! : placeCount;
  }
  return { count: placeCount + 1, of };
}

/** One lane per kind. */
export function lanesByKind({ kind, kindCount }: EventColumns): Lanes {
  return { count: kindCount, of: Int32Array.from(kind) };
}

/** One lane per source; an event stands in the lane of every source that carries it. */
export function lanesBySource(columns: EventColumns): Lanes {
  const { length, sourceCount, reports, announces } = columns;
  const words = sourceWords(columns);
  const offsets = new Uint32Array(length + 1);
  const values: number[] = [];
  for (let event = 0; event < length; event++) {
    for (let source = 0; source < sourceCount; source++) {
      const word = event * words + (source >> 5);
      if (((reports[word]! | announces[word]!) >>> (source & 31)) & 1) values.push(source);
    }
    offsets[event + 1] = values.length;
  }
  return { count: sourceCount, of: { offsets, values: Uint16Array.from(values) } };
}
