import type { EventColumns } from '../../story/event-columns.ts';
import type { Lanes } from './columns.ts';
import { buildSequence, type Sequence } from './sequence.ts';

/** Events ready for the timeline: the dated ones in time, together and by lane. */
export interface EventIndex {
  readonly columns: EventColumns;
  readonly lanes: Lanes;
  /** 1 for each event that is in; `null` when all are. */
  readonly mask: Uint8Array | null;
  readonly all: Sequence;
  /** By lane number. Events without a lane are in `all` only; with several, in each of them. */
  readonly byLane: readonly Sequence[];
  /** By row. */
  readonly undated: Uint32Array;
}

/** The index of a whole story. Costs a sort unless the rows are in time already, as published data is. */
export function buildEventIndex(columns: EventColumns, lanes: Lanes): EventIndex {
  const { length, start } = columns;
  const dated = new Uint32Array(length);
  const undated = new Uint32Array(length);
  let datedCount = 0;
  let undatedCount = 0;
  let sorted = true;
  let previous = -Infinity;
  for (let event = 0; event < length; event++) {
    const instant = start[event]!;
    if (Number.isNaN(instant)) {
      undated[undatedCount++] = event;
      continue;
    }
    dated[datedCount++] = event;
    if (instant < previous) sorted = false;
    previous = instant;
  }
  const order = dated.slice(0, datedCount);
  // Two open starts differ by NaN, which leaves the decision to their rows.
  if (!sorted) order.sort((a, b) => start[a]! - start[b]! || a - b);
  return indexOf(columns, lanes, null, order, undated.slice(0, undatedCount));
}

/** The events of `whole` whose byte in `mask` is 1; `whole` itself for `null`. One pass, no sort. */
export function narrow(whole: EventIndex, mask: Uint8Array | null): EventIndex {
  if (mask === null) return whole;
  const { columns, lanes } = whole;
  return indexOf(columns, lanes, mask, kept(whole.all.events, mask), kept(whole.undated, mask));
}

function kept(events: Uint32Array, mask: Uint8Array): Uint32Array {
  const result = new Uint32Array(events.length);
  let count = 0;
  for (let index = 0; index < events.length; index++) {
    const event = events[index]!;
    if (mask[event] === 1) result[count++] = event;
  }
  return result.slice(0, count);
}

function indexOf(
  columns: EventColumns,
  lanes: Lanes,
  mask: Uint8Array | null,
  order: Uint32Array,
  undated: Uint32Array,
): EventIndex {
  const byLane = splitByLane(order, lanes).map((events) => buildSequence(columns, events));
  return { columns, lanes, mask, all: buildSequence(columns, order), byLane, undated };
}

/** The events of each lane, in the order given: a counting sort. */
function splitByLane(order: Uint32Array, { count, of }: Lanes): Uint32Array[] {
  const single = of instanceof Int32Array;
  const sizes = new Uint32Array(count);
  const visit = (event: number, see: (lane: number) => void) => {
    if (single) {
      if (of[event]! >= 0) see(of[event]!);
    } else {
      for (let index = of.offsets[event]!; index < of.offsets[event + 1]!; index++) {
        see(of.values[index]!);
      }
    }
  };
  const size = (lane: number) => void sizes[lane]!++;
  for (let index = 0; index < order.length; index++) visit(order[index]!, size);
  const split = Array.from(sizes, (length) => new Uint32Array(length));
  const filled = new Uint32Array(count);
  let event = 0;
  const put = (lane: number) => {
    split[lane]![filled[lane]!++] = event;
  };
  for (let index = 0; index < order.length; index++) {
    event = order[index]!;
    visit(event, put);
  }
  return split;
}
