import { expect, it } from 'vitest';
import { UNITS } from './calendar-units.ts';
import { lanesByPlace } from './columns.ts';
import { derivedTables } from './derived-tables.ts';
import { buildEventIndex } from './event-index.ts';
import { levelOf, longEvents } from './levels.ts';
import { generateStory } from './synthetic.ts';

it('makes the tables of every lane and unit, each in a step of its own', () => {
  const { columns } = generateStory(2000, 1, { places: 3, sources: 3, people: 3, kinds: 2 });
  const index = buildEventIndex(columns, lanesByPlace(columns));
  const steps = [...derivedTables(index)].length;
  expect(steps).toBe(UNITS.length * (2 * index.byLane.length + 1));
  for (const unit of UNITS) {
    for (const lane of index.byLane) {
      expect(levelOf(lane, unit).unit).toBe(unit);
      expect(longEvents(lane, unit)).toBe(longEvents(lane, unit));
    }
  }
});
