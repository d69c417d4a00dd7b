import { describe, expect, test } from 'vitest';
import { sampleEvent, sampleStory } from '../../story/sample-story.ts';
import { pagesOf } from '../pages.ts';
import { AXIS_PX, cardOf } from './card.ts';

const story = sampleStory({
  events: [
    sampleEvent('long-ago', '2014', ['a background Then']),
    sampleEvent('a-month', '2020-01~', ['a background Then']),
    sampleEvent('goes-on', '2021~/..', ['a background Then']),
    sampleEvent('next-year', '2022-03-04', ['a announced They will']),
    sampleEvent('undated', null, ['a background Then']),
    sampleEvent('since', '../2021-11-28', ['a background Then']),
    sampleEvent('talks', '2021-11-25', ['a reported They met']),
    sampleEvent('visit', '2021-11-25', ['a reported They met', 'b announced They will']),
    sampleEvent('meeting', '2021-11-30/2021-12-02', ['c announced They will']),
  ],
});

function cardOfEvent(id: string) {
  const page = pagesOf(story).find(({ open }) => open.kind === 'event' && open.id === id);
  if (page === undefined) throw new Error(`no event ${id}`);
  return cardOf(page, null);
}

describe('`cardOf` an event', () => {
  test('has when and where, who carries it, and the story it belongs to', () => {
    expect(cardOfEvent('visit')).toMatchObject({
      title: 'visit',
      above: 'Thu 25 Nov 2021 · Place not stated',
      below: '2 of 3 sources carry it',
      dots: ['reports', 'announces', 'silent'],
      story: 'Sample',
    });
  });

  test('marks it, and only it, on the days of the opening', () => {
    const { axis } = cardOfEvent('visit');
    expect(axis?.labels.map(({ words }) => words)).toEqual([
      'Thu 25 Nov',
      'Fri 26',
      'Sat 27',
      'Sun 28',
      'Mon 29',
      'Tue 30',
      'Wed 1 Dec',
    ]);
    expect(axis?.marks.map(({ row, chosen, hasDays }) => [row, chosen, hasDays])).toEqual([
      [0, true, true],
      [1, false, true],
      [0, false, true],
    ]);
  });

  test('draws what is known roughly as softly as the timeline does', () => {
    const day = AXIS_PX / 7;
    const markOf = (id: string) => cardOfEvent(id).axis?.marks.find(({ chosen }) => chosen);
    expect(markOf('since')).toMatchObject({ fadeStart: 120, fadeEnd: 0, to: 4 * day });
    expect(markOf('goes-on')).toMatchObject({ from: 0, fadeStart: 120, row: 0, hasDays: false });
    expect(markOf('goes-on')?.to).toBeCloseTo(5.1 * day);
    expect(markOf('goes-on')?.fadeEnd).toBeCloseTo(1.1 * day);
  });

  test.each([
    ['long-ago', ['2011', '2012', '2013', '2014', '2015', '2016', '2017'], 3 / 7, 4 / 7],
    ['a-month', ['Oct 2019', 'Nov', 'Dec', 'Jan 2020', 'Feb', 'Mar', 'Apr'], 92 / 213, 123 / 213],
    [
      'next-year',
      ['Tue 1 Mar', 'Wed 2', 'Thu 3', 'Fri 4', 'Sat 5', 'Sun 6', 'Mon 7'],
      3 / 7,
      4 / 7,
    ],
  ])('shows the time around %s, which the opening is far from', (id, labels, from, to) => {
    const { axis } = cardOfEvent(id);
    expect(axis?.labels.map(({ words }) => words)).toEqual(labels);
    expect(axis?.published).toBeNull();
    const mark = axis?.marks.find(({ chosen }) => chosen);
    expect((mark?.from ?? 0) / AXIS_PX).toBeCloseTo(from, 2);
    expect((mark?.to ?? 0) / AXIS_PX).toBeCloseTo(to, 2);
  });

  test('cuts a mark at the end of the axis and invents none for what has no date', () => {
    const { axis } = cardOfEvent('undated');
    expect(axis?.marks.some(({ chosen }) => chosen)).toBe(false);
    expect(axis?.marks.at(-1)?.to).toBe(AXIS_PX);
  });
});
