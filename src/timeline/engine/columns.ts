import { isAmong, type EventColumns, type ListColumn } from '../../story/event-columns.ts';

/** The lanes each event stands in: one, none (-1), or, as by source, any number. */
export interface Lanes {
  readonly count: number;
  readonly of: Int32Array | ListColumn;
  /** The lane that all without one of their own share, if there is one. */
  readonly shared?: number | null;
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
  const offsets = new Uint32Array(length + 1);
  const values: number[] = [];
  for (let event = 0; event < length; event++) {
    for (let source = 0; source < sourceCount; source++) {
      const isCarried =
        isAmong(reports, columns, event, source) || isAmong(announces, columns, event, source);
      if (isCarried) values.push(source);
    }
    offsets[event + 1] = values.length;
  }
  return { count: sourceCount, of: { offsets, values: Uint16Array.from(values) } };
}
