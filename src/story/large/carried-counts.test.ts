import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOfStory } from '../columns-of-story.ts';
import { statusOf } from '../coverage.ts';
import { carriedBySource } from '../exclusive.ts';
import { sampleEvent, sampleSource, sampleStory } from '../sample-story.ts';
import { carriedCounts, statusCounts } from './carried-counts.ts';

/** More than 32, so that a row takes two words. */
const ids = Array.from({ length: 40 }, (_, index) => `s${index}`);

const anyStory = fc
  .array(
    fc.uniqueArray(
      fc.record({
        source: fc.constantFrom(...ids),
        modality: fc.constantFrom('reported', 'announced', 'background'),
      }),
      { minLength: 1, maxLength: 4, selector: ({ source }) => source },
    ),
    { maxLength: 12 },
  )
  .map((events) =>
    sampleStory({
      sources: ids.map((id) => sampleSource(id)),
      events: events.map((carriers, index) =>
        sampleEvent(
          `e${index}`,
          '2021-11-28',
          carriers.map(({ source, modality }) => `${source} ${modality} They met`),
        ),
      ),
    }),
  );

test('`carriedCounts` and `statusCounts` count from columns what the events themselves say', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const columns = columnsOfStory(story);
      expect(carriedCounts(columns)).toEqual(
        carriedBySource(story).map(({ reported, announced, background, alone, silent }) => ({
          report: [...reported, ...background].filter((event) => statusOf(event) !== 'background')
            .length,
          announce: announced.length,
          background: background.filter((event) => statusOf(event) === 'background').length,
          alone: alone.length,
          silent: silent.length,
        })),
      );
      const counts = { reported: 0, announced: 0, background: 0 };
      for (const event of story.events) counts[statusOf(event)] += 1;
      expect(statusCounts(columns)).toEqual(counts);
    }),
  );
});
