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
import { lanesWith } from './large-lanes.ts';

/** A cluster that is drawn, and the lane it stands in. */
export interface PlacedCluster {
  readonly lane: number;
  readonly cluster: Cluster;
}

/** An event, and the lane it is come to in: by source it may stand in several. `null`: whichever it stands in. */
export interface EventStop {
  readonly row: number;
  readonly lane: number | null;
}

/** Where a key leads to, or goes on from: the number of a cluster, or an event. */
export type Stop = PlacedCluster | EventStop;

export type Step = 'earlier' | 'later' | 'above' | 'below' | 'first' | 'last';

interface Steppable {
  readonly index: EventIndex;
  /** The events that stand in any lane. */
  readonly inTime: Sequence;
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
  const { inTime } = of;
  const near = from?.lane ?? null;
  const at = (row: number | null) => (row === null ? null : stopAt(of.index, row, near));
  if (step === 'last') return at(lastEvent(inTime));
  if (step === 'first' || from === null) return at(firstEvent(inTime));
  if (step === 'above' || step === 'below') return acrossLanes(from, step === 'above' ? -1 : 1, of);
  if ('row' in from) {
    return at(step === 'later' ? nextEvent(inTime, from.row) : previousEvent(inTime, from.row));
  }
  const inLane = of.clusters.filter(({ lane }) => lane === from.lane);
  const place = inLane.findIndex((placed) => clusterKey(placed) === clusterKey(from));
  const beside = inLane[step === 'later' ? place + 1 : place - 1];
  if (beside !== undefined) return beside;
  const edge = step === 'later' ? from.cluster.end : from.cluster.start;
  return at(nearestEvent(of.index.byLane[from.lane]!, edge));
}

/** The stop at an event: in the lane `near` if it stands there, else in its first. */
export function stopAt({ lanes }: EventIndex, row: number, near: number | null): EventStop {
  const own = lanesWith(lanes, row);
  return { row, lane: near !== null && own.includes(near) ? near : (own[0] ?? null) };
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

function acrossLanes(from: Stop, step: 1 | -1, { index, clusters }: Steppable): Stop | null {
  const instant = instantOf(from, index);
  const start = 'row' in from ? (stopAt(index, from.row, from.lane).lane ?? -1) : from.lane;
  for (let lane = start + step; lane >= 0 && lane < index.byLane.length; lane += step) {
    const drawn = clusters.filter((placed) => placed.lane === lane);
    if (drawn.length > 0) return nearestCluster(drawn, instant);
    const row = nearestEvent(index.byLane[lane]!, instant);
    if (row !== null) return { row, lane };
  }
  return null;
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
