import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, instantOf } from '../story/calendar.ts';
import { sampleEvent, sampleStory } from '../story/sample-story.ts';
import { anyInterval, anyViewport } from './arbitrary-timeline.ts';
import {
  clampViewport,
  dayWidthPx,
  interpolateViewport,
  padded,
  panPx,
  reveal,
  storyExtent,
  zoomAt,
  type Viewport,
} from './viewport.ts';
import { aroundMiddle } from './around-middle.ts';

const FIRST = instantOf(1, 1, 1);
const AFTER_LAST = instantOf(10_000, 1, 1);

const week: Viewport = {
  start: instantOf(2021, 11, 25),
  end: instantOf(2021, 12, 2),
  widthPx: 700,
};

/** Millisecond of one px: what a position may be off by rounding is a small part of it. */
function perPx({ start, end, widthPx }: Viewport): number {
  return (end - start) / widthPx;
}

/** As far inside the calendar as its own length, so that nothing has to be held back. */
function hasRoom({ start, end }: { start: number; end: number }, times = 1): boolean {
  const span = end - start;
  return start - times * span > FIRST && end + times * span < AFTER_LAST;
}

describe('zoomAt', () => {
  it('shows half the time round the anchor for a factor of 2', () => {
    expect(zoomAt(week, 350, 2)).toEqual({
      start: instantOf(2021, 11, 26) + 0.75 * DAY,
      end: instantOf(2021, 11, 30) + 0.25 * DAY,
    });
  });

  it('keeps the instant under the pointer where it is', () => {
    fc.assert(
      fc.property(
        anyViewport,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        (viewport, share, factor) => {
          fc.pre(hasRoom(viewport, 5) && (viewport.end - viewport.start) / factor > DAY);
          const anchorPx = share * viewport.widthPx;
          const zoomed = { ...zoomAt(viewport, anchorPx, factor), widthPx: viewport.widthPx };
          const before = viewport.start + anchorPx * perPx(viewport);
          const after = zoomed.start + anchorPx * perPx(zoomed);
          expect(Math.abs(after - before) / perPx(zoomed)).toBeLessThan(0.01);
        },
      ),
    );
  });

  it('is undone by the inverse factor at the same place', () => {
    fc.assert(
      fc.property(anyViewport, fc.double({ min: 1, max: 5, noNaN: true }), (viewport, factor) => {
        fc.pre(hasRoom(viewport, 5));
        const out = { ...zoomAt(viewport, 100, 1 / factor), widthPx: viewport.widthPx };
        const back = zoomAt(out, 100, factor);
        expect(Math.abs(back.start - viewport.start)).toBeLessThan(perPx(viewport) / 100);
        expect(Math.abs(back.end - viewport.end)).toBeLessThan(perPx(viewport) / 100);
      }),
    );
  });

  it('stops at a day and at the whole calendar', () => {
    expect(dayWidthPx({ ...zoomAt(week, 10, 1e9), widthPx: 700 })).toBe(700);
    expect(zoomAt(week, 10, 1e-9)).toEqual({ start: FIRST, end: AFTER_LAST });
  });
});

describe('panPx', () => {
  it('moves by exactly so many px and keeps the span', () => {
    fc.assert(
      fc.property(anyViewport, fc.integer({ min: -2000, max: 2000 }), (viewport, px) => {
        fc.pre(hasRoom(viewport, 10));
        const moved = panPx(viewport, px);
        expect((moved.start - viewport.start) / perPx(viewport)).toBeCloseTo(px, 4);
        const span = viewport.end - viewport.start;
        expect(Math.abs(moved.end - moved.start - span)).toBeLessThan(1);
      }),
    );
  });

  it('by the width of a day shows the next day', () => {
    expect(panPx(week, 100)).toEqual({ start: week.start + DAY, end: week.end + DAY });
  });

  it('stops at the ends of the calendar without becoming shorter', () => {
    const early = { start: FIRST, end: FIRST + 7 * DAY, widthPx: 700 };
    expect(panPx(early, -50)).toEqual({ start: FIRST, end: FIRST + 7 * DAY });
    const late = { start: AFTER_LAST - 7 * DAY, end: AFTER_LAST, widthPx: 700 };
    expect(panPx(late, 50)).toEqual({ start: AFTER_LAST - 7 * DAY, end: AFTER_LAST });
  });
});

const anyWild = fc
  .record({
    start: fc.double({ min: -1e16, max: 1e16, noNaN: true }),
    span: fc.double({ min: 0, max: 1e16, noNaN: true }),
  })
  .map(({ start, span }) => ({ start, end: start + span }));

describe('clampViewport', () => {
  it('stays inside the years 1 to 9999 and shows at least a day', () => {
    fc.assert(
      fc.property(anyWild, (wild) => {
        const { start, end } = clampViewport(wild);
        expect(start).toBeGreaterThanOrEqual(FIRST);
        expect(end).toBeLessThanOrEqual(AFTER_LAST);
        expect(end - start).toBeGreaterThanOrEqual(DAY - 1);
      }),
    );
  });

  it('changes nothing a second time', () => {
    fc.assert(
      fc.property(anyWild, (wild) => {
        const once = clampViewport(wild);
        const twice = clampViewport(once);
        expect(Math.abs(twice.start - once.start)).toBeLessThan(1);
        expect(Math.abs(twice.end - once.end)).toBeLessThan(1);
      }),
    );
  });

  it('leaves what is inside as it is', () => {
    fc.assert(
      fc.property(anyInterval, (interval) => {
        const { start, end } = clampViewport(interval);
        expect(Math.abs(start - interval.start)).toBeLessThan(1);
        expect(Math.abs(end - interval.end)).toBeLessThan(1);
      }),
    );
  });
});

/** An event of a day or so, near the view or far from it. */
const anyEventInterval = fc
  .record({
    start: fc.oneof(
      fc.integer({ min: instantOf(2021, 10, 1), max: instantOf(2022, 1, 31) }),
      fc.integer({ min: FIRST, max: AFTER_LAST - 400 * DAY }),
    ),
    days: fc.constantFrom(1, 2, 7, 365),
  })
  .map(({ start, days }) => ({ start, end: start + days * DAY }));

describe('reveal', () => {
  it('leaves the view alone when the event is in it', () => {
    const day = { start: instantOf(2021, 11, 28), end: instantOf(2021, 11, 29) };
    expect(reveal(week, day)).toBe(week);
  });

  it('moves no further than the event and a tenth of the view', () => {
    const day = { start: instantOf(2021, 12, 5), end: instantOf(2021, 12, 6) };
    const { start, end } = reveal(week, day);
    expect(end).toBe(day.end + 0.7 * DAY);
    expect(end - start).toBe(7 * DAY);
  });

  it('has more in view of an event that fills most of the view, and little of which is seen', () => {
    const days = { start: instantOf(2021, 12, 1), end: instantOf(2021, 12, 5) };
    expect(reveal(week, days).end).toBeGreaterThan(days.end);
  });

  it('has the event in view afterwards, whole unless it fills more than half of the view', () => {
    fc.assert(
      fc.property(anyInterval, anyEventInterval, (view, event) => {
        const shown = reveal(view, event);
        expect(event.end).toBeGreaterThan(shown.start);
        expect(event.start).toBeLessThan(shown.end);
        if (event.end - event.start > (shown.end - shown.start) / 2) return;
        expect(event.start).toBeGreaterThanOrEqual(shown.start - 1);
        expect(event.end).toBeLessThanOrEqual(shown.end + 1);
      }),
    );
  });

  it('changes nothing a second time', () => {
    fc.assert(
      fc.property(anyInterval, anyEventInterval, (view, event) => {
        const once = reveal(view, event);
        const twice = reveal(once, event);
        const tolerance = (view.end - view.start) / 1e6;
        expect(Math.abs(twice.start - once.start)).toBeLessThanOrEqual(tolerance);
        expect(Math.abs(twice.end - once.end)).toBeLessThanOrEqual(tolerance);
      }),
    );
  });
});

describe('interpolateViewport', () => {
  it('begins at the one and ends at the other', () => {
    fc.assert(
      fc.property(anyInterval, anyInterval, (from, to) => {
        const begin = interpolateViewport(from, to, 0);
        expect(begin).toEqual(from);
        const end = interpolateViewport(from, to, 1);
        const tolerance = (to.end - to.start) * 1e-3;
        expect(Math.abs(end.start - to.start)).toBeLessThan(tolerance);
        expect(Math.abs(end.end - to.end)).toBeLessThan(tolerance);
      }),
    );
  });

  it('halfway between spans of 1 and 16 days shows 4', () => {
    const from = { start: instantOf(2021, 11, 28), end: instantOf(2021, 11, 29) };
    const to = { start: instantOf(2021, 11, 20), end: instantOf(2021, 12, 6) };
    const { start, end } = interpolateViewport(from, to, 0.5);
    expect((end - start) / DAY).toBeCloseTo(4);
  });
});

describe('the rest of the ways to choose a view', () => {
  it('`padded` adds the share at either end', () => {
    expect(padded(week, 1)).toEqual({
      start: instantOf(2021, 11, 18),
      end: instantOf(2021, 12, 9),
    });
  });

  it('`aroundMiddle` begins on a midnight and shows whole days', () => {
    fc.assert(
      fc.property(anyInterval, fc.constantFrom(7, 30, 365), (view, days) => {
        fc.pre(hasRoom({ start: view.start - days * DAY, end: view.end + days * DAY }, 0));
        const { start, end } = aroundMiddle(view, days);
        expect(start % DAY).toBeCloseTo(0);
        expect((end - start) / DAY).toBeCloseTo(days);
        const middle = (view.start + view.end) / 2;
        expect(Math.abs((start + end) / 2 - middle)).toBeLessThanOrEqual(DAY / 2 + 1);
      }),
    );
  });

  it('`storyExtent` reaches from the first to the last instant that is known', () => {
    const story = sampleStory({
      events: [
        sampleEvent('before', '../2014-03-18', ['a reported x']),
        sampleEvent('ongoing', '2014~/..', ['a reported x']),
        sampleEvent('undated', null, ['a reported x']),
        sampleEvent('late', '2022-02-24', ['a announced x']),
      ],
    });
    expect(storyExtent(story)).toEqual({
      start: instantOf(2014, 1, 1),
      end: instantOf(2022, 2, 25),
    });
  });
});
