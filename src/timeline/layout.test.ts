import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, instantOf } from '../story/calendar.ts';
import type { Story } from '../story/model.ts';
import { sampleEvent, sampleSource, sampleStory } from '../story/sample-story.ts';
import { anchorOffset, withinReach } from './anchor.ts';
import { anyStory, anyViewport } from './arbitrary-timeline.ts';
import { lanesOf, type LanesBy } from './lanes.ts';
import {
  chipDate,
  layoutTimeline,
  selectedDays,
  trayOf,
  type LayoutInput,
  type PlacedMark,
  type TimelineLayout,
} from './layout.ts';
import { linesUnder, type BarMark, type SlotMark } from './marks.ts';
import { quoteLines } from './quote-lines.ts';
import { textWidth } from './text-width.ts';
import { panPx, type Viewport } from './viewport.ts';

interface Rect {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Room for rounding in sums of widths. */
const SLACK = 0.01;

function overlap(a: Rect, b: Rect): boolean {
  return (
    a.left < b.right - SLACK &&
    b.left < a.right - SLACK &&
    a.top < b.bottom - SLACK &&
    b.top < a.bottom - SLACK
  );
}

/** Where the lines below a mark stand. */
function quotesRect({ mark, top, quotes }: Pick<PlacedMark, 'mark' | 'top' | 'quotes'>): Rect {
  if (mark.kind !== 'bar' && mark.kind !== 'slot') throw new Error(mark.kind);
  const { x, y, back } = linesUnder(mark);
  const widest = Math.max(...quotes.map(({ widthPx }) => widthPx));
  return {
    left: back ? x - widest : x,
    right: back ? x : x + widest,
    top: top + y,
    bottom: top + y + quotes.length * 24,
  };
}

/** Where the words of a mark stand and the mark itself, as they are drawn. */
function rectsOf({ mark, top, quotes }: PlacedMark, dotsPx: number): readonly Rect[] {
  const bottom = top + mark.box.height;
  const rect = (left: number, right: number): Rect => ({ left, right, top, bottom });
  const lines = quotes.length === 0 ? [] : [quotesRect({ mark, top, quotes })];
  switch (mark.kind) {
    case 'bar':
    case 'slot': {
      const titles = mark.title.map((line) => textWidth(line, 14, 600));
      const dots = mark.dots ? dotsPx : 0;
      const caption = mark.caption === null ? 0 : textWidth(mark.caption, 12.5, 400);
      const words =
        mark.words === 'below'
          ? Math.max(dots, caption, ...titles)
          : dots + 8 + Math.max(0, ...titles) + (caption === 0 ? 0 : 8 + caption);
      const written = mark.title.length > 0 || mark.dots;
      return [
        rect(mark.x, mark.x + mark.width + (mark.kind === 'slot' ? mark.fadeEnd : 0)),
        // The whole block is pressed.
        rect(Math.min(mark.x, mark.labelX), mark.box.right),
        ...(written ? [rect(mark.labelX, mark.labelX + words)] : []),
        ...lines,
      ];
    }
    case 'chip':
    case 'chip-group':
      return [rect(mark.x, mark.x + mark.width)];
    case 'cluster':
      return [rect(mark.box.left, mark.box.right)];
  }
}

/** How far down the words of a mark reach, from its top. */
function wordsHeight({ kind, words, dots, title, caption }: BarMark | SlotMark): number {
  const foot = kind === 'slot' ? 22 : 6;
  if (words !== 'below') return kind === 'slot' ? foot : words === 'line' ? 27 : 18;
  if (!dots && title.length === 0) return foot;
  const lines = title.length === 0 ? 0 : 5 + title.length * 17;
  return foot + 8 + (dots ? 8 : 0) + lines + (caption === null ? 0 : 16);
}

/** The extent of the words on the axis of px, without chips, which lie over it at the view's edges. */
function wordsOf({ mark }: PlacedMark, dotsPx: number): { left: number; right: number } | null {
  if ((mark.kind === 'bar' || mark.kind === 'slot') && mark.title.length > 0) {
    const words = rectsOf(
      { mark, top: 0, nameBelow: false, quotes: [], muted: false, dating: null },
      dotsPx,
    ).at(-1);
    return words ?? null;
  }
  return null;
}

/** Ids of the events a mark stands for. */
function eventsIn({ mark }: PlacedMark): readonly string[] {
  return 'event' in mark ? [mark.event.id] : mark.events.map(({ id }) => id);
}

function inputFor(
  story: Story,
  viewport: Viewport,
  changed: Partial<LayoutInput> & { by?: LanesBy } = {},
): LayoutInput {
  const { by = 'place', ...rest } = changed;
  return {
    story,
    lanes: lanesOf(story, by),
    viewport,
    matching: null,
    chosenLanes: new Set(),
    quotesOf: (event, roomPx) => quoteLines(event, story, roomPx),
    apart: new Set(),
    roomPx: 600,
    ...rest,
  };
}

const week: Viewport = {
  start: instantOf(2021, 11, 25),
  end: instantOf(2021, 12, 2),
  widthPx: 896,
};

const anyBy = fc.constantFrom<LanesBy>('place', 'source', 'kind');
const anyRoom = fc.constantFrom(0, 400, Infinity);
const runs = { numRuns: 200 };

/** Any layout without a filter, with a mark or two kept apart. */
const anyInput = fc
  .record({
    story: anyStory,
    viewport: anyViewport,
    by: anyBy,
    roomPx: anyRoom,
    kept: fc.nat({ max: 30 }),
  })
  .map(({ story, viewport, by, roomPx, kept }) =>
    inputFor(story, viewport, { by, roomPx, apart: new Set([`event-${kept}`]) }),
  );

/** The same under a filter that lets some events through, with their lanes grown. */
const anyFilteredInput = fc
  .record({ input: anyInput, modulus: fc.integer({ min: 2, max: 5 }), grown: fc.boolean() })
  .map(({ input, modulus, grown }) => {
    const matching = new Set(
      input.story.events.flatMap(({ id }, index) => (index % modulus === 0 ? [id] : [])),
    );
    const chosenLanes = new Set(grown ? input.lanes.flatMap(({ id }) => id ?? []) : []);
    return { ...input, matching, chosenLanes };
  });

/** The same with all lanes grown and words for them, most of it near the week of the publication. */
const anyGrownInput = fc
  .record({
    input: anyInput,
    days: fc.integer({ min: 2, max: 40 }),
    first: fc.integer({ min: -20, max: 3 }),
  })
  .map(({ input, days, first }) => {
    const start = instantOf(2021, 11, 28) + first * DAY;
    const { widthPx } = input.viewport;
    const { events } = input.story;
    return inputFor(
      input.story,
      { start, end: start + days * DAY, widthPx },
      {
        lanes: input.lanes,
        apart: input.apart,
        matching: new Set(events.map(({ id }) => id)),
        chosenLanes: new Set(input.lanes.flatMap(({ id }) => id ?? [])),
      },
    );
  });

const anyOfBoth = fc.oneof(anyInput, anyFilteredInput);

function eachLane(layout: TimelineLayout, check: (marks: readonly PlacedMark[]) => void): void {
  for (const { marks } of layout.lanes) check(marks);
}

describe('nothing is lost', () => {
  it('every event that is dated is drawn, in a cluster or in a chip, once in its lane', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const { lane, marks } of layoutTimeline(input).lanes) {
          const drawn = marks.flatMap(eventsIn);
          expect(drawn.toSorted()).toEqual(lane.events.map(({ id }) => id).toSorted());
        }
      }),
      runs,
    );
  });

  it('every event stands in a lane or in the tray', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const inLanes = layoutTimeline(input).lanes.flatMap(({ marks }) => marks.flatMap(eventsIn));
        const shown = new Set([...inLanes, ...trayOf(input.story).map(({ id }) => id)]);
        expect(shown.size).toBe(input.story.events.length);
      }),
      runs,
    );
  });

  it('under a filter, every event that passes is still drawn once in its lane', () => {
    fc.assert(
      fc.property(anyFilteredInput, (input) => {
        for (const { lane, marks } of layoutTimeline(input).lanes) {
          const drawn = marks.flatMap(eventsIn);
          expect(new Set(drawn).size).toBe(drawn.length);
          const due = lane.events.filter(({ id }) => input.matching.has(id)).map(({ id }) => id);
          expect(drawn).toEqual(expect.arrayContaining(due));
        }
      }),
      runs,
    );
  });

  it('an event kept apart has a mark of its own', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const { marks } of layoutTimeline(input).lanes) {
          for (const { mark } of marks) {
            if ('event' in mark) continue;
            expect(mark.events.some(({ id }) => input.apart.has(id))).toBe(false);
          }
        }
      }),
      runs,
    );
  });
});

describe('nothing is covered', () => {
  it('the title that floats over a mark without one is in view, and clear of what covers its end', () => {
    const above = fc.record({
      input: anyFilteredInput,
      coveredPx: fc.integer({ min: 0, max: 400 }),
    });
    fc.assert(
      fc.property(above, ({ input, coveredPx }) => {
        fc.pre(input.viewport.widthPx - coveredPx >= 240);
        const { lanes, frame } = layoutTimeline({ ...input, coveredPx });
        for (const { mark, muted, nameX } of lanes.flatMap(({ marks }) => marks)) {
          if (muted) expect(nameX !== undefined).toBe('event' in mark);
          if (nameX === undefined || (mark.kind !== 'bar' && mark.kind !== 'slot')) continue;
          expect(mark.title).toEqual([]);
          expect(nameX).toBeGreaterThanOrEqual(frame.view.from - SLACK);
          const width = Math.min(textWidth(mark.event.title, 14, 600) + 14, 240);
          expect(nameX + width).toBeLessThanOrEqual(frame.view.to - coveredPx + SLACK);
          // As near to the mark as that allows.
          const near = mark.dots ? mark.labelX : mark.box.left;
          if (nameX > frame.view.from) expect(nameX).toBeLessThanOrEqual(near + SLACK);
        }
      }),
      runs,
    );
  });

  it('the title that floats over a mark floats below it where the dates leave no room above', () => {
    fc.assert(
      fc.property(anyFilteredInput, (input) => {
        for (const { top: laneTop, marks } of layoutTimeline(input).lanes) {
          for (const { top, nameBelow } of marks) expect(nameBelow).toBe(laneTop + top < 62);
        }
      }),
      runs,
    );
  });

  it('the words of an event kept apart stand clear of what covers the end of the view', () => {
    fc.assert(
      fc.property(anyOfBoth, fc.integer({ min: 1, max: 400 }), (input, coveredPx) => {
        const { lanes, frame } = layoutTimeline({ ...input, coveredPx });
        const openTo = frame.view.to - coveredPx + SLACK;
        for (const mark of lanes.flatMap(({ marks }) => marks)) {
          if (!eventsIn(mark).some((id) => input.apart.has(id))) continue;
          expect(wordsOf(mark, frame.dotsPx)?.right ?? openTo).toBeLessThanOrEqual(openTo);
        }
      }),
      runs,
    );
  });

  it('no mark and no words of a lane overlap those of another mark', () => {
    fc.assert(
      fc.property(anyOfBoth, (input) => {
        const layout = layoutTimeline(input);
        eachLane(layout, (marks) => {
          const placed = marks.map((mark) => rectsOf(mark, layout.frame.dotsPx));
          for (const [index, rects] of placed.entries()) {
            for (const others of placed.slice(index + 1)) {
              for (const a of rects) {
                for (const b of others) expect([a, b, overlap(a, b)]).toEqual([a, b, false]);
              }
            }
          }
        });
      }),
      runs,
    );
  });

  it('quotes cross neither the published rule nor the edges of the view, and stand in their lane below its words', () => {
    const placements = new Set<string>();
    fc.assert(
      fc.property(anyGrownInput, (input) => {
        const { lanes, frame } = layoutTimeline(input);
        const { rulePx, view, dotsPx } = frame;
        for (const { marks, height } of lanes) {
          for (const placed of marks) {
            const { mark, quotes } = placed;
            if (quotes.length === 0) continue;
            const rect = quotesRect(placed);
            const crosses = rulePx !== null && rect.left < rulePx && rect.right > rulePx;
            expect([mark, rect, rulePx, crosses]).toEqual([mark, rect, rulePx, false]);
            expect(rect.left).toBeGreaterThanOrEqual(view.from);
            expect(rect.right).toBeLessThanOrEqual(view.to);
            expect(rect.bottom).toBeLessThanOrEqual(height);
            if (mark.kind !== 'bar' && mark.kind !== 'slot') throw new Error(mark.kind);
            const words = wordsHeight(mark);
            expect(rect.top).toBeGreaterThanOrEqual(placed.top + words);
            // They begin, or end, where the words do.
            const title = wordsOf(placed, dotsPx);
            if (title !== null)
              expect(
                Math.min(Math.abs(rect.left - title.left), Math.abs(rect.right - title.right)),
              ).toBeLessThan(3);
            placements.add(`${mark.kind} ${mark.words}`);
          }
        }
      }),
      runs,
    );
    expect([...placements].toSorted()).toEqual([
      'bar after',
      'bar before',
      'bar below',
      'bar line',
      'slot after',
      'slot before',
      'slot below',
    ]);
  });

  it('every mark stands inside its lane, under its name where that is above, and the lanes below one another', () => {
    fc.assert(
      fc.property(anyOfBoth, fc.boolean(), (input, namesAbove) => {
        const { lanes, height } = layoutTimeline({ ...input, namesAbove });
        let reached = 0;
        for (const lane of lanes) {
          expect(lane.top).toBe(reached);
          reached += lane.height;
          for (const { mark, top } of lane.marks) {
            // What floats above a mark reaches 13 px up, and above the first lane are the dates.
            const free = lane.top === 0 && !lane.muted ? 14 : 0;
            expect(top).toBeGreaterThanOrEqual(free + (namesAbove ? 26 : 0));
            expect(top + mark.box.height).toBeLessThanOrEqual(lane.height);
          }
        }
        expect(height).toBe(reached);
      }),
      runs,
    );
  });

  it('a lane has room for its name, however many lines that has, and its count', () => {
    const name = 'The Egyptian border with Sudan at Halfa';
    const story = sampleStory({
      places: [{ id: 'border', name, kind: 'border', coordinates: null, note: null }],
      events: [
        sampleEvent('closed', '2021-11/..', ['a reported x'], {
          places: [{ place: 'border', certainty: 'stated', note: null, namings: [] }],
        }),
      ],
    });
    const heightFor = (namesAbove: boolean) =>
      layoutTimeline({ ...inputFor(story, week), roomPx: 0, namesAbove }).height;
    expect(heightFor(false)).toBeGreaterThanOrEqual(7 + 3 * 17 + 16);
    expect(heightFor(true)).toBeLessThan(26 + 60);
  });

  it('no words cross the published rule', () => {
    fc.assert(
      fc.property(anyOfBoth, (input) => {
        const layout = layoutTimeline(input);
        const { rulePx, dotsPx } = layout.frame;
        if (rulePx === null) return;
        eachLane(layout, (marks) => {
          for (const placed of marks) {
            const words = wordsOf(placed, dotsPx);
            if (words === null) continue;
            const crosses = words.left < rulePx - SLACK && words.right > rulePx + SLACK;
            expect([placed.mark, rulePx, crosses]).toEqual([placed.mark, rulePx, false]);
          }
        });
      }),
      runs,
    );
  });

  it('words are not cut at the edges of the view', () => {
    fc.assert(
      fc.property(anyOfBoth, (input) => {
        const layout = layoutTimeline(input);
        eachLane(layout, (marks) => {
          for (const placed of marks) {
            const words = wordsOf(placed, layout.frame.dotsPx);
            if (words === null) continue;
            expect(words.left).toBeGreaterThanOrEqual(-SLACK);
            expect(words.right).toBeLessThanOrEqual(layout.frame.view.to + SLACK);
          }
        });
      }),
      runs,
    );
  });
});

it('`chipDate` names no days of the week', () => {
  const dates = ['2021-11-28', '2021-11-30/2021-12-01', '2014'].map((edtf) =>
    chipDate(sampleEvent('talks', edtf, ['a reported x'])),
  );
  expect(dates).toEqual(['28 Nov 2021', '30 Nov – 1 Dec 2021', '2014']);
});

describe('layoutTimeline', () => {
  it('draws the same for the same input, and leaves the input as it was', () => {
    fc.assert(
      fc.property(anyOfBoth, (input) => {
        const before = structuredClone({ ...input, quotesOf: null });
        const first = layoutTimeline(input);
        const { frame: _first, ...drawn } = first;
        const { frame: _again, ...again } = layoutTimeline(input);
        expect(again).toEqual(drawn);
        expect({ ...input, quotesOf: null }).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('does not regroup what is in view when the view is moved', () => {
    fc.assert(
      fc.property(anyStory, anyViewport, fc.integer({ min: -300, max: 300 }), (story, view, px) => {
        const shift = (px * (view.end - view.start)) / view.widthPx;
        const moved = { ...view, start: view.start + shift, end: view.end + shift };
        const clusters = (viewport: Viewport) => {
          const { lanes, frame } = layoutTimeline(inputFor(story, viewport));
          return lanes.flatMap(({ marks }) =>
            marks.flatMap(({ mark }) =>
              mark.kind === 'cluster' && mark.box.left > 400 && mark.box.right < frame.view.to - 400
                ? [mark.events.map(({ id }) => id).join()]
                : [],
            ),
          );
        };
        const after = layoutTimeline(inputFor(story, moved)).lanes.flatMap(({ marks }) =>
          marks.flatMap(({ mark }) =>
            mark.kind === 'cluster' ? [mark.events.map(({ id }) => id).join()] : [],
          ),
        );
        expect(after).toEqual(expect.arrayContaining(clusters(view)));
      }),
      runs,
    );
  });

  it('places what stands in time as far from an anchor as it is, and chips from the view', () => {
    fc.assert(
      fc.property(anyOfBoth, fc.integer({ min: 1, max: 4000 }), (input, offsetPx) => {
        const drawn = layoutTimeline({ ...input, offsetPx });
        const plain = layoutTimeline(input);
        const marksIn = ({ lanes }: TimelineLayout) =>
          lanes.flatMap(({ marks }) => marks.map(({ mark }) => mark));
        const others = marksIn(plain);
        // To hundredths two starts may come to stand in one order or the other.
        fc.pre(marksIn(drawn).every(({ kind }, index) => kind === others[index]?.kind));
        for (const [index, mark] of marksIn(drawn).entries()) {
          const isHeld = mark.kind === 'chip' || mark.kind === 'chip-group';
          expect(mark.x - (isHeld ? 0 : offsetPx)).toBeCloseTo(others[index]!.x, 1);
          expect(mark.box.left - offsetPx).toBeCloseTo(others[index]!.box.left, 1);
        }
        for (const [index, { x }] of drawn.axis.ticks.entries()) {
          expect(x - offsetPx).toBeCloseTo(plain.axis.ticks[index]!.x, 1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has a chip at the edge for an event that begins where the view ends or ends where it begins', () => {
    const story = sampleStory({
      events: ['2021-11-24', '2021-12-02'].map((day) => sampleEvent(day, day, ['a reported x'])),
    });
    const width = fc.integer({ min: 240, max: 2400 });
    const someDays = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(width, someDays, (widthPx, days) => {
        const inChips = (start: number) => {
          const view = { start, end: start + days * DAY, widthPx };
          const offsetPx = anchorOffset(view);
          const { lanes } = layoutTimeline({ ...inputFor(story, view), offsetPx });
          const chips = lanes[0]!.marks.filter(({ mark }) => mark.kind === 'chip');
          return chips.flatMap(eventsIn);
        };
        expect(inChips(instantOf(2021, 12, 2) - days * DAY)).toContain('2021-12-02');
        expect(inChips(instantOf(2021, 11, 25))).toContain('2021-11-24');
      }),
      runs,
    );
  });

  it('gives a bar the very same place while it is panned, whether it runs out of the view or not', () => {
    const story = sampleStory({
      events: [
        sampleEvent('long', '2021-11-20/2021-12-10', ['a reported x']),
        sampleEvent('day', '2021-11-27', ['a reported x']),
      ],
    });
    const drawn = [0, 3.7, 57.1, 111.3, 240].map((px) => {
      const view = { ...panPx(week, px), widthPx: week.widthPx };
      const offsetPx = anchorOffset(view);
      const { lanes, axis } = layoutTimeline({
        ...inputFor(story, view),
        offsetPx,
        cut: withinReach(view.widthPx),
      });
      const bars = lanes.flatMap(({ marks }) =>
        marks.map(({ mark }) => (mark.kind === 'bar' ? [mark.x, mark.width, mark.end] : null)),
      );
      return JSON.stringify([bars, axis.ticks.find(({ label }) => label === '28')?.x]);
    });
    expect(drawn[0]).not.toContain('null');
    expect(new Set(drawn).size).toBe(1);
  });

  it('makes no lane lower, and none stand closer, in a pan', () => {
    fc.assert(
      fc.property(
        anyOfBoth,
        fc.boolean(),
        fc.integer({ min: -300, max: 300 }),
        (any, namesAbove, px) => {
          const input = { ...any, namesAbove };
          const before = layoutTimeline(input);
          // Drawn anew where nothing has moved, all stands as it stood.
          expect(heightsOf(layoutTimeline({ ...input, before }))).toEqual(heightsOf(before));
          const viewport = { ...panPx(input.viewport, px), widthPx: input.viewport.widthPx };
          const after = layoutTimeline({ ...input, viewport, before });
          expect(after.pad).toBe(before.pad);
          for (const [index, { height }] of after.lanes.entries()) {
            expect(height).toBeGreaterThanOrEqual(before.lanes[index]!.height);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('stands the rule after what is reported of its day, and once for sources close together', () => {
    const story = sampleStory({
      sources: [
        sampleSource('a', '2021-11-28'),
        sampleSource('b', '2021-11-28'),
        sampleSource('c', '2014-03-18'),
      ],
      events: [sampleEvent('talks', '2021-11-28', ['a reported x'])],
    });
    const { rules } = layoutTimeline(inputFor(story, week));
    expect(rules.map(({ x, sources }) => [x, sources.map(({ id }) => id)])).toEqual([
      [4 * 128, ['a', 'b']],
    ]);
    const wide = { start: instantOf(2000, 1, 1), end: instantOf(2100, 1, 1), widthPx: 300 };
    const flags = layoutTimeline(inputFor(story, wide)).rules;
    expect(flags.map(({ sources }) => sources.map(({ id }) => id))).toEqual([['c', 'a', 'b']]);
  });

  it('divides a day with an order by lines', () => {
    const at = (id: string, position: number) =>
      sampleEvent(id, '2021-11-28', ['a reported x'], {
        order: { position, basis: 'stated', note: null },
      });
    const story = sampleStory({ events: [at('one', 1), at('two', 2), at('three', 3)] });
    const { slotLines } = layoutTimeline(inputFor(story, week));
    expect(slotLines.map(Math.round)).toEqual([3 * 128 + 43, 3 * 128 + 85]);
  });
});

function heightsOf({ lanes }: TimelineLayout): readonly number[] {
  return lanes.map(({ height }) => height);
}

describe('selectedDays', () => {
  const days = (edtf: string | null) =>
    selectedDays(edtf === null ? undefined : sampleEvent('x', edtf, ['a reported x']));
  const sunday = instantOf(2021, 11, 28);

  it('are those of the event', () => {
    expect(days('2021-11-30/2021-12-01')).toEqual({
      start: instantOf(2021, 11, 30),
      end: instantOf(2021, 12, 2),
    });
  });

  it('are the first for an event of that day or soon after', () => {
    expect(days('2021-11-28/2021-11-28~')).toEqual({ start: sunday, end: sunday + DAY });
  });

  it('are none without a day', () => {
    for (const edtf of ['2021', '2021-11/..', '../2021-11-28', null]) expect(days(edtf)).toBeNull();
  });
});
