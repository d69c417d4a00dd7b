import { useEffect, useRef } from 'react';
import type { Open } from '../sharing/address.ts';
import { focusMark } from './give-focus.ts';
import type { Changes } from './useChanges.ts';
import type { useSide } from './useSide.ts';

/**
 * What the cross of a panel or a text does, and Escape (`null`: nothing): they close the innermost, and Escape then clears
 * the filter. A text goes back to what it was opened from: a statement, an event, a list, the story; a statement likewise,
 * an event to the list or the story. One that a link has opened goes to the event of its words, or the list it is one of.
 * `opened` is what the address has opened beside the view, `selected` the id of the event that is open or whose words are.
 */
export function useClosing(
  side: ReturnType<typeof useSide>,
  open: Open,
  opened: string | null,
  selected: string | null,
  isFiltered: boolean,
  { change, clearFilter }: Changes,
) {
  const { kind } = open;
  /** What was open, one from the other, without what has been closed; the last is open. */
  const trail = useRef<readonly Open[]>([]);
  const key = keyOf(open);
  /** Whether Back or Forward has been used since. */
  const popped = useRef(false);
  useEffect(() => {
    const onPop = () => (popped.current = true);
    // Before what draws the address.
    addEventListener('popstate', onPop, true);
    return () => removeEventListener('popstate', onPop, true);
  }, []);
  useEffect(() => {
    const before = trail.current;
    const at = popped.current ? before.findLastIndex((was) => keyOf(was) === key) : -1;
    trail.current = [...(at < 0 ? before : before.slice(0, at)), open];
    popped.current = false;
    // What is open is another one when its key is.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key]);
  const isStatement = kind === 'statement';
  const reads = isStatement || kind === 'source';
  const close = () => {
    if (side.putAway()) return;
    const at = trail.current.findLastIndex((was) =>
      // From one event to the next is no way in: it goes back to a list or the story.
      reads ? was.kind !== kind : !('id' in was),
    );
    const from =
      trail.current[at] ?? (reads && selected && ({ kind: 'event', id: selected } as const));
    const back: Open = from || { kind: isStatement ? 'statements' : 'story' };
    if (opened === null && kind === back.kind) return;
    trail.current = trail.current.slice(0, at);
    change({ open: back, quote: null });
    const marked = back.kind === 'event' ? back.id : selected;
    if (marked) focusMark(marked);
  };
  const toClear = isFiltered ? clearFilter : null;
  return { close, onEscape: side.isOpen || opened !== null || reads ? close : toClear };
}

/** Tells what is open from all else that can be. */
export function keyOf(open: Open): string {
  return `${open.kind} ${'id' in open ? open.id : ''}`;
}
