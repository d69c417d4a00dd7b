import { useEffect, useRef } from 'react';
import type { Interval } from '../../story/model.ts';

interface Left<List> {
  readonly list: List;
  readonly event: string;
  readonly href: string;
  readonly view: Interval;
  /** The event has been opened since. */
  wasOpen: boolean;
}

/**
 * Opens a list again that an event was chosen from, once what was opened is closed and one is back where one chose: the
 * event's link is what it was, and so is the view, which may have to travel there. What is returned is to be called with
 * the list that is left and the id of the event. `isOpen`: something is opened beside the timeline.
 */
export function useListLeft<List>(
  isOpen: boolean,
  view: Interval,
  hrefOf: (eventId: string) => string,
  onBack: (list: List, href: string) => void,
): (list: List, event: string) => void {
  const left = useRef<Left<List> | null>(null);
  useEffect(() => {
    if (left.current === null) return;
    const { list, event, href, view: before, wasOpen } = left.current;
    if (isOpen) left.current.wasOpen = true;
    if (isOpen || !wasOpen) return;
    if (hrefOf(event) !== href) left.current = null;
    else if (view.start === before.start && view.end === before.end) {
      left.current = null;
      onBack(list, href);
    }
  });
  return (list, event) => {
    left.current = { list, event, href: hrefOf(event), view, wasOpen: false };
  };
}
