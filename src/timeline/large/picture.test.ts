import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, instantOf } from '../../story/calendar.ts';
import { anyEvents, anyView, indexFor } from '../engine/arbitrary-story.ts';
import { generateStory } from '../engine/synthetic.ts';
import { lanesByPlace } from '../engine/columns.ts';
import { buildEventIndex, type EventIndex } from '../engine/event-index.ts';
import { layoutLanes, LAYOUT_DEFAULTS } from '../engine/lane-layout.ts';
import { panPx, type Viewport } from '../viewport.ts';
import { headOf, lanesOf, widened, type Scene } from './picture.ts';

function sceneOf(index: EventIndex): Scene {
  return {
    columns: index.columns,
    index,
    whole: null,
    publications: [],
    lanePx: 116,
    selected: null,
    focused: null,
  };
}

const eventsOf = (lanes: ReturnType<typeof lanesOf>) =>
  lanes.marks.map((marks) => marks.map(({ event }) => event));

describe('lanesOf', () => {
  it('draws every mark the engine finds in view, and beyond only what pokes into it', () => {
    fc.assert(
      fc.property(anyEvents, anyView, (events, view) => {
        const index = indexFor(events);
        const { columns } = index;
        const drawn = eventsOf(lanesOf(sceneOf(index), view, null, 'view'));
        const found = layoutLanes(index, view, { ...LAYOUT_DEFAULTS, markBudget: 180 });
        const bar = (6 / view.widthPx) * (view.end - view.start);
        for (const { lane, marks } of found) {
          expect(drawn[lane]).toEqual(expect.arrayContaining([...marks]));
          for (const event of drawn[lane]!.filter((one) => !marks.includes(one))) {
            expect(columns.start[event]).toBeLessThan(view.end);
            expect(columns.end[event]! + 2 * bar).toBeGreaterThan(view.start);
          }
        }
      }),
    );
  });

  it('reaches half a width further for a pan, with all that is seen', () => {
    fc.assert(
      fc.property(anyEvents, anyView, (events, view) => {
        const scene = sceneOf(indexFor(events));
        const seen = lanesOf(scene, view, null, 'view');
        const wide = lanesOf(scene, view, null, 'wide');
        expect(wide.reach).toEqual({
          widthPx: view.widthPx,
          from: -view.widthPx / 2,
          to: (view.widthPx * 3) / 2,
        });
        for (const [lane, events_] of eventsOf(seen).entries()) {
          expect(eventsOf(wide)[lane]).toEqual(expect.arrayContaining([...events_]));
        }
      }),
    );
  });

  it('keeps nearly every mark of a bursty story in its row through a pan of half a width', () => {
    const { columns } = generateStory(1000, 7);
    const scene = sceneOf(buildEventIndex(columns, lanesByPlace(columns)));
    const rowsAt = (view: Viewport) =>
      new Map(
        lanesOf(scene, view, null, 'view').marks.flatMap((marks) =>
          marks.map(({ event, row }) => [event, row] as const),
        ),
      );
    let stayed = 0;
    let moved = 0;
    for (let month = 0; month < 80; month++) {
      const start = instantOf(2014, 6, 1) + month * 30 * DAY;
      const view: Viewport = { start, end: start + 60 * DAY, widthPx: 1000 };
      const before = rowsAt(view);
      for (const [event, row] of rowsAt({ ...panPx(view, 500), widthPx: 1000 })) {
        if (!before.has(event)) continue;
        if (before.get(event) === row) stayed++;
        else moved++;
      }
    }
    expect(stayed).toBeGreaterThan(200);
    expect(moved / (stayed + moved)).toBeLessThan(0.05);
  });
});

describe('headOf', () => {
  const view: Viewport = { start: instantOf(2021, 1, 1), end: instantOf(2021, 2, 1), widthPx: 800 };
  const publications = (count: number) =>
    Array.from({ length: count }, (_, at) => {
      const day = instantOf(2021, 1, 2) + at * DAY;
      return { day, rule: day + DAY, sources: [] };
    });

  it('has a rule for each publication in view, and no tick', () => {
    const head = headOf({ publications: publications(3) }, view);
    expect(head.rules.map(({ day }) => day)).toEqual(publications(3).map(({ day }) => day));
    expect(head.fence).toEqual([]);
  });

  it('has of many one rule, the last, and a tick for each', () => {
    const head = headOf({ publications: publications(20) }, view);
    expect(head.rules.map(({ day }) => day)).toEqual([publications(20).at(-1)!.day]);
    expect(head.fence).toHaveLength(20);
  });
});

describe('widened', () => {
  it('shows more at the same scale', () => {
    const view: Viewport = { start: 0, end: 10 * DAY, widthPx: 500 };
    expect(widened(view, 100)).toEqual({ start: -2 * DAY, end: 12 * DAY, widthPx: 700 });
  });
});
