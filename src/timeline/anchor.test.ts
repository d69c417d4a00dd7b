import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY } from '../story/calendar.ts';
import { anchorOffset } from './anchor.ts';
import { panPx, type Viewport } from './viewport.ts';

const views = fc
  .record({
    start: fc.integer({ min: -700_000 * DAY, max: 2_000_000 * DAY }),
    span: fc.integer({ min: DAY, max: 100_000 * DAY }),
  })
  .map(({ start, span }): Viewport => ({ start, end: start + span, widthPx: 1000 }));

test('`anchorOffset` is at most four widths, and never negative', () => {
  fc.assert(
    fc.property(views, (view) => {
      expect(anchorOffset(view)).toBeGreaterThanOrEqual(0);
      expect(anchorOffset(view)).toBeLessThan(4001);
    }),
  );
});

test('`anchorOffset` grows by as many px as the view is panned, but for the crossing to the next anchor', () => {
  let view: Viewport = { start: 0, end: 60 * DAY, widthPx: 1000 };
  for (let step = 0; step < 500; step++) {
    const next = { ...panPx(view, 7.3), widthPx: 1000 };
    expect(anchorOffset(next) - anchorOffset(view)).toBeCloseTo(7.3, 3);
    view = next;
  }
});
