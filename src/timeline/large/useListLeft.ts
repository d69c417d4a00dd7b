import { useLayoutEffect, useRef } from 'react';
import type { Interval } from '../../story/model.ts';

interface Left<List> {
  readonly list: List;
  readonly event: string;
  readonly href: string;
  readonly view: Interval;
  readonly filter: unknown;
  /** The event has been opened since. */
  wasOpen: boolean;
}

/**
 * Opens a list again that an event was chosen from, once what was opened is closed. Where the event's link is what it was,
 * the address leads back to the view one chose in, which may have to travel there, and else `returns` may have the view go
 * back; whether it does is what it returns. In any other view the list opens at once if what it is of is there, or not at
 * all. What is returned is to be called with the list that is left and the id of the event. `isOpen`: something is opened
 * beside the timeline; `filter` is the same as long as all lists have the same events.
 */
export function useListLeft<List>(
  isOpen: boolean,
  view: Interval,
  filter: unknown,
  hrefOf: (eventId: string) => string,
  isThere: (list: List) => boolean,
  returns: (view: Interval) => boolean,
  onBack: (list: List, href: string) => void,
): (list: List, event: string) => void {
  const left = useRef<Left<List> | null>(null);
  // Before the mark of the event takes the focus, and the event out of its number.
  useLayoutEffect(() => {
    if (left.current === null) return;
    const { list, event, href, view: before, wasOpen } = left.current;
    const now = hrefOf(event);
    if (isOpen) left.current.wasOpen = true;
    if (isOpen || !wasOpen) return;
    const isSame = left.current.filter === filter;
    const isBack = view.start === before.start && view.end === before.end;
    if (isSame && !isBack && (now === href || returns(before))) return;
    left.current = null;
    if (isSame && (isBack || isThere(list))) onBack(list, now);
  });
  return (list, event) => {
    left.current = { list, event, href: hrefOf(event), view, filter, wasOpen: false };
  };
}
