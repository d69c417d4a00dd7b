import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, instantOf } from '../../story/calendar.ts';
import type { Viewport } from '../viewport.ts';
import { anyEvents, anyView, crowdedDay, indexFor, overlaps, repeated } from './arbitrary-story.ts';
import { clusterEvents, type Cluster } from './clusters.ts';
import { lanesByPlace } from './columns.ts';
import { barHeight } from './density.ts';
import { buildEventIndex, narrow, type EventIndex } from './event-index.ts';
import { LAYOUT_DEFAULTS, layoutLanes, type LaneLayout } from './lane-layout.ts';
import { isInBars } from './levels.ts';
import { positionOf } from './sequence.ts';
import { generateStory } from './synthetic.ts';

function syntheticIndex(n: number, seed = 1): EventIndex {
  const { columns } = generateStory(n, seed);
  return buildEventIndex(columns, lanesByPlace(columns));
}

const total = (counts: Uint32Array) => counts.reduce((sum, count) => sum + count, 0);
const countOf = ({ reported, announced }: Cluster) => reported + announced;

/** Where one event of a lane is drawn. */
function waysDrawn(layout: LaneLayout, index: EventIndex, event: number): string[] {
  const sequence = index.byLane[layout.lane]!;
  const position = positionOf(sequence, event)!;
  if (layout.marks.includes(event)) return ['mark'];
  const { bars } = layout;
  const start = sequence.starts[position]!;
  if (!isInBars(sequence, position, bars.unit)) return layout.longer > 0 ? ['longer'] : [];
  return bars.starts.includes(bars.unit.floor(start)) ? ['bar'] : [];
}

const anySelection = fc.record({
  selected: fc.option(fc.nat({ max: 80 })),
  focused: fc.option(fc.nat({ max: 80 })),
});

/** Views of a story of some thousand events, from days to all of it. */
const anySyntheticView: fc.Arbitrary<Viewport> = fc
  .record({
    start: fc.integer({ min: instantOf(2014, 1, 1), max: instantOf(2022, 1, 1) }),
    days: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 60, max: 3000 })),
    widthPx: fc.integer({ min: 300, max: 1600 }),
  })
  .map(({ start, days, widthPx }) => ({ start, end: start + days * DAY, widthPx }));

describe('layoutLanes', () => {
  it('draws every event in view in exactly one way, and none twice', () => {
    fc.assert(
      fc.property(anyEvents, anyView, anySelection, (events, view, { selected, focused }) => {
        const index = indexFor(events);
        for (const layout of layoutLanes(index, view, { ...LAYOUT_DEFAULTS, selected, focused })) {
          const sequence = index.byLane[layout.lane]!;
          const inView = [...sequence.events].filter((row) => overlaps(events[row]!, view));
          expect(layout.inView).toBe(inView.length);
          for (const event of inView) {
            expect(waysDrawn(layout, index, event)).toHaveLength(1);
          }
          expect(new Set(layout.marks).size).toBe(layout.marks.length);
          for (const event of layout.marks) expect(inView).toContain(event);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('counts what it does not draw one by one: marks, bars and longer events add up', () => {
    fc.assert(
      fc.property(anyEvents, anyView, anySelection, (events, view, { selected, focused }) => {
        const index = indexFor(events);
        for (const layout of layoutLanes(index, view, { ...LAYOUT_DEFAULTS, selected, focused })) {
          const { bars, marks, longer } = layout;
          const sequence = index.byLane[layout.lane]!;
          const rest = [...sequence.events].filter((row) => !marks.includes(row));
          const inBars = (row: number) => isInBars(sequence, positionOf(sequence, row)!, bars.unit);
          const barred = rest.filter(
            (row) => inBars(row) && bars.starts.includes(bars.unit.floor(events[row]!.start)),
          );
          const long = rest.filter((row) => !inBars(row) && overlaps(events[row]!, view));
          expect(total(bars.reported) + total(bars.announced)).toBe(barred.length);
          expect(total(bars.announced)).toBe(
            barred.filter((row) => events[row]!.status === 1).length,
          );
          expect(longer).toBe(long.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a cluster counts and lists the events of its units that are not drawn one by one', () => {
    fc.assert(
      fc.property(anyEvents, anyView, anySelection, (events, view, { selected, focused }) => {
        const index = indexFor(events);
        for (const layout of layoutLanes(index, view, { ...LAYOUT_DEFAULTS, selected, focused })) {
          const sequence = index.byLane[layout.lane]!;
          for (const cluster of layout.clusters) {
            const members = clusterEvents(sequence, cluster);
            expect(members).toHaveLength(countOf(cluster));
            expect(members.filter((row) => events[row]!.status === 1)).toHaveLength(
              cluster.announced,
            );
            for (const row of members) {
              expect(layout.marks).not.toContain(row);
              expect(events[row]!.start).toBeGreaterThanOrEqual(cluster.start);
              expect(events[row]!.start).toBeLessThan(cluster.end);
              expect(events[row]!.end).toBeLessThanOrEqual(cluster.reach);
            }
            expect(clusterEvents(sequence, cluster, 2)).toEqual(members.slice(0, 2));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('among marks, every crowd that has a bar has a cluster', () => {
    fc.assert(
      fc.property(anyEvents, anyView, (events, view) => {
        for (const { mode, bars, clusters } of layoutLanes(indexFor(events), view)) {
          if (mode === 'density') continue;
          for (const start of bars.starts) {
            const around = clusters.filter(
              (cluster) => cluster.start <= start && start < cluster.end,
            );
            expect(around).toHaveLength(1);
          }
        }
      }),
    );
  });

  it('has labels of clusters over their extents, half a spacing apart, and extents clear of each other', () => {
    const check = (index: EventIndex, view: Viewport) => {
      const pxPerMs = view.widthPx / (view.end - view.start);
      for (const { clusters, mode } of layoutLanes(index, view)) {
        for (const [at, cluster] of clusters.entries()) {
          const { start, end, center } = cluster;
          if (mode === 'density') expect(center - start).toBeCloseTo(end - center, 0);
          const next = clusters[at + 1];
          if (next === undefined) continue;
          expect((next.center - cluster.center) * pxPerMs).toBeGreaterThanOrEqual(45 - 1e-6);
          expect(next.start).toBeGreaterThanOrEqual(cluster.end);
        }
      }
    };
    fc.assert(fc.property(anyEvents, anyView, (events, view) => check(indexFor(events), view)));
    const dense = syntheticIndex(20_000);
    fc.assert(fc.property(anySyntheticView, (view) => check(dense, view)));
  });

  const anyShift = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -300, max: 300 }));

  /** Both views show the same of what they share, in lanes that keep their mode. */
  function expectStill(index: EventIndex, view: Viewport, px: number) {
    const shift = Math.round((px * (view.end - view.start)) / view.widthPx);
    const moved = { ...view, start: view.start + shift, end: view.end + shift };
    const both = { start: Math.max(view.start, moved.start), end: Math.min(view.end, moved.end) };
    const before = layoutLanes(index, view);
    const after = layoutLanes(index, moved);
    for (const [lane, layout] of before.entries()) {
      if (layout.mode !== after[lane]!.mode) continue;
      expect(seenOf(after[lane]!, both)).toEqual(seenOf(layout, both));
    }
  }

  it('panning changes no bar, no height and no cluster that stays in view', () => {
    const index = syntheticIndex(20_000);
    fc.assert(fc.property(anySyntheticView, anyShift, (view, px) => expectStill(index, view, px)));
  });

  it('panning changes no cluster among marks either', () => {
    const day = instantOf(2021, 11, 1);
    const anyCrowds = fc.array(
      fc.record({ at: fc.nat({ max: 40 }), copies: fc.constantFrom(1, 8, 12) }),
      { maxLength: 8 },
    );
    const anyWindow = fc.record({
      at: fc.nat({ max: 40 * DAY }),
      days: fc.integer({ min: 3, max: 30 }),
    });
    fc.assert(
      fc.property(anyCrowds, anyWindow, anyShift, (crowds, { at, days }, px) => {
        const events = crowds.flatMap((crowd) =>
          repeated(crowd.copies, {
            start: day + crowd.at * DAY,
            end: day + (crowd.at + 1) * DAY,
          }),
        );
        const start = day + at - 10 * DAY;
        expectStill(indexFor(events), { start, end: start + days * DAY, widthPx: 900 }, px);
      }),
      { numRuns: 300 },
    );
  });

  it('zooming within a step keeps clusters', () => {
    const index = syntheticIndex(20_000);
    const view = { start: instantOf(2018, 1, 1), end: instantOf(2020, 1, 1), widthPx: 1000 };
    const step = 2 ** Math.floor(Math.log2(1000 / (view.end - view.start)));
    const at = (pxPerMs: number) => {
      const half = 500 / pxPerMs;
      const middle = (view.start + view.end) / 2;
      return layoutLanes(index, { start: middle - half, end: middle + half, widthPx: 1000 });
    };
    const near = { start: instantOf(2018, 10, 1), end: instantOf(2019, 4, 1) };
    const keys = (layouts: readonly LaneLayout[]) =>
      layouts.map((layout) => seenOf(layout, near).clusters.map(({ key }) => key));
    expect(keys(at(step * 1.02)).flat()).not.toEqual([]);
    expect(keys(at(step * 1.02))).toEqual(keys(at(step * 1.3)));
  });

  it('never swallows the selected event, filtered out or not', () => {
    const whole = syntheticIndex(5000);
    const mask = Uint8Array.from({ length: 5000 }, (_, row) => row % 2);
    const index = narrow(whole, mask);
    fc.assert(
      fc.property(fc.nat({ max: 4999 }), fc.integer({ min: 1, max: 900 }), (selected, days) => {
        const start = whole.columns.start[selected]!;
        if (!Number.isFinite(start)) return;
        const view = { start: start - days * DAY, end: start + days * DAY, widthPx: 900 };
        const layouts = layoutLanes(index, view, { ...LAYOUT_DEFAULTS, selected, whole });
        const drawn = layouts.flatMap(({ marks }) => marks);
        expect(drawn.filter((event) => event === selected)).toEqual([selected]);
      }),
    );
  });

  it('draws at most the budget of marks, and a few hundred px of bars', () => {
    const index = syntheticIndex(20_000);
    fc.assert(
      fc.property(anySyntheticView, (view) => {
        const layouts = layoutLanes(index, view);
        const marks = layouts.reduce((sum, layout) => sum + layout.marks.length, 0);
        expect(marks).toBeLessThanOrEqual(LAYOUT_DEFAULTS.markBudget);
        for (const { bars } of layouts) {
          expect(bars.length).toBeLessThanOrEqual(view.widthPx / 5 + 5);
        }
      }),
    );
  });

  it('gives marks to lanes whose events have 24 px each, and a cluster to a crowd among them', () => {
    const day = instantOf(2021, 11, 25);
    const crowd = repeated(1000, { start: day + 2 * DAY, end: day + 3 * DAY });
    const few = [0, 4, 5].map((offset) => ({
      start: day + offset * DAY,
      end: day + (offset + 1) * DAY,
    }));
    const view = { start: day, end: day + 7 * DAY, widthPx: 900 };
    const [lane] = layoutLanes(indexFor([...few, ...crowd]), view);
    expect(lane).toMatchObject({ mode: 'marks', inView: 1003, marks: [0, 1, 2], longer: 0 });
    expect(lane?.clusters.map(countOf)).toEqual([1000]);
    expect(lane?.clusters[0]).toMatchObject({ start: day + 2 * DAY, end: day + 3 * DAY });
  });

  it('measures lanes of their own by the tallest of them, and the shared one by itself where it is taller', () => {
    const lane = (place: number, count: number) =>
      repeated(count, { start: 0, end: DAY }).map((event) => ({ ...event, place }));
    const view = { start: -900 * DAY, end: 900 * DAY, widthPx: 900 };
    const tallest = (last: number) => {
      const { columns } = indexFor([...lane(0, 20), ...lane(1, 50), ...lane(2, last)]);
      const index = buildEventIndex(columns, { ...lanesByPlace(columns), shared: 2 });
      return layoutLanes(index, view).map((layout) => layout.tallest);
    };
    expect(tallest(600).slice(0, 3)).toEqual([50, 50, 600]);
    expect(tallest(30).slice(0, 3)).toEqual([50, 50, 50]);
  });

  it('keeps the marks of the emptiest lanes when all together exceed the budget', () => {
    const lane = (place: number, count: number) =>
      Array.from({ length: count }, (_, at) => ({
        start: at * DAY,
        end: (at + 1) * DAY,
        place,
      }));
    const index = indexFor([...lane(0, 20), ...lane(1, 10), ...lane(2, 30)]);
    const view = { start: 0, end: 30 * DAY, widthPx: 900 };
    const modes = (markBudget: number) =>
      layoutLanes(index, view, { ...LAYOUT_DEFAULTS, markBudget }).map(({ mode }) => mode);
    expect(modes(60)).toEqual(['marks', 'marks', 'marks', 'marks']);
    expect(modes(35)).toEqual(['marks', 'marks', 'density', 'marks']);
    expect(modes(29)).toEqual(['density', 'marks', 'density', 'marks']);
  });

  it('counts the long events of a lane of density, and draws the selected one of them', () => {
    const short = repeated(500, { start: 0, end: DAY });
    const years = (count: number) => repeated(count, { start: -365 * DAY, end: 365 * DAY });
    const view = { start: -60 * DAY, end: 60 * DAY, widthPx: 900 };
    const laneOf = (long: number, selected: number | null) =>
      layoutLanes(indexFor([...years(long), ...short]), view, { ...LAYOUT_DEFAULTS, selected })[0];
    expect(laneOf(4, null)).toMatchObject({ mode: 'density', marks: [], longer: 4 });
    expect(laneOf(4, 2)).toMatchObject({ mode: 'density', marks: [2], longer: 3 });
  });

  it('changes to marks and back at different widths when told the last mode', () => {
    const events = Array.from({ length: 10 }, (_, day) => ({
      start: day * DAY,
      end: (day + 1) * DAY,
    }));
    const view = { start: 0, end: 10 * DAY, widthPx: 260 };
    const modes = (previous: LaneLayout['mode'] | null) =>
      layoutLanes(indexFor(events), view, {
        ...LAYOUT_DEFAULTS,
        previous: previous && [previous, 'marks', 'marks', 'marks'],
      })[0]?.mode;
    expect([modes(null), modes('marks'), modes('density')]).toEqual(['marks', 'marks', 'density']);
  });

  it('has of every lane the counts of all events, whatever the filter leaves, on the same scale', () => {
    const days = [0, 3, 3, 5].map((day) => ({ start: day * DAY, end: (day + 1) * DAY }));
    const events = [...days, ...repeated(100, { start: 0, end: DAY })];
    const whole = indexFor(events);
    const one = Uint8Array.from(events, (_, row) => Number(row === 1));
    const view = { start: 0, end: 7 * DAY, widthPx: 900 };
    const [layout] = layoutLanes(narrow(whole, one), view, { ...LAYOUT_DEFAULTS, whole });
    expect(layout).toMatchObject({ mode: 'marks', marks: [1], tallest: 101 });
    expect([...layout!.whole!.reported]).toEqual([101, 2, 1]);
    expect(layoutLanes(whole, view)[0]).toMatchObject({ whole: null, tallest: 101 });
  });

  it('labels the peaks of a story as large as the picture of one', () => {
    const view = { start: instantOf(2020, 1, 1), end: instantOf(2022, 3, 1), widthPx: 866 };
    const layouts = layoutLanes(syntheticIndex(20_000), view);
    const busiest = layouts.toSorted((a, b) => b.inView - a.inView)[0]!;
    expect(busiest.mode).toBe('density');
    expect(busiest.bars.unit.name).toBe('week');
    expect(busiest.clusters.length).toBeGreaterThanOrEqual(2);
    expect(busiest.clusters.length).toBeLessThanOrEqual(866 / 90);
  });

  it('lays out no events, and a million on one day', () => {
    const view = { start: 0, end: 7 * DAY, widthPx: 900 };
    for (const layout of layoutLanes(indexFor([]), view)) {
      expect(layout).toMatchObject({
        mode: 'marks',
        inView: 0,
        marks: [],
        clusters: [],
        longer: 0,
      });
    }
    const [lane] = layoutLanes(crowdedDay(1_000_000, DAY), view);
    expect(lane).toMatchObject({ inView: 1_000_000, marks: [] });
    expect(lane?.clusters.map(countOf)).toEqual([1_000_000]);
  });
});

/** What a layout shows inside an interval. */
function seenOf(
  { bars, clusters, tallest }: LaneLayout,
  { start, end }: { start: number; end: number },
) {
  return {
    tallest,
    bars: Array.from(bars.starts, (barStart, at) => ({
      start: barStart,
      end: bars.ends[at]!,
      reported: bars.reported[at],
      announced: bars.announced[at],
    })).filter((bar) => bar.start < end && bar.end > start),
    clusters: clusters.filter((cluster) => cluster.start < end && cluster.end > start),
  };
}

describe('barHeight', () => {
  it('is 36 px for the tallest, in proportion below, and never too low to see', () => {
    expect(barHeight(80, 80)).toBe(36);
    expect(barHeight(40, 80)).toBe(18);
    expect(barHeight(1, 100_000)).toBe(1.5);
    expect(barHeight(0, 80)).toBe(0);
  });
});
