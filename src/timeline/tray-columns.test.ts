import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from './text-width.ts';
import { trayColumns } from './tray-columns.ts';

const DATES = [
  'by Sun 28 Nov 2021',
  'c. May 2020',
  'no date given',
  '“recently”',
  'no date given',
  'no date given',
];

describe('columns of the tray', () => {
  it('gives every event its column where all fit, as wide as there is room for', () => {
    const { count, columnPx } = trayColumns(2018, DATES, 5);
    expect(count).toBe(6);
    expect(columnPx).toBe(329);
  });

  it('leaves the button its room where some are left over', () => {
    const { count, columnPx } = trayColumns(898, DATES, 5);
    expect(count).toBe(3);
    expect(3 * columnPx + 2 * 8).toBeLessThanOrEqual(898 - 112);
  });

  it('does not draw a few events apart over a wide screen', () => {
    expect(trayColumns(2018, DATES.slice(0, 2), 5).columnPx).toBe(340);
  });

  it('stays in its room, and holds each date beside its bar and dots', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 250, max: 4000 }),
        fc.array(fc.constantFrom(...DATES), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 40 }),
        (widthPx, dates, sources) => {
          const { count, columnPx, wordsPx, datePx } = trayColumns(widthPx, dates, sources);
          expect(count * columnPx + (count - 1) * 8).toBeLessThanOrEqual(widthPx);
          const dots = sources > 8 ? 96 : sources * 12 - 4;
          expect(34 + 10 + dots + 10 + datePx).toBe(wordsPx);
          if (count === 1) return;
          const widest = Math.max(...dates.map((date) => textWidth(date, 12.5, 400)));
          expect(widest).toBeLessThanOrEqual(datePx);
        },
      ),
    );
  });
});
