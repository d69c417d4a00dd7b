import { useEffect, useRef } from 'react';
import type { Open } from '../sharing/address.ts';
import { focusMark } from './give-focus.ts';
import type { Changes } from './useChanges.ts';
import type { useSide } from './useSide.ts';

/**
 * What the cross of a panel does, and Escape (`null`: nothing): they close the innermost, and Escape then clears the
 * filter. A text goes back to what it was opened from: a statement, an event, a list, the story; a statement likewise. One
 * that a link has opened goes to the event of its words, or the list it is one of. `opened` is what the address has opened
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
  /** What was open last that is no text, and of that what is no statement either. */
  const beforeText = useRef<Open>(null);
  const beforeStatement = useRef<Open>(null);
  const isText = open.kind === 'source';
  const isStatement = open.kind === 'statement';
  const reads = isText || isStatement;
  useEffect(() => {
    if (!isText) beforeText.current = open;
    if (!reads) beforeStatement.current = open;
  });
  const close = () => {
    if (side.putAway()) return;
    const last = isText ? beforeText : beforeStatement;
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
