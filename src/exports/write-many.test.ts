import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoryEvent } from '../story/model.ts';
import { TEXT_FORMATS } from './formats.ts';
import { withoutDay } from './icalendar.ts';
import { sampleTake, TEXT } from './sample-take.ts';
import { sourcesOf } from './take.ts';
import { canWrite, MOST_HELD, writeMany, type Many } from './write-many.ts';

const take = sampleTake();

/** The sample's events, cut into files after these numbers of events. */
function many(cuts: readonly number[], changed: Partial<Many> = {}): Many {
  const places = [0, ...cuts.toSorted((a, b) => a - b), take.events.length];
  const files = places.slice(1).map((to, index) => take.events.slice(places[index], to));
  return {
    story: { ...take.story, events: [] },
    siteUrl: take.siteUrl,
    count: take.events.length,
    undated: withoutDay(take.events, take.story).length,
    sources: sourcesOf(take),
    events: async function* read(): AsyncGenerator<readonly StoryEvent[]> {
      yield* files;
    },
    loadTexts: async (ids) => new Map(ids.includes('a') ? [['a', TEXT]] : []),
    ...changed,
  };
}

describe('`writeMany`', () => {
  test.each(TEXT_FORMATS)(
    'writes the same $id from files as of all events at once',
    async (format) => {
      const texts = new Map(format.needsTexts === true ? [['a', TEXT]] : []);
      const whole = format.write(take, texts);
      const cuts = fc.array(fc.nat(take.events.length), { maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(cuts, async (places) => {
          // The bytes, since what reads them as text takes the mark of their order off.
          const { file } = await writeMany(format, many(places));
          expect(new Uint8Array(await file.arrayBuffer())).toEqual(new TextEncoder().encode(whole));
        }),
        { numRuns: 10 },
      );
    },
  );

  test('reads no event for what has sources only', async () => {
    for (const format of TEXT_FORMATS.filter(({ ofSources }) => ofSources)) {
      const events = () => {
        throw new Error('read');
      };
      expect((await writeMany(format, many([], { events }))).file.size).toBeGreaterThan(0);
    }
  });

  test('says what is not in the file', async () => {
    const [geojson, annotations] = ['geojson', 'annotations'].map((id) =>
      TEXT_FORMATS.find((format) => format.id === id)!,
    );
    expect((await writeMany(geojson!, many([2]))).leftOut).toContain('without a place');
    expect((await writeMany(annotations!, many([2]))).missingTexts).toBe(1);
  });
});

test('`canWrite` takes any number of events in pieces, and as many as are held otherwise', () => {
  const ids = (count: number) =>
    TEXT_FORMATS.filter((format) => canWrite(format, count)).map(({ id }) => id);
  expect(ids(MOST_HELD)).toHaveLength(TEXT_FORMATS.length);
  expect(ids(MOST_HELD + 1)).toEqual([
    'ics',
    'events-csv',
    'excerpts-csv',
    'ris',
    'bibtex',
    'csl-json',
  ]);
});
