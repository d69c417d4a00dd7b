import type { StoryEvent } from '../story/model.ts';
import type { Lane } from './lanes.ts';
import { inDirection, type Direction } from './mark-order.ts';

/** What the keys of the marks move, and where they are. */
export interface MarkKeys {
  /** The events that can be reached, in time. */
  readonly events: readonly StoryEvent[];
  readonly lanes: readonly Lane[];
  /** The id of the event one is at, or `null`. */
  readonly current: string | null;
  readonly onMove: (event: StoryEvent) => void;
  readonly onZoom: (factor: number) => void;
  readonly onOpening: () => void;
  readonly onFit: () => void;
  readonly onPublished: () => void;
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
    0: keys.onOpening,
    f: keys.onFit,
    p: keys.onPublished,
  };
  acts[key]?.();
}
