import type { Instant, Interval } from '../../story/model.ts';
import type { Cluster } from '../engine/clusters.ts';
import type { EventIndex } from '../engine/event-index.ts';
import {
  firstEvent,
  lastEvent,
  nearestEvent,
  nextEvent,
  previousEvent,
  type Sequence,
} from '../engine/sequence.ts';
import { lowerBound } from '../engine/search.ts';

/** A cluster that is drawn, and the lane it stands in. */
export interface PlacedCluster {
  readonly lane: number;
  readonly cluster: Cluster;
}

/** Where a key leads to, or goes on from: the number of a cluster, or an event. */
export type Stop = PlacedCluster | { readonly row: number };

export type Step = 'earlier' | 'later' | 'above' | 'below' | 'first' | 'last';

interface Steppable {
  readonly index: EventIndex;
  /** By row. */
  readonly laneOf: Int32Array;
  /** Those drawn, by lane and in time. */
  readonly clusters: readonly PlacedCluster[];
}

/** Same cluster, same key: see `Cluster.key`. */
export function clusterKey({ lane, cluster }: PlacedCluster): string {
  return `${lane}:${cluster.key}`;
}

/**
 * The stop that `step` leads to, or `null` at the end. From an event, earlier and later lead to the next one in time;
 * from a cluster, to the next one drawn in its lane, and beyond the last of them to the event there. Above and below
 * lead to what is closest in the next lane that has anything. From nowhere (`null`) every step leads to the first event.
 */
export function stepFrom(from: Stop | null, step: Step, of: Steppable): Stop | null {
  const { all } = of.index;
  if (step === 'last') return atRow(lastEvent(all));
  if (step === 'first' || from === null) return atRow(firstEvent(all));
  if (step === 'above' || step === 'below') return acrossLanes(from, step === 'above' ? -1 : 1, of);
  if ('row' in from) {
    return atRow(step === 'later' ? nextEvent(all, from.row) : previousEvent(all, from.row));
  }
  const inLane = of.clusters.filter(({ lane }) => lane === from.lane);
  const at = inLane.findIndex((placed) => clusterKey(placed) === clusterKey(from));
  const beside = inLane[step === 'later' ? at + 1 : at - 1];
  if (beside !== undefined) return beside;
  const edge = step === 'later' ? from.cluster.end : from.cluster.start;
  return atRow(nearestEvent(of.index.byLane[from.lane]!, edge));
}

/** The first event that begins in a view; `null` when none does. */
export function firstIn({ events, starts }: Sequence, view: Interval): number | null {
  const at = lowerBound(starts, view.start);
  return at < starts.length && starts[at]! < view.end ? events[at]! : null;
}

/** The last event that begins before a view, or the first after it; `null` when there is none. */
export function stepFromView(
  { events, starts }: Sequence,
  view: Interval,
  to: 'earlier' | 'later',
): number | null {
  const at = to === 'earlier' ? lowerBound(starts, view.start) - 1 : lowerBound(starts, view.end);
  return events[at] ?? null;
}

function acrossLanes(
  from: Stop,
  step: 1 | -1,
  { index, laneOf, clusters }: Steppable,
): Stop | null {
  const instant = instantOf(from, index);
  const start = 'row' in from ? laneOf[from.row]! : from.lane;
  for (let lane = start + step; lane >= 0 && lane < index.byLane.length; lane += step) {
    const drawn = clusters.filter((placed) => placed.lane === lane);
    if (drawn.length > 0) return nearestCluster(drawn, instant);
    const row = nearestEvent(index.byLane[lane]!, instant);
    if (row !== null) return { row };
  }
  return null;
}

function atRow(row: number | null): Stop | null {
  return row === null ? null : { row };
}

function instantOf(from: Stop, { columns }: EventIndex): Instant {
  if (!('row' in from)) return from.cluster.center;
  const start = columns.start[from.row]!;
  return Number.isFinite(start) ? start : columns.end[from.row]!;
}

function nearestCluster(clusters: readonly PlacedCluster[], instant: Instant): PlacedCluster {
  const away = ({ cluster }: PlacedCluster) => Math.abs(cluster.center - instant);
  return clusters.reduce((best, placed) => (away(placed) < away(best) ? placed : best));
}
