import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, instantOf } from '../story/calendar.ts';
import { anyViewport } from './arbitrary-timeline.ts';
import { computeAxis, presetOf, type Axis, type Tick } from './axis.ts';
import { textWidth } from './text-width.ts';
import { dayWidthPx, type Viewport } from './viewport.ts';

function view(from: string, to: string, widthPx: number): Viewport {
  const [start = 0, end = 0] = [from, to].map((date) => {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    return instantOf(year, month, day);
  });
  return { start, end: end + DAY, widthPx };
}

/** What stands on the axis, as a reader reads it. */
function written({ ticks }: Axis): string {
  return ticks
    .filter(({ labelX }) => labelX !== null)
    .map(({ before, label, after }) => [before, label, after].filter(Boolean).join(' '))
    .join(' | ');
}

/** How far a label reaches, from the sizes the axis is set in. */
function extentOf(tick: Tick): { left: number; right: number } | null {
  return tick.labelX === null ? null : { left: tick.labelX, right: tick.labelX + labelPx(tick) };
}

function labelPx({ before, label, after, large }: Tick): number {
  const words = [before, after].filter((text) => text !== '');
  const small = words.reduce((sum, text) => sum + textWidth(text, 13.5, 400) + 5, 0);
  return small + textWidth(label, large ? 20 : 14, 600);
}

describe('computeAxis writes', () => {
  it('weekdays, with the month where it begins and the year at first', () => {
    expect(written(computeAxis(view('2021-11-25', '2021-12-01', 900)))).toBe(
      'Thu 25 Nov 2021 | Fri 26 | Sat 27 | Sun 28 | Mon 29 | Tue 30 | Wed 1 Dec',
    );
  });

  it('the new year where it begins', () => {
    expect(written(computeAxis(view('2021-12-30', '2022-01-02', 700)))).toBe(
      'Thu 30 Dec 2021 | Fri 31 | Sat 1 Jan 2022 | Sun 2',
    );
  });

  it('a leap day where there is one, and none where there is none', () => {
    expect(written(computeAxis(view('2020-02-28', '2020-03-01', 600)))).toBe(
      'Fri 28 Feb 2020 | Sat 29 | Sun 1 Mar',
    );
    expect(written(computeAxis(view('1900-02-28', '1900-03-01', 600)))).toBe(
      'Wed 28 Feb 1900 | Thu 1 Mar',
    );
  });

  it('the first and the last day of the calendar', () => {
    expect(written(computeAxis(view('1-01-01', '1-01-03', 600)))).toContain('Mon 1 Jan');
    expect(written(computeAxis(view('9999-12-29', '9999-12-31', 600)))).toContain('Fri 31');
  });

  it.each([
    ['2021-11-25', '2021-12-24', 'day'],
    ['2021-10-01', '2022-01-31', 'week'],
    ['2021-01-01', '2021-12-31', 'month'],
    ['2019-01-01', '2022-12-31', 'quarter'],
    ['2008-01-01', '2021-12-31', 'year'],
    ['1-01-01', '9999-12-31', 'year'],
  ] as const)('from %s to %s in the unit of a %s', (from, to, unit) => {
    expect(computeAxis(view(from, to, 1000)).unit).toBe(unit);
  });

  it('days without weekdays under the month they are in', () => {
    const axis = computeAxis(view('2021-11-20', '2021-12-10', 800));
    expect(axis.majors.map(({ label }) => label)).toEqual(['November 2021', 'December 2021']);
    expect(axis.ticks[0]?.label).toBe('20');
  });

  it('above days whose first names the month, the year alone', () => {
    const axis = computeAxis(view('2021-11-25', '2021-12-01', 600));
    expect(written(axis)).toMatch(/^Thu 25 Nov \|/);
    expect(axis.majors.map(({ label }) => label)).toEqual(['2021']);
  });

  it('years below 1000 so that they cannot be taken for days', () => {
    expect(written(computeAxis(view('1-01-01', '9999-12-31', 800)))).toMatch(
      /^AD 1 \| 1000 \| 2000 /,
    );
    expect(written(computeAxis(view('900-01-01', '1100-12-31', 500)))).toMatch(
      /^AD 900 \| AD 950 \| 1000 /,
    );
    expect(written(computeAxis(view('50-03-01', '50-03-07', 900)))).toMatch(/^Tue 1 Mar AD 50 /);
    const days = computeAxis(view('50-03-01', '50-03-20', 700));
    expect(days.majors.map(({ label }) => label)).toEqual(['March AD 50']);
  });

  it('years in the larger type, none of them over another', () => {
    const { ticks } = computeAxis(view('2013-01-01', '2022-01-01', 374));
    expect(ticks.every(({ large }) => large)).toBe(true);
    expect(ticks.filter(({ labelX }) => labelX !== null).map(({ label }) => label)).toEqual([
      '2014',
      '2016',
      '2018',
      '2020',
    ]);
  });

  it('weekends as such, in days only', () => {
    const days = computeAxis(view('2021-11-25', '2021-12-01', 900)).ticks;
    expect(days.filter(({ weekend }) => weekend).map(({ label }) => label)).toEqual(['27', '28']);
    expect(computeAxis(view('2021-01-01', '2021-12-31', 900)).ticks.some((t) => t.weekend)).toBe(
      false,
    );
  });
});

describe('at any zoom from a day to all of the calendar', () => {
  it('labels never overlap and are never cut', () => {
    fc.assert(
      fc.property(anyViewport, (viewport) => {
        let reached = 0;
        for (const tick of computeAxis(viewport).ticks) {
          const extent = extentOf(tick);
          if (extent === null) continue;
          expect(extent.left).toBeGreaterThanOrEqual(reached);
          expect(extent.left).toBeGreaterThanOrEqual(tick.x);
          expect(extent.right).toBeLessThanOrEqual(Math.min(tick.x + tick.width, viewport.widthPx));
          reached = extent.right;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('a label crosses no rule where its unit has room for it on one side', () => {
    const shares = fc.array(fc.double({ min: 0.01, max: 0.99, noNaN: true }), { maxLength: 3 });
    fc.assert(
      fc.property(anyViewport, shares, (viewport, given) => {
        const rules = given.map((share) => ({ x: share * viewport.widthPx }));
        for (const tick of computeAxis(viewport, 0, rules).ticks) {
          const extent = extentOf(tick);
          const [rule, ...more] = rules.filter(({ x }) => x > tick.x && x < tick.x + tick.width);
          if (extent === null || rule === undefined || more.length > 0) continue;
          expect(extent.left).toBeGreaterThanOrEqual(tick.x);
          expect(extent.right).toBeLessThanOrEqual(Math.min(tick.x + tick.width, viewport.widthPx));
          const width = labelPx({ ...tick, after: '' });
          const before = rule.x - Math.max(tick.x, 0);
          const after = Math.min(tick.x + tick.width, viewport.widthPx) - rule.x;
          if (Math.max(before - (tick.x < 0 ? 10 : 5), after - 10) < width) continue;
          expect(extent.right < rule.x || extent.left > rule.x).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
    const days = computeAxis(view('2021-11-25', '2021-12-01', 520), 0, [{ x: 3.75 * (520 / 7) }]);
    const [sunday] = days.ticks.filter(({ label }) => label === '28');
    expect(extentOf(sunday!)!.right).toBeLessThan(3.75 * (520 / 7) - 1);
  });

  it('the names of larger units never overlap and are never cut', () => {
    fc.assert(
      fc.property(anyViewport, (viewport) => {
        let reached = 0;
        for (const { x, label } of computeAxis(viewport).majors) {
          expect(x).toBeGreaterThanOrEqual(reached);
          reached = x + textWidth(label, 14, 600);
        }
        expect(reached).toBeLessThanOrEqual(viewport.widthPx);
      }),
      { numRuns: 500 },
    );
  });

  it('the units follow one another without a gap and fill the view', () => {
    fc.assert(
      fc.property(anyViewport, (viewport) => {
        const { ticks } = computeAxis(viewport);
        expect(ticks[0]!.start).toBeLessThanOrEqual(viewport.start);
        expect(ticks.at(-1)!.end).toBeGreaterThanOrEqual(viewport.end);
        for (const [index, tick] of ticks.entries()) {
          expect(tick.end).toBeGreaterThan(tick.start);
          const next = ticks[index + 1];
          if (next !== undefined) expect(next.start).toBe(tick.end);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('there are no more units than have room for a label', () => {
    fc.assert(
      fc.property(anyViewport, (viewport) => {
        // Ten centuries are the longest unit there is; a month may be shorter than the average.
        const fewest = 1000 * 365 * dayWidthPx(viewport);
        const most = viewport.widthPx / Math.min(fewest, 26) + 3;
        expect(computeAxis(viewport).ticks.length).toBeLessThanOrEqual(most);
      }),
      { numRuns: 300 },
    );
  });

  it('something says where one is', () => {
    fc.assert(
      fc.property(anyViewport, (viewport) => {
        fc.pre(viewport.widthPx > 400);
        const axis = computeAxis(viewport);
        const words = written(axis) + axis.majors.map(({ label }) => label).join(' ');
        expect(words).toMatch(/\d/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('presetOf', () => {
  it.each([
    ['2021-11-25', '2021-12-01', 'week'],
    ['2021-11-25', '2021-12-24', 'month'],
    ['2021-01-01', '2021-12-31', 'year'],
    ['2021-11-25', '2021-12-09', null],
  ] as const)('of %s to %s is %s', (from, to, preset) => {
    expect(presetOf(view(from, to, 900))).toBe(preset);
  });
});
