import { useEffect, useRef } from 'react';
import type { Open } from '../sharing/address.ts';
import { focusMark } from './give-focus.ts';
import type { Changes } from './useChanges.ts';
import type { useSide } from './useSide.ts';

/**
 * What the cross of a panel does, and Escape (`null`: nothing): they close the innermost, and Escape then clears the
 * filter. A text and a statement go back to the event they were opened from. `opened` is what the address has opened
 * beside the view, `selected` the id of the event that is open or whose words are.
 */
export function useClosing(
  side: ReturnType<typeof useSide>,
  open: Open,
  opened: string | null,
  selected: string | null,
  isFiltered: boolean,
  { change, clearFilter }: Changes,
) {
  const last = useRef(selected);
  useEffect(() => {
    if (open.kind !== 'statement') last.current = selected;
  }, [open, selected]);
  const reads = open.kind === 'source' || open.kind === 'statement';
  const close = () => {
    if (side.putAway()) return;
    const back = reads ? last.current : null;
    if (back === null && opened === null && open.kind === 'story') return;
    change({ open: back === null ? { kind: 'story' } : { kind: 'event', id: back }, quote: null });
    const marked = back ?? selected;
    if (marked !== null) focusMark(marked);
  };
  const toClear = isFiltered ? clearFilter : null;
  return { close, onEscape: side.isOpen || opened !== null || reads ? close : toClear };
}
