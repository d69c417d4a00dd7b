import {
  useEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import type { StoryEvent } from '../story/model.ts';
import type { Lane } from './lanes.ts';
import { inDirection, type Direction } from './mark-order.ts';

interface RovingOptions {
  region: RefObject<HTMLElement | null>;
  /** The events that can be reached, in time. */
  events: readonly StoryEvent[];
  lanes: readonly Lane[];
  selected: string | null;
  /** Brings an event into view; its mark is focused when it has been drawn. */
  onShow: (event: StoryEvent) => void;
  onZoom: (factor: number) => void;
  onOpening: () => void;
  onFit: () => void;
  onPublished: () => void;
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

/**
 * Arrow keys move between the marks, in time and between lanes, and the view follows. `current` is the event to come
 * back to: the one last focused, else the selected one, or `null` when neither can be reached.
 */
export function useRovingMarks(options: RovingOptions) {
  const { region, events, lanes, selected } = options;
  const [focused, setFocused] = useState<string | null>(null);
  const awaited = useRef<string | null>(null);
  const reachable = (id: string | null) => events.some((event) => event.id === id);
  const current = reachable(focused) ? focused : reachable(selected) ? selected : null;

  const markOf = (id: string) =>
    region.current?.querySelector<HTMLElement>(`[data-event="${CSS.escape(id)}"]`) ?? null;

  // A mark outside the view exists only after the view has moved there.
  useEffect(() => {
    if (awaited.current === null) return;
    const mark = markOf(awaited.current);
    if (mark === null) return;
    awaited.current = null;
    mark.focus({ preventScroll: false });
  });

  const moveTo = (event: StoryEvent) => {
    setFocused(event.id);
    options.onShow(event);
    awaited.current = event.id;
  };

  const closer = () => options.onZoom(STEP);
  const acts: Readonly<Record<string, () => void>> = {
    '+': closer,
    '=': closer,
    '-': () => options.onZoom(1 / STEP),
    0: options.onOpening,
    f: options.onFit,
    p: options.onPublished,
  };
  const onKeyDown = (keyEvent: KeyboardEvent) => {
    if (keyEvent.altKey || keyEvent.ctrlKey || keyEvent.metaKey) return;
    const { target } = keyEvent;
    if (target instanceof HTMLInputElement && target.type !== 'checkbox') return;
    const onMark = target instanceof HTMLElement && target.closest('[data-event]') !== null;
    const direction = DIRECTIONS[keyEvent.key];
    if (direction !== undefined) {
      if (!onMark) return;
      const next = inDirection(direction, current, events, lanes, document.dir === 'rtl');
      if (next !== null) moveTo(next);
    } else {
      const act = acts[keyEvent.key.toLowerCase()];
      if (act === undefined) return;
      act();
    }
    keyEvent.preventDefault();
  };

  const onFocus = (focusEvent: FocusEvent) => {
    const id = (focusEvent.target as HTMLElement).dataset['event'];
    if (id !== undefined) setFocused(id);
  };

  return { current, onKeyDown, onFocus };
}
