import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, instantOf } from '../../story/calendar.ts';
import { anyEvents, anyView, indexFor, repeated } from '../engine/arbitrary-story.ts';
import { generateStory } from '../engine/synthetic.ts';
import { clusterEvents } from '../engine/clusters.ts';
import { lanesByPlace } from '../engine/columns.ts';
import { buildEventIndex, type EventIndex } from '../engine/event-index.ts';
import { layoutLanes, LAYOUT_DEFAULTS, type LaneMode } from '../engine/lane-layout.ts';
import { isInBars } from '../engine/levels.ts';
import { overlapping } from '../engine/sequence.ts';
import { panPx, type Viewport } from '../viewport.ts';
import { rowCounts } from './draw-lanes.ts';
import type { LaneMark } from './lane-marks.ts';
import { piledEvents, pilesOf } from './piles.ts';
import { headOf, lanesOf, pannedMarks, widened, type Scene } from './picture.ts';

const { columns: synthetic } = generateStory(1500, 7);

const topsOf = ({ byLane }: EventIndex, lanePx: number) =>
  Array.from({ length: byLane.length + 1 }, (_, lane) => lane * lanePx);

function sceneOf(index: EventIndex): Scene {
  return {
    columns: index.columns,
    index,
    whole: null,
    publications: [],
    tops: topsOf(index, 116),
    selected: null,
    focused: null,
  };
}

const eventsOf = (lanes: ReturnType<typeof lanesOf>) =>
  lanes.marks.map((marks) => marks.map(({ event }) => event));

describe('lanesOf', () => {
  it('has for every event in view a row of its own or a number, and no mark under another or at a number', () => {
    const chosen = fc.option(fc.nat({ max: 80 }));
    const lanePx = fc.constantFrom(74, 92, 116);
    let numbered = 0;
    const check = (scene: Scene, view: Viewport) => {
      const { index, columns } = scene;
      const lanes = lanesOf(scene, view, null, 'view');
      const piles = pilesOf(lanes);
      const { clear } = rowCounts(scene.tops[1]!);
      for (const { lane, mode, bars, clusters, ...layout } of lanes.layouts) {
        const sequence = index.byLane[lane]!;
        const pile = piles.find((one) => one.lane === lane);
        const piled =
          pile === undefined ? [] : piledEvents(sequence, pile, { ...layout, bars }, view);
        expect(piled).toHaveLength(pile?.count ?? 0);
        const counted = clusters.flatMap((cluster) => clusterEvents(sequence, cluster));
        const marks = lanes.marks[lane]!;
        for (const position of overlapping(sequence, view)) {
          const event = sequence.events[position]!;
          const isInBar = bars.starts.includes(bars.unit.floor(sequence.starts[position]!));
          const inBar = isInBar && isInBars(sequence, position, bars.unit);
          const ways = [
            marks.some((mark) => mark.event === event),
            piled.includes(event),
            !marks.some((mark) => mark.event === event) &&
              (mode === 'density' ? inBar : counted.includes(event)),
          ];
          expect(ways.filter(Boolean)).toHaveLength(1);
        }
        const isApart = ({ event }: LaneMark) =>
          event === scene.selected || event === scene.focused;
        for (const [at, mark] of marks.entries()) {
          const end = mark.x + mark.width;
          const under = marks
            .slice(at + 1)
            .filter(
              (other) => other.row === mark.row && other.x < end && mark.x < other.x + other.width,
            );
          // What is drawn beyond the view's end is cut there.
          expect(under.filter((other) => other.x < view.widthPx && end > 0)).toEqual([]);
          if (mode === 'density' || mark.row < clear || isApart(mark)) continue;
          for (const { start, end: last } of clusters) {
            numbered++;
            const from = lanes.scale(start);
            expect(end <= from + 1 || mark.x >= lanes.scale(last) - 1).toBe(true);
          }
        }
        for (const event of piled) {
          expect(Math.max(columns.end[event]!, columns.start[event]! + 1)).toBeGreaterThan(
            view.start,
          );
        }
      }
    };
    fc.assert(
      fc.property(anyEvents, anyView, chosen, chosen, lanePx, (events, view, one, other, px) => {
        const index = indexFor(events);
        const tops = topsOf(index, px);
        check({ ...sceneOf(index), tops, selected: one, focused: other }, view);
      }),
      { numRuns: 100 },
    );
    const day = instantOf(2021, 11, 1);
    const lasting = (most: number) =>
      fc
        .record({ at: fc.nat({ max: 20 }), days: fc.integer({ min: 1, max: most }) })
        .map(({ at, days }) => ({ start: day + at * DAY, end: day + (at + days) * DAY }));
    const crowds = fc
      .array(fc.record({ event: lasting(1), copies: fc.constantFrom(7, 12) }), { maxLength: 4 })
      .map((all) => all.flatMap(({ event, copies }) => repeated(copies, event)));
    const others = fc.array(lasting(9), { maxLength: 14 });
    const days = fc.constantFrom(1, 3, 7, 16, 30);
    fc.assert(
      fc.property(
        crowds,
        others,
        days,
        fc.nat({ max: 16 }),
        lanePx,
        (many, few, length, at, px) => {
          const start = day + at * DAY;
          const index = indexFor([...many, ...few]);
          const scene = { ...sceneOf(index), tops: topsOf(index, px) };
          check(scene, { start, end: start + length * DAY, widthPx: 900 });
        },
      ),
      { numRuns: 300 },
    );
    expect(numbered).toBeGreaterThan(20);
  });

  it('draws every mark of the engine that has a row, and beyond the view only what pokes into it', () => {
    fc.assert(
      fc.property(anyEvents, anyView, (events, view) => {
        const index = indexFor(events);
        const { columns } = index;
        const lanes = lanesOf(sceneOf(index), view, null, 'view');
        const drawn = eventsOf(lanes);
        const found = layoutLanes(index, view, { ...LAYOUT_DEFAULTS, markBudget: 180 });
        const bar = (6 / view.widthPx) * (view.end - view.start);
        for (const { lane, marks } of found) {
          const withRow = marks.filter((event) => !lanes.rowless[lane]!.includes(event));
          expect(drawn[lane]).toEqual(expect.arrayContaining(withRow));
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

  it('keeps every mark in its row while it is in view, at rest and moving, however far a pan goes', () => {
    const rowsIn = (lanes: ReturnType<typeof lanesOf>) =>
      new Map(
        lanes.marks.flatMap((marks, lane) =>
          marks.map(({ event, row }) => [`${lane} ${event}`, row] as const),
        ),
      );
    const bursty = buildEventIndex(synthetic, lanesByPlace(synthetic));
    const steps = fc.array(fc.integer({ min: -1500, max: 1500 }), { minLength: 1, maxLength: 12 });
    const zoom = fc.constantFrom(4, 9, 30, 61, 140, 800);
    const from = fc.integer({ min: 0, max: 2600 });
    const chosen = fc.nat({ max: synthetic.length - 1 });
    const lanePx = fc.constantFrom(72, 116);
    let kept = 0;
    fc.assert(
      fc.property(zoom, from, steps, chosen, chosen, lanePx, (days, day, px, one, other, lane) => {
        const scene = {
          ...sceneOf(bursty),
          tops: topsOf(bursty, lane),
          selected: one,
          focused: other,
        };
        const start = instantOf(2014, 6, 1) + day * DAY;
        let view: Viewport = { start, end: start + days * DAY, widthPx: 1000 };
        let modes: readonly LaneMode[] | null = null;
        let before = new Map<string, number>();
        for (const step of px) {
          const drawn = lanesOf(scene, view, modes, 'view');
          modes = drawn.layouts.map(({ mode }) => mode);
          const moving = rowsIn(lanesOf(scene, view, modes, 'wide'));
          const rows = rowsIn(drawn);
          for (const [key, row] of rows) {
            expect(moving.get(key)).toBe(row);
            if (!before.has(key)) continue;
            expect(row).toBe(before.get(key));
            kept++;
          }
          before = rows;
          view = { ...panPx(view, step), widthPx: 1000 };
        }
      }),
      { numRuns: 60 },
    );
    expect(kept).toBeGreaterThan(500);
  });

  it('draws while it moves what is drawn where it comes to rest', () => {
    const bursty = buildEventIndex(synthetic, lanesByPlace(synthetic));
    const rule = instantOf(2018, 3, 1);
    const published = [rule - 40 * DAY, rule].map((at) => ({ day: at, rule: at, sources: [] }));
    const scene = { ...sceneOf(bursty), publications: published };
    fc.assert(
      fc.property(
        fc.constantFrom(9, 30, 61),
        fc.integer({ min: -60, max: 60 }),
        fc.integer({ min: -500, max: 500 }),
        (days, day, px) => {
          const start = rule + day * DAY;
          const view: Viewport = { start, end: start + days * DAY, widthPx: 1000 };
          const wide = lanesOf(scene, view, null, 'wide');
          const modes = wide.layouts.map(({ mode }) => mode);
          const there = lanesOf(scene, { ...panPx(view, px), widthPx: 1000 }, modes, 'view');
          const moved = pannedMarks(wide, px);
          for (const [lane, marks] of there.marks.entries()) {
            // A lane may go over to density, or back, when the view rests.
            if (there.layouts[lane]!.mode !== 'marks' || modes[lane] !== 'marks') continue;
            expect(moved[lane]!.map(({ event }) => event)).toEqual(marks.map(({ event }) => event));
            for (const [at, mark] of marks.entries()) {
              const { x, width, titlePx, ...rest } = moved[lane]![at]!;
              expect(mark).toMatchObject(rest);
              expect(x).toBeCloseTo(mark.x, 3);
              expect(width).toBeCloseTo(mark.width, 3);
              expect(titlePx).toBeCloseTo(mark.titlePx, 3);
            }
          }
        },
      ),
    );
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
