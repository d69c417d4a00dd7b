import { longEvents } from '../engine/levels.ts';
import type { LaneLayout } from '../engine/lane-layout.ts';
import { overlapping, type Sequence } from '../engine/sequence.ts';
import type { Interval } from '../../story/model.ts';
import type { Lanes } from './picture.ts';

/** The events of a lane in view that are neither drawn nor in a bar: one number at the lane's name. */
export interface Pile {
  readonly key: string;
  readonly lane: number;
  readonly count: number;
  /** Whether those of it last too long for the bars, or are more than the rows hold. */
  readonly kind: 'long' | 'more';
  /** Those that would be marks, in time; of a lane of density there are the long ones besides. */
  readonly rowless: readonly number[];
}

/** The piles of a view's lanes, none of them empty. */
export function pilesOf({ layouts, rowless }: Pick<Lanes, 'layouts' | 'rowless'>): readonly Pile[] {
  return layouts.flatMap(({ lane, longer }) => {
    const inLane = rowless[lane] ?? [];
    const count = inLane.length + longer;
    const kind = longer > 0 ? 'long' : 'more';
    return count === 0 ? [] : [{ key: `pile ${lane}`, lane, count, kind, rowless: inLane }];
  });
}

/** The first `limit` events of a pile, in time. */
export function piledEvents(
  sequence: Sequence,
  { rowless }: Pile,
  { bars, marks, longer }: Pick<LaneLayout, 'bars' | 'marks' | 'longer'>,
  view: Interval,
  limit = Infinity,
): readonly number[] {
  if (longer === 0) return rowless.slice(0, limit);
  const long = longEvents(sequence, bars.unit);
  const found = overlapping(long, view, limit + marks.length)
    .map((position) => long.events[position]!)
    .filter((event) => !marks.includes(event));
  const { start } = sequence.columns;
  return [...rowless, ...found].toSorted((a, b) => start[a]! - start[b]! || a - b).slice(0, limit);
}
