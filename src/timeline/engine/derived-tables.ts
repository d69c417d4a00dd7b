import { UNITS } from './calendar-units.ts';
import { tallestBar } from './density.ts';
import type { EventIndex } from './event-index.ts';
import { levelOf, longEvents } from './levels.ts';
import { eventsIn } from './sequence.ts';

/**
 * Makes what layouts ask for when they first need a unit of the calendar, a table at a time: of a million events all of
 * a unit's take several frames. Each is kept with the index; making one again costs nothing.
 */
export function* derivedTables(index: EventIndex): Generator<void> {
  const { all, byLane } = index;
  const unbounded = { start: -Infinity, end: Infinity };
  for (const unit of UNITS) {
    for (const lane of byLane) {
      levelOf(lane, unit);
      yield;
      const long = longEvents(lane, unit);
      // The first look for what overlaps makes its tree.
      eventsIn(long, unbounded, 1);
      yield;
    }
    tallestBar(index, unit, 0);
    yield;
  }
  eventsIn(all, unbounded, 1);
}
