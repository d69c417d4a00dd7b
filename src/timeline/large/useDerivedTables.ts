import { useEffect } from 'react';
import { derivedTables } from '../engine/derived-tables.ts';
import type { EventIndex } from '../engine/event-index.ts';

/** Left of an idle moment, in milliseconds, for one more table to be begun. */
const ENOUGH_MS = 8;
/** Where the browser does not tell when it is idle, one table after each pause of this many milliseconds. */
const PAUSE_MS = 50;

/** While the reader does nothing, makes what the first zoom to another unit of the calendar would wait for. */
export function useDerivedTables(index: EventIndex): void {
  useEffect(() => {
    const tables = derivedTables(index);
    if (typeof requestIdleCallback !== 'function') {
      const timer = setInterval(() => {
        if (tables.next().done === true) clearInterval(timer);
      }, PAUSE_MS);
      return () => clearInterval(timer);
    }
    let asked = 0;
    const goOn = (deadline: IdleDeadline) => {
      while (deadline.timeRemaining() >= ENOUGH_MS) {
        if (tables.next().done === true) return;
      }
      asked = requestIdleCallback(goOn);
    };
    asked = requestIdleCallback(goOn);
    return () => cancelIdleCallback(asked);
  }, [index]);
}
