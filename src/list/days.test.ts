import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, formatDay } from '../story/calendar.ts';
import type { StoryEvent } from '../story/model.ts';
import { sampleEvent, sampleSource, sampleStory } from '../story/sample-story.ts';
import { eventDays, foldReason, lastDay } from './days.ts';

const reported = (id: string, edtf: string | null) => sampleEvent(id, edtf, ['a reported x']);
const announced = (id: string, edtf: string | null) => sampleEvent(id, edtf, ['a announced x']);

/** Rows as text: "Sun 28: a b | c" with "|" for the rule, "Sat 27 – Sat 27: -" for a gap. */
function draw(events: readonly StoryEvent[], visible: ReadonlySet<string> | null = null) {
  return drawRows(eventDays(sampleStory({ events }), visible));
}

function drawRows({ folded, rows }: ReturnType<typeof eventDays>) {
  const day = (instant: number) => formatDay(instant, 'short').slice(0, 6);
  const ids = (list: readonly StoryEvent[]) => list.map(({ id }) => id);
  return [
    `folded: ${ids(folded).join(' ')}`,
    ...rows.map((row) =>
      row.kind === 'gap'
        ? `${day(row.start)} – ${day(row.end - DAY)}: -`
        : `${day(row.start)}: ${[...ids(row.above), ...(row.published.length > 0 ? ['|'] : []), ...ids(row.below)].join(' ')}`,
    ),
  ];
}

describe('eventDays', () => {
  it('puts the rule after what the day reports and before what it announces', () => {
    expect(
      draw([
        reported('one', '2021-11-28'),
        announced('later', '2021-11-28/2021-11-28~'),
        reported('two', '2021-11-28'),
      ]),
    ).toEqual(['folded: ', 'Sun 28: one two | later']);
  });

  it('has the rule of a publication on a day of which nothing is told after the gap', () => {
    expect(draw([reported('one', '2021-11-27'), announced('two', '2021-11-29')])).toEqual([
      'folded: ',
      'Sat 27: one',
      'Sun 28 – Sun 28: -',
      'Sun 28: |',
      'Mon 29: two',
    ]);
  });

  it('joins days in a row without anything told into one gap', () => {
    expect(draw([reported('one', '2021-11-25'), announced('two', '2021-11-30')])).toEqual([
      'folded: ',
      'Thu 25: one',
      'Fri 26 – Sun 28: -',
      'Sun 28: |',
      'Mon 29 – Mon 29: -',
      'Tue 30: two',
    ]);
  });

  it('finds no gap on the later days of an event of several', () => {
    expect(
      draw([announced('long', '2021-11-28/2021-11-30'), announced('after', '2021-12-02')]),
    ).toEqual(['folded: ', 'Sun 28: | long', 'Wed 1  – Wed 1 : -', 'Thu 2 : after']);
  });

  it('folds away what has no known day, and what lies before the opening', () => {
    const { folded } = eventDays(
      sampleStory({
        events: [
          reported('open start', '../2021-11-28'),
          reported('year', '2014'),
          reported('before', '2021-11-24'),
          reported('roughly', '2021-11-26~'),
          reported('month', '2021-11'),
          reported('ongoing', '2021~/..'),
          reported('day', '2021-11-26'),
          reported('undated', null),
        ],
      }),
      null,
    );
    expect(folded.map(({ id }) => id)).toEqual([
      'open start',
      'year',
      'before',
      'roughly',
      'month',
      'ongoing',
      'undated',
    ]);
  });

  it('leaves out what a filter leaves out, and then tells of no gaps', () => {
    const events = [
      reported('year', '2014'),
      reported('one', '2021-11-25'),
      announced('two', '2021-11-30'),
    ];
    expect(draw(events, new Set(['two']))).toEqual(['folded: ', 'Sun 28: |', 'Tue 30: two']);
  });

  it('gives sources of different days a rule each, and one without a date none', () => {
    const story = sampleStory({
      sources: [sampleSource('a', '2021-11-26'), sampleSource('b'), sampleSource('c', null)],
      events: [announced('one', '2021-11-27')],
    });
    expect(drawRows(eventDays(story, null))).toEqual([
      'folded: ',
      'Fri 26 – Fri 26: -',
      'Fri 26: |',
      'Sat 27: one',
      'Sun 28 – Sun 28: -',
      'Sun 28: |',
    ]);
  });

  it('keeps only the last rule when there are more than twelve', () => {
    const days = Array.from(
      { length: 13 },
      (_, index) => `2021-12-${String(index + 1).padStart(2, '0')}`,
    );
    const story = sampleStory({
      sources: days.map((day, index) => sampleSource(`s${index}`, day)),
    });
    expect(drawRows(eventDays(story, null))).toEqual([
      'folded: ',
      'Mon 13 – Mon 13: -',
      'Mon 13: |',
    ]);
  });

  it('lists every event exactly once, days in order and without overlap', () => {
    const dates = [
      '2014',
      '2021-11',
      null,
      '2021~/..',
      '2021-11-24',
      '2021-11-26',
      '2021-11-26/2021-11-29',
      '2021-11-28',
      '2021-12-05',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...dates), fc.boolean()), { maxLength: 12 }),
        (drawn) => {
          const events = drawn.map(([date, told], index) =>
            (told ? reported : announced)(`e${index}`, date),
          );
          const { folded, rows } = eventDays(sampleStory({ events }), null);
          const listed = rows.flatMap((row) =>
            row.kind === 'day' ? [...row.above, ...row.below] : [],
          );
          expect([...folded, ...listed].map(({ id }) => id).toSorted()).toEqual(
            events.map(({ id }) => id).toSorted(),
          );
          for (const [index, row] of rows.entries()) {
            const next = rows[index + 1];
            if (next === undefined) continue;
            const end = row.kind === 'gap' ? row.end : row.start + DAY;
            const isRuleAlone = next.kind === 'day' && next.above.length + next.below.length === 0;
            // It ends the gap of its day.
            expect(next.start + (isRuleAlone ? DAY : 0)).toBeGreaterThanOrEqual(end);
          }
        },
      ),
    );
  });
});

describe('foldReason', () => {
  const opening = sampleStory().opening.start;
  it.each([
    [null, 'undated'],
    ['2014', 'earlier'],
    ['../2021-11-28', 'earlier'],
    ['2021~/..', 'ongoing'],
    ['2021-11', 'inexact'],
  ])('says of %s that it is %s', (edtf, reason) => {
    expect(foldReason(reported('x', edtf), opening)).toBe(reason);
  });
});

describe('lastDay', () => {
  it('is the first instant of the last of several days', () => {
    expect(lastDay(announced('x', '2021-11-30/2021-12-01'))).toBe(Date.UTC(2021, 11, 1));
  });

  it.each([[null], ['2021-11-30'], ['2021-11-30/..'], ['2021-11-28/2021-11-28~']])(
    'is null for %s',
    (edtf) => {
      expect(lastDay(announced('x', edtf))).toBeNull();
    },
  );
});
