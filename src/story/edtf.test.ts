import reference from 'edtf';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, formatCalendarDate, instantOf, parseCalendarDate } from './calendar.ts';
import { compatible, parseEdtf } from './edtf.ts';
import type { When } from './model.ts';

function when(text: string): When {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(result.message);
  return result.when;
}

function message(text: string): string | null {
  const result = parseEdtf(text);
  return result.ok ? null : result.message;
}

/** First and last day and the two edges, as in "2021-11-30 exact → 2021-12-01 exact". */
function ends({ start, end, startEdge, endEdge }: When): string {
  const first = start === null ? 'none' : formatCalendarDate(start);
  const last = end === null ? 'none' : formatCalendarDate(end - DAY);
  return `${first} ${startEdge} → ${last} ${endEdge}`;
}

describe('parseEdtf: ends, precision and edges', () => {
  it.each`
    text                        | precision    | expected
    ${'2021-11-25'}             | ${'day'}     | ${'2021-11-25 exact → 2021-11-25 exact'}
    ${'2021-11'}                | ${'month'}   | ${'2021-11-01 exact → 2021-11-30 exact'}
    ${'2021-12'}                | ${'month'}   | ${'2021-12-01 exact → 2021-12-31 exact'}
    ${'2024-02'}                | ${'month'}   | ${'2024-02-01 exact → 2024-02-29 exact'}
    ${'2021-21'}                | ${'season'}  | ${'2021-03-01 exact → 2021-05-31 exact'}
    ${'2021-22'}                | ${'season'}  | ${'2021-06-01 exact → 2021-08-31 exact'}
    ${'2021-23'}                | ${'season'}  | ${'2021-09-01 exact → 2021-11-30 exact'}
    ${'2021-24'}                | ${'season'}  | ${'2021-12-01 exact → 2022-02-28 exact'}
    ${'2014'}                   | ${'year'}    | ${'2014-01-01 exact → 2014-12-31 exact'}
    ${'0001'}                   | ${'year'}    | ${'0001-01-01 exact → 0001-12-31 exact'}
    ${'201X'}                   | ${'decade'}  | ${'2010-01-01 exact → 2019-12-31 exact'}
    ${'19XX'}                   | ${'century'} | ${'1900-01-01 exact → 1999-12-31 exact'}
    ${'2020-05~'}               | ${'month'}   | ${'2020-05-01 approximate → 2020-05-31 approximate'}
    ${'2020?'}                  | ${'year'}    | ${'2020-01-01 approximate → 2020-12-31 approximate'}
    ${'201X%'}                  | ${'decade'}  | ${'2010-01-01 approximate → 2019-12-31 approximate'}
    ${'2021-11-30/2021-12-01'}  | ${'day'}     | ${'2021-11-30 exact → 2021-12-01 exact'}
    ${'2014/2021-11-28'}        | ${'day'}     | ${'2014-01-01 exact → 2021-11-28 exact'}
    ${'2021-11~/2021-12-01'}    | ${'day'}     | ${'2021-11-01 approximate → 2021-12-01 exact'}
    ${'2021-11-28/2021-11-28~'} | ${'day'}     | ${'2021-11-28 exact → 2021-11-28 approximate'}
    ${'2021-11/..'}             | ${'month'}   | ${'2021-11-01 exact → none open'}
    ${'2021~/..'}               | ${'year'}    | ${'2021-01-01 approximate → none open'}
    ${'2021-11-25/'}            | ${'day'}     | ${'2021-11-25 exact → none open'}
    ${'../2021-11-28'}          | ${'day'}     | ${'none open → 2021-11-28 exact'}
    ${'/2021-11-28~'}           | ${'day'}     | ${'none open → 2021-11-28 approximate'}
  `('$text is $expected', ({ text, precision, expected }: Record<string, string>) => {
    expect(when(text ?? '')).toMatchObject({ edtf: text, precision });
    expect(ends(when(text ?? ''))).toBe(expected);
  });
});

describe('parseEdtf: words', () => {
  it.each`
    text                         | label                                       | longLabel
    ${'2021-11-25'}              | ${'Thu 25 Nov 2021'}                        | ${'Thursday 25 November 2021'}
    ${'2021-11-30/2021-12-01'}   | ${'Tue 30 Nov – Wed 1 Dec 2021'}            | ${'Tuesday 30 November to Wednesday 1 December 2021'}
    ${'2021-11-29/2021-11-30'}   | ${'Mon 29 – Tue 30 Nov 2021'}               | ${'Monday 29 to Tuesday 30 November 2021'}
    ${'2021-12-31/2022-01-01'}   | ${'Fri 31 Dec 2021 – Sat 1 Jan 2022'}       | ${'Friday 31 December 2021 to Saturday 1 January 2022'}
    ${'2021-11-28/2021-11-28'}   | ${'Sun 28 Nov 2021'}                        | ${'Sunday 28 November 2021'}
    ${'2021-11-28/2021-11-28~'}  | ${'Sun 28 Nov 2021 or soon after'}          | ${'Sunday 28 November 2021 or soon after'}
    ${'2021-11-28~/2021-11-28'}  | ${'Sun 28 Nov 2021 or shortly before'}      | ${'Sunday 28 November 2021 or shortly before'}
    ${'2021-11-28~/2021-11-28~'} | ${'c. Sun 28 Nov 2021'}                     | ${'about Sunday 28 November 2021'}
    ${'2014'}                    | ${'2014'}                                   | ${'2014'}
    ${'2014/2021'}               | ${'2014–2021'}                              | ${'2014 to 2021'}
    ${'2014/2016-05'}            | ${'2014 – May 2016'}                        | ${'2014 to May 2016'}
    ${'2021-05/2021-11'}         | ${'May – Nov 2021'}                         | ${'May to November 2021'}
    ${'2020-12/2021-01'}         | ${'Dec 2020 – Jan 2021'}                    | ${'December 2020 to January 2021'}
    ${'2020-05~'}                | ${'c. May 2020'}                            | ${'about May 2020'}
    ${'2020-05?'}                | ${'perhaps May 2020'}                       | ${'perhaps May 2020'}
    ${'2020-05%'}                | ${'perhaps c. May 2020'}                    | ${'perhaps about May 2020'}
    ${'2021-23'}                 | ${'autumn 2021'}                            | ${'autumn 2021'}
    ${'2021-24'}                 | ${'winter 2021–22'}                         | ${'winter 2021 to 2022'}
    ${'2021-22/2021-23'}         | ${'summer 2021 – autumn 2021'}              | ${'summer 2021 to autumn 2021'}
    ${'201X'}                    | ${'2010s'}                                  | ${'the 2010s'}
    ${'19XX'}                    | ${'1900–1999'}                              | ${'1900 to 1999'}
    ${'../2021-11-28'}           | ${'by Sun 28 Nov 2021'}                     | ${'on or before Sunday 28 November 2021'}
    ${'../2021-11'}              | ${'by Nov 2021'}                            | ${'in or before November 2021'}
    ${'/2021-11-28'}             | ${'until Sun 28 Nov 2021, start not known'} | ${'until Sunday 28 November 2021, start not known'}
    ${'2021-11-25/'}             | ${'from Thu 25 Nov 2021, end not known'}    | ${'from Thursday 25 November 2021, end not known'}
    ${'2021~/..'}                | ${'c. 2021, ongoing'}                       | ${'since about 2021, ongoing'}
    ${'2021-11/..'}              | ${'since Nov 2021, ongoing'}                | ${'since November 2021, ongoing'}
    ${'2021-23/..'}              | ${'since autumn 2021, ongoing'}             | ${'since autumn 2021, ongoing'}
    ${'0050-02-03'}              | ${'Thu 3 Feb AD 50'}                        | ${'Thursday 3 February AD 50'}
  `('$text is “$label”', ({ text, label, longLabel }: Record<string, string>) => {
    expect(when(text ?? '')).toMatchObject({ label, longLabel });
  });
});

describe('parseEdtf: faults', () => {
  it.each`
    text                       | expected
    ${'2021-11-31'}            | ${'2021-11-31: November has 30 days'}
    ${'2021-11-00'}            | ${'2021-11-00: November has 30 days'}
    ${'2021-02-29'}            | ${'2021-02-29: February 2021 has 28 days'}
    ${'2021-11-30/2021-11-31'} | ${'2021-11-31: November has 30 days'}
    ${'2021-13'}               | ${'2021-13: there is no month 13; expected 01 to 12, or 21 to 24 for spring to winter'}
    ${'2021-25'}               | ${'2021-25: there is no month 25; expected 01 to 12, or 21 to 24 for spring to winter'}
    ${'2021-23-01'}            | ${'2021-23-01: a season (23) has no days'}
    ${'201X-11'}               | ${'201X-11: a decade or century has no months; write the year in full'}
    ${'0000'}                  | ${'0000: expected a year from 0001 to 9999'}
    ${'000X'}                  | ${'000X: expected a year from 0001 to 9999'}
    ${'2021-11-30/2021-11-29'} | ${'2021-11-30/2021-11-29: the interval ends (Mon 29 Nov 2021) before it begins (Tue 30 Nov 2021)'}
    ${'2021-11/2021'}          | ${'2021-11/2021: the interval ends (2021) before it begins (Nov 2021)'}
    ${'../..'}                 | ${'../..: expected a date at one end of the interval at least'}
    ${'/'}                     | ${'/: expected a date at one end of the interval at least'}
  `('$text', ({ text, expected }: Record<string, string>) => {
    expect(message(text ?? '')).toBe(expected);
  });

  it.each([
    '28 November 2021',
    '03/05/2023',
    '2021/2022/2023',
    '2021-1-1',
    '21-11-28',
    '201x',
    '~2021',
    '2021-11-28T10:00',
    '2021-W47',
    '[2021-11-28..2021-11-30]',
    ' 2021',
    '2021-11-30 / 2021-12-01',
    '2021~~',
    '20211128',
    '-0044',
    '12021',
  ])('%j gets the found text and what was expected', (text) => {
    expect(message(text)).toMatch(/: expected a date such as 2021-11-25/);
    expect(message(text)).toContain(text.split('/')[0]);
  });

  it('says that an empty date is empty', () => {
    expect(message('')).toMatch(/^the date is empty: expected a date such as/);
    expect(message('  ')).toMatch(/^the date is empty/);
  });

  it('never throws and never gives an empty message', () => {
    const nearly = fc.string({ unit: fc.constantFrom(...'0123456789-/.~?%X ') });
    fc.assert(
      fc.property(fc.oneof(fc.string(), nearly), (text) => {
        const result = parseEdtf(text);
        expect(result.ok ? result.when.label : result.message).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });
});

const year = fc.integer({ min: 1, max: 9999 }).map((n) => String(n).padStart(4, '0'));
const twoDigits = (min: number, max: number) =>
  fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'));
const day = fc
  .integer({ min: instantOf(1, 1, 1) / DAY, max: instantOf(9999, 12, 31) / DAY })
  .map((days) => formatCalendarDate(days * DAY));
const month = fc.tuple(year, twoDigits(1, 12)).map((parts) => parts.join('-'));
const season = fc.tuple(year, twoDigits(21, 24)).map((parts) => parts.join('-'));
const decade = fc.integer({ min: 1, max: 999 }).map((n) => `${String(n).padStart(3, '0')}X`);
const qualifier = fc.constantFrom('', '', '~', '?', '%');
const qualified = (date: fc.Arbitrary<string>) =>
  fc.tuple(date, qualifier).map((parts) => parts.join(''));
const point = fc.oneof(qualified(fc.oneof(day, month, year)), qualified(fc.oneof(season, decade)));
const interval = fc
  .tuple(point, point)
  .map(([a, b]) => ((when(a).start ?? 0) <= (when(b).start ?? 0) ? `${a}/${b}` : `${b}/${a}`));
const half = fc
  .tuple(point, fc.constantFrom('..', ''), fc.boolean())
  .map(([a, open, begins]) => (begins ? `${a}/${open}` : `${open}/${a}`));
const any = fc.oneof(point, interval, half);

describe('parseEdtf: laws', () => {
  it('an interval starts before it ends', () => {
    fc.assert(
      fc.property(any, (text) => {
        const { start, end } = when(text);
        expect(start ?? -Infinity).toBeLessThan(end ?? Infinity);
      }),
    );
  });

  it('an edge is open when and only when its instant is null', () => {
    fc.assert(
      fc.property(any, (text) => {
        const { start, end, startEdge, endEdge } = when(text);
        expect(startEdge === 'open').toBe(start === null);
        expect(endEdge === 'open').toBe(end === null);
      }),
    );
  });

  it('labels are never empty, broken or padded', () => {
    fc.assert(
      fc.property(any, (text) => {
        for (const label of [when(text).label, when(text).longLabel]) {
          expect(label).not.toBe('');
          expect(label).toBe(label.trim());
          expect(label).not.toMatch(/undefined|null|NaN| {2}/);
        }
      }),
    );
  });

  it('both ends of an interval are those of its dates', () => {
    fc.assert(
      fc.property(interval, (text) => {
        const [a = '', b = ''] = text.split('/');
        expect([when(text).start, when(text).end]).toEqual([when(a).start, when(b).end]);
      }),
    );
  });

  it('a day is the day that parseCalendarDate reads', () => {
    fc.assert(
      fc.property(day, (text) => {
        expect(when(text).start).toBe(parseCalendarDate(text));
      }),
    );
  });

  it('every year from 1 to 9999 follows the one before without a gap', () => {
    for (let n = 1; n < 9999; n++) {
      const [a, b] = [n, n + 1].map((value) => when(String(value).padStart(4, '0')));
      expect(a?.end).toBe(b?.start);
    }
  });

  it('the seasons of a year follow one another without a gap', () => {
    const starts = ['2021-21', '2021-22', '2021-23', '2021-24', '2022-21'].map(when);
    starts.slice(1).forEach((next, i) => expect(starts[i]?.end).toBe(next.start));
  });
});

describe('parseEdtf beside the edtf package', () => {
  // It takes seasons for quarters of the year and no qualifier after a decade.
  const shared = fc.oneof(qualified(fc.oneof(day, month, year)), decade);

  it('dates have the same bounds', () => {
    fc.assert(
      fc.property(shared, (text) => {
        const { min, max } = reference(text);
        expect([when(text).start, when(text).end]).toEqual([min, max + 1]);
      }),
    );
  });

  it('intervals have the same bounds', () => {
    const exact = fc.oneof(day, month, year);
    fc.assert(
      fc.property(exact, exact, (a, b) => {
        // Two dates that share a day have no order, which the package refuses in part.
        fc.pre((when(a).end ?? 0) <= (when(b).start ?? 0));
        const { min, max } = reference(`${a}/${b}`);
        expect([when(`${a}/${b}`).start, when(`${a}/${b}`).end]).toEqual([min, max + 1]);
      }),
    );
  });

  it('open ends have the same bounds', () => {
    fc.assert(
      fc.property(shared, (text) => {
        const [since, until] = [reference(`${text}/..`), reference(`../${text}`)];
        expect([since.min, since.max]).toEqual([when(`${text}/..`).start, Infinity]);
        expect([until.min, until.max]).toEqual([-Infinity, (when(`../${text}`).end ?? 0) - 1]);
      }),
    );
  });
});

describe('compatible', () => {
  it.each`
    event                       | result                     | agrees   | why
    ${'2021-11-25'}             | ${'2021-11-25'}            | ${true}  | ${'the same day'}
    ${'2021-11-25'}             | ${'2021-11-26'}            | ${false} | ${'another day'}
    ${'2021-11-30/2021-12-01'}  | ${'2021-11-30/2021-12-01'} | ${true}  | ${'the same days'}
    ${'2021-11-30/2021-12-01'}  | ${'2021-11-30'}            | ${true}  | ${'its first day'}
    ${'2021-11-30/2021-12-01'}  | ${'2021-12-01'}            | ${true}  | ${'one of its days'}
    ${'2021-11-30/2021-12-01'}  | ${'2021-11-29'}            | ${false} | ${'the day before it'}
    ${'2021-11-30/2021-12-01'}  | ${'2021-12-02'}            | ${false} | ${'the day after it'}
    ${'2021-11-30/2021-12-01'}  | ${'2021-11-29/2021-11-30'} | ${false} | ${'exact days that only overlap'}
    ${'2021-11-30/2021-12-01'}  | ${'2021-11-22/2021-12-05'} | ${true}  | ${'it lies in the week named'}
    ${'2021-11-25'}             | ${'2021-11'}               | ${true}  | ${'it lies in the month named'}
    ${'2021-11-25'}             | ${'2021-10'}               | ${false} | ${'another month'}
    ${'2014'}                   | ${'2014'}                  | ${true}  | ${'the same year'}
    ${'2014'}                   | ${'2014-03-18'}            | ${true}  | ${'a day of it'}
    ${'2020-05~'}               | ${'2020-05~'}              | ${true}  | ${'the same, approximate'}
    ${'2020~'}                  | ${'2020-05~'}              | ${true}  | ${'approximate and overlapping'}
    ${'2020-05~'}               | ${'2021-05~'}              | ${false} | ${'approximate, a year apart'}
    ${'2021~/..'}               | ${'2021'}                  | ${true}  | ${'ongoing and overlapping'}
    ${'2021-09~/..'}            | ${'2021~/..'}              | ${true}  | ${'both ongoing'}
    ${'2021-11/..'}             | ${'2014'}                  | ${false} | ${'over before it began'}
    ${'../2021-11-28'}          | ${'2021-11-28'}            | ${true}  | ${'the last day it may be'}
    ${'../2021-11-28'}          | ${'2021-11-29'}            | ${false} | ${'after the last day it may be'}
    ${'2021-11-28/2021-11-28~'} | ${'2021-11-28'}            | ${true}  | ${'that day or soon after'}
  `('$event and $result: $why', ({ event, result, agrees }: Record<string, string>) => {
    expect(compatible(when(event ?? ''), when(result ?? ''))).toBe(agrees);
  });

  it('an event without a date agrees with none', () => {
    expect(compatible(null, when('2021'))).toBe(false);
  });

  it('every date agrees with itself, and agreeing has no direction', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(compatible(when(a), when(a))).toBe(true);
        expect(compatible(when(a), when(b))).toBe(compatible(when(b), when(a)));
      }),
    );
  });

  it('dates without a day in common never agree', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [x, y] = [when(a), when(b)];
        fc.pre((x.end ?? Infinity) <= (y.start ?? -Infinity));
        expect(compatible(x, y)).toBe(false);
      }),
    );
  });
});
