import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearMatches } from './near-matches.ts';

const events = [
  { id: 'duda-meeting', title: 'Stoltenberg meets Polish President Duda' },
  { id: 'pre-ministerial-press', title: 'Press conference before the Riga meeting' },
  { id: 'vilnius-talks', title: 'Talks with President Nausėda and PM Šimonytė' },
  { id: 'riga-talks-karins', title: 'Talks with Prime Minister Kariņš' },
  { id: 'battlegroup-visit', title: 'Visit to the NATO battlegroup in Ādaži' },
  { id: 'riga-ministerial', title: 'NATO foreign ministers meet in Riga' },
  { id: 'crimea', title: 'Annexation of Crimea' },
];
const near = (asked: string) => nearMatches(asked, events).map(({ id }) => id);

test('a mistyped name with an ending finds its event, then those that share its words', () => {
  const [first, ...others] = near('riga-ministerail-1130');
  expect(first).toBe('riga-ministerial');
  expect(others.toSorted()).toEqual(['pre-ministerial-press', 'riga-talks-karins']);
});

test.each([
  ['talks-vilnius', 'vilnius-talks'],
  ['Duda_Meeting).', 'duda-meeting'],
  ['crimae', 'crimea'],
  ['adazi', 'battlegroup-visit'],
  ['nauseda', 'vilnius-talks'],
  ['KARIŅŠ', 'riga-talks-karins'],
])('`%s` is nearest to %s', (asked, id) => {
  expect(near(asked)[0]).toBe(id);
});

test('the link name weighs more than the title', () => {
  const [first] = nearMatches('riga', [
    { id: 'a', title: 'Riga' },
    { id: 'riga', title: 'A' },
  ]);
  expect(first?.id).toBe('riga');
});

test('of equals the earlier comes first', () => {
  const twins = ['x', 'y', 'z', 'w'].map((title) => ({ id: 'same', title: `same ${title}` }));
  expect(nearMatches('same', twins).map(({ title }) => title)).toEqual([
    'same x',
    'same y',
    'same z',
  ]);
});

test('what shares nothing is not offered', () => {
  expect(near('qqq')).toEqual([]);
  expect(near('')).toEqual([]);
  expect(near('…')).toEqual([]);
});

test('one slip in a name of six letters or more still leads to it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...events),
      fc.nat(),
      fc.constantFrom('drop', 'double', 'swap'),
      ({ id }, where, slip) => {
        const at = where % (id.length - 1);
        const [here = '', next = ''] = id.slice(at, at + 2);
        const wrong = { drop: next, double: here + here + next, swap: next + here }[slip];
        expect(near(id.slice(0, at) + wrong + id.slice(at + 2))[0]).toBe(id);
      },
    ),
  );
});
