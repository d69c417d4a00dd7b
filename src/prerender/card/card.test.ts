import { describe, expect, test } from 'vitest';
import { sampleEvent, sampleStory } from '../../story/sample-story.ts';
import { pagesOf } from '../pages.ts';
import { cardOf } from './card.ts';

const story = sampleStory({
  events: [
    sampleEvent('long-ago', '2014', ['a background Then']),
    sampleEvent('since', '../2021-11-28', ['a background Then']),
    sampleEvent('talks', '2021-11-25', ['a reported They met']),
    sampleEvent('visit', '2021-11-25', ['a reported They met', 'b announced They will']),
    sampleEvent('meeting', '2021-11-30/2021-12-02', ['c announced They will']),
  ],
});

function cardOfEvent(id: string) {
  const page = pagesOf(story).find(({ open }) => open.kind === 'event' && open.id === id);
  if (page === undefined) throw new Error(`no event ${id}`);
  return cardOf(page);
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
    expect(axis?.days.map(({ label }) => label)).toEqual([
      'Thu 25 Nov',
      'Fri 26',
      'Sat 27',
      'Sun 28',
      'Mon 29',
      'Tue 30',
      'Wed 1 Dec',
    ]);
    expect(axis?.marks.map(({ row, chosen }) => [row, chosen])).toEqual([
      [0, false],
      [1, true],
      [0, false],
    ]);
  });

  test('cuts a mark at the end of the axis and invents none for what has no known day', () => {
    const { axis } = cardOfEvent('long-ago');
    expect(axis?.marks.some(({ chosen }) => chosen)).toBe(false);
    expect(axis?.marks.at(-1)?.to).toBe(1);
  });
});
