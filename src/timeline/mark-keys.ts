import { DAY } from '../story/calendar.ts';
import type { Interval, Story, StoryEvent } from '../story/model.ts';
import { aroundMiddle } from './around-middle.ts';
import { knownInterval } from './known-interval.ts';
import type { Lane } from './lanes.ts';
import { inDirection, type Direction } from './mark-order.ts';
import { publicationsOf } from './publication.ts';
import { padded } from './viewport.ts';

/** What the keys of the marks move, and where they are. */
export interface MarkKeys {
  /** The events that can be reached, in time. */
  readonly events: readonly StoryEvent[];
  readonly lanes: readonly Lane[];
  /** The id of the event one is at, or `null`. */
  readonly current: string | null;
  readonly onMove: (event: StoryEvent) => void;
  readonly onZoom: (factor: number) => void;
  readonly onGo: (view: Interval) => void;
  /** What is in view, or is going to be. */
  readonly aim: () => Interval;
  readonly story: Story;
  /** The id of what "f" fits into the view, or `null`. */
  readonly selected: string | null;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  ArrowUp: 'lane-above',
  ArrowDown: 'lane-below',
  Home: 'first',
  End: 'last',
};

const STEP = 1.6;

/** Does what a key stands for; nothing for another key, or where there is nothing further on. */
export function pressKey(key: string, keys: MarkKeys): void {
  const direction = DIRECTIONS[key];
  if (direction !== undefined) {
    const { current, events, lanes } = keys;
    const next = inDirection(direction, current, events, lanes, document.dir === 'rtl');
    if (next !== null) keys.onMove(next);
    return;
  }
  const closer = () => keys.onZoom(STEP);
  const acts: Readonly<Record<string, () => void>> = {
    '+': closer,
    '=': closer,
    '-': () => keys.onZoom(1 / STEP),
    0: () => keys.onGo(keys.story.opening),
    f: () => {
      const interval = knownInterval(keys.story.events.find(({ id }) => id === keys.selected));
      if (interval !== null) keys.onGo(padded(interval, 1));
    },
    p: () => {
      const last = publicationsOf(keys.story).at(-1);
      if (last === undefined) return;
      const { start, end } = keys.aim();
      const half = (end - start) / 2;
      keys.onGo({ start: last.rule - half, end: last.rule + half });
    },
  };
  acts[key]?.();
}

/** So many days: the story's own opening view when it has that length, else round the middle of the view. */
export function presetView({ opening }: Story, view: Interval, days: number): Interval {
  return opening.end - opening.start === days * DAY ? opening : aroundMiddle(view, days);
}
