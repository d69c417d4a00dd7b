import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY } from '../story/calendar.ts';
import { panPx, type Viewport } from './viewport.ts';
import { anchorOf } from './anchor.ts';

const views = fc
  .record({
    start: fc.integer({ min: -700_000 * DAY, max: 2_000_000 * DAY }),
    span: fc.integer({ min: DAY, max: 100_000 * DAY }),
  })
  .map(({ start, span }): Viewport => ({ start, end: start + span, widthPx: 1000 }));

test('`anchorOf` begins at most four widths before the view, and never after it', () => {
  fc.assert(
    fc.property(views, (view) => {
      const { anchor, offsetPx } = anchorOf(view);
      expect(anchor.start).toBeLessThanOrEqual(view.start);
      expect(offsetPx).toBeGreaterThanOrEqual(0);
      expect(offsetPx).toBeLessThan(4001);
    }),
  );
});

test('`anchorOf` places an instant of the view where the view has it, to a tenth of a px', () => {
  fc.assert(
    fc.property(views, fc.double({ min: 0, max: 1, noNaN: true }), (view, share) => {
      const instant = view.start + share * (view.end - view.start);
      const { anchor, offsetPx } = anchorOf(view);
      const inAnchor =
        ((instant - anchor.start) / (anchor.end - anchor.start)) * anchor.widthPx - offsetPx;
      expect(Math.abs(inAnchor - share * view.widthPx)).toBeLessThan(0.1);
    }),
  );
});

test('`anchorOf` stays while the view is panned by some px, but for the crossing to the next', () => {
  const view: Viewport = { start: 0, end: 60 * DAY, widthPx: 1000 };
  let panned = view;
  const starts = new Set<number>();
  for (let step = 0; step < 500; step++) {
    starts.add(anchorOf(panned).anchor.start);
    panned = { ...panPx(panned, 7.3), widthPx: 1000 };
  }
  expect(starts.size).toBe(1);
});
