import {
  useEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import type { StoryEvent } from '../story/model.ts';
import type { MarkKeys } from './mark-keys.ts';
import type { MOVING } from './moving.ts';

interface RovingOptions extends Omit<MarkKeys, 'current' | 'onMove'> {
  region: RefObject<HTMLElement | null>;
  /** Brings an event into view; its mark is focused when it has been drawn. */
  onShow: (event: StoryEvent) => void;
}

/**
 * What keys, buttons and hands do comes once the view stands; what is pressed before waits for it, for ever where it cannot
 * be had.
 */
export const loadMoving = () =>
  import('./moving.ts').then(
    (module) => (moving = module.MOVING),
    () => new Promise<never>(() => {}),
  );
let moving: typeof MOVING | undefined;
const ON_MARKS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];
const ANYWHERE = ['+', '=', '-', '0', 'f', 'p'];

/**
 * Arrow keys move between the marks, in time and between lanes, and the view follows. `current` is the event to come
 * back to: the one last focused, else the selected one, or `null` when neither can be reached.
 */
export function useRovingMarks(options: RovingOptions) {
  const { region, events, selected } = options;
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

  useEffect(() => void loadMoving(), []);
  const onKeyDown = (keyEvent: KeyboardEvent) => {
    if (keyEvent.altKey || keyEvent.ctrlKey || keyEvent.metaKey) return;
    const { target, key } = keyEvent;
    if (target instanceof HTMLInputElement && target.type !== 'checkbox') return;
    const isOnMark = target instanceof HTMLElement && target.closest('[data-event]') !== null;
    const known = isOnMark ? [...ON_MARKS, ...ANYWHERE] : ANYWHERE;
    const pressed = key.length === 1 ? key.toLowerCase() : key;
    if (!known.includes(pressed)) return;
    keyEvent.preventDefault();
    const press = ({ pressKey }: typeof MOVING) =>
      // The mark that is to be focused may not be drawn yet.
      pressKey(pressed, { ...options, current: awaited.current ?? current, onMove: moveTo });
    // At once where it can be: the next key is the next mark's.
    if (moving) press(moving);
    else void loadMoving().then(press);
  };

  const onFocus = (focusEvent: FocusEvent) => {
    const id = (focusEvent.target as HTMLElement).dataset['event'];
    if (id !== undefined) setFocused(id);
  };

  return { current, onKeyDown, onFocus };
}
