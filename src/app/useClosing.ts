import { useEffect, useRef } from 'react';
import type { ExplorerState, Open } from '../sharing/address.ts';
import { focusMark } from './give-focus.ts';
import type { Changes } from './useChanges.ts';
import type { useSide } from './useSide.ts';

/** Whether a step back leads to what the address opens now; `return-focus.ts`, which comes later, sets it. */
export const steps = { back: false };

/** What the address opens, and the words it is opened at. */
type Opened = Pick<ExplorerState, 'open' | 'quote'>;

/**
 * What the cross of a panel or a text does, and Escape (`null`: nothing): they close the innermost, and Escape then clears
 * the filter. A text, a statement or an event goes back to what it was opened from, at the same words. One that a link has
 * opened goes to the event of its words, or the list it is one of, or the story. `opened` is what the address has opened
 * beside the view, `selected` the id of the event that is open or whose words are.
 */
export function useClosing(
  side: ReturnType<typeof useSide>,
  { open, quote }: Opened,
  opened: string | null,
  selected: string | null,
  isFiltered: boolean,
  { change, clearFilter }: Changes,
) {
  const { kind } = open;
  /** What was open, one from the other, without what has been closed; the last is open. */
  const trail = useRef<readonly Opened[]>([]);
  const key = keyOf(open);
  useEffect(() => {
    const before = trail.current;
    const came = wayIn(before);
    // Who opens what closing leads to has gone back to it.
    const at = before.findLastIndex(
      (was, index) => keyOf(was.open) === key && (steps.back || index >= came),
    );
    trail.current = [...(at < 0 ? before : before.slice(0, at)), { open, quote }];
    steps.back = false;
    // What is open is another one when its key is.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key, quote]);
  const isStatement = kind === 'statement';
  const reads = isStatement || kind === 'source';
  const isOpen = opened !== null || reads;
  const close = () => {
    if (side.putAway() || !isOpen) return;
    const at = wayIn(trail.current);
    const byLink: Open =
      reads && selected
        ? { kind: 'event', id: selected }
        : { kind: isStatement ? 'statements' : 'story' };
    const back = trail.current[at] ?? { open: byLink, quote: null };
    // What a link has opened is no way back.
    if (at < 0) trail.current = [];
    change(back);
    const marked = back.open.kind === 'event' ? back.open.id : selected;
    if (marked) focusMark(marked);
  };
  const toClear = isFiltered ? clearFilter : null;
  return { close, onEscape: side.isOpen || isOpen ? close : toClear };
}

/** Where what is open was opened from; -1: a link has opened it. From one event to the next, or one text, is no way in. */
function wayIn(trail: readonly Opened[]): number {
  return trail.findLastIndex(({ open }) => open.kind !== trail.at(-1)?.open.kind);
}

/** Tells what is open from all else that can be. */
export function keyOf(open: Open): string {
  return `${open.kind} ${'id' in open ? open.id : ''}`;
}
