import type { StoryEvent } from '../story/model.ts';
import type { Lane } from './lanes.ts';

export type Direction = 'previous' | 'next' | 'lane-above' | 'lane-below' | 'first' | 'last';

/**
 * The event one comes to from `current` by a key, or `null` at the end. `events` are those that can be reached,
 * in time; where the axis runs right to left, left is later. Up and down lead to the event nearest in time in
 * the next lane that has one.
 */
export function inDirection(
  direction: Direction,
  current: string | null,
  events: readonly StoryEvent[],
  lanes: readonly Lane[],
  rightToLeft: boolean,
): StoryEvent | null {
  const index = events.findIndex(({ id }) => id === current);
  switch (direction) {
    case 'first':
      return events[0] ?? null;
    case 'last':
      return events.at(-1) ?? null;
    case 'previous':
    case 'next': {
      const step = (direction === 'next') !== rightToLeft ? 1 : -1;
      return index === -1 ? (events[0] ?? null) : (events[index + step] ?? null);
    }
    case 'lane-above':
    case 'lane-below':
      return acrossLanes(direction === 'lane-below' ? 1 : -1, events[index], events, lanes);
  }
}

function acrossLanes(
  step: 1 | -1,
  from: StoryEvent | undefined,
  events: readonly StoryEvent[],
  lanes: readonly Lane[],
): StoryEvent | null {
  if (from === undefined) return null;
  const reachable = new Set(events);
  const at = lanes.findIndex(({ events: inLane }) => inLane.includes(from));
  if (at === -1) return null;
  for (let index = at + step; index >= 0 && index < lanes.length; index += step) {
    const candidates = lanes[index]!.events.filter((event) => reachable.has(event));
    if (candidates.length > 0) return nearest(candidates, middleOf(from));
  }
  return null;
}

function nearest(events: readonly StoryEvent[], instant: number): StoryEvent {
  return events.reduce((best, event) =>
    Math.abs(middleOf(event) - instant) < Math.abs(middleOf(best) - instant) ? event : best,
  );
}

function middleOf({ when }: StoryEvent): number {
  const start = when?.start ?? when?.end ?? 0;
  return (start + (when?.end ?? start)) / 2;
}
