import { useEffect, useRef } from 'react';
import type { Open } from '../sharing/address.ts';
import { focusMark } from './give-focus.ts';
import type { Changes } from './useChanges.ts';
import type { useSide } from './useSide.ts';

/**
 * What the cross of a panel does, and Escape (`null`: nothing): they close the innermost, and Escape then clears the
 * filter. A text and a statement go back to what they were opened from: an event, a list, the story; one that a link
 * has opened to the event of its words, or the list it is one of. `opened` is what the address has opened beside the
 * view, `selected` the id of the event that is open or whose words are.
 */
export function useClosing(
  side: ReturnType<typeof useSide>,
  open: Open,
  opened: string | null,
  selected: string | null,
  isFiltered: boolean,
  { change, clearFilter }: Changes,
) {
  const last = useRef<Open>(null);
  const isStatement = open.kind === 'statement';
  const reads = open.kind === 'source' || isStatement;
  useEffect(() => {
    if (!reads) last.current = open;
  });
  const close = () => {
    if (side.putAway()) return;
    const from = last.current ?? (selected && ({ kind: 'event', id: selected } as const));
    const back: Open = (reads && from) || { kind: isStatement ? 'statements' : 'story' };
    if (opened === null && open.kind === back.kind) return;
    change({ open: back, quote: null });
    const marked = back.kind === 'event' ? back.id : selected;
    if (marked) focusMark(marked);
  };
  const toClear = isFiltered ? clearFilter : null;
  return { close, onEscape: side.isOpen || opened !== null || reads ? close : toClear };
}
