import { expect, it } from 'vitest';
import {
  inTextsPublished,
  orderWords,
  paragraphNumber,
  passageCount,
  shortDate,
} from './event-panel.ts';

it.each([
  ['Tue 30 Nov 2021', 'Tue 30 Nov'],
  ['Tue 30 Nov – Wed 1 Dec 2021', '30 Nov – 1 Dec'],
  ['Mon 22 – Sun 28 Nov 2021', '22 – 28 Nov'],
  ['c. 2021, ongoing', 'c. 2021, ongoing'],
  ['2021', '2021'],
  ['Sat 1 Jan 2022', 'Sat 1 Jan 2022'],
])('`shortDate` of %s beside a date of 2021', (label, short) => {
  expect(shortDate(label, '2021')).toBe(short);
});

it('`orderWords` says that the order is all that is known, and when it is inferred', () => {
  expect(orderWords({ position: 3, basis: 'stated', note: null })).toBe(
    'Third in order that day; hours not given',
  );
  expect(orderWords({ position: 1, basis: 'inferred', note: null })).toBe(
    'First in order that day, inferred; hours not given',
  );
});

it('counts take the singular for one', () => {
  expect(passageCount(1, 1)).toBe('1 passage in 1 text');
  expect(passageCount(8, 5)).toBe('8 passages in 5 texts');
  expect(inTextsPublished(1, 'Sun 28 Nov 2021')).toBe('in a text published Sun 28 Nov 2021');
});

it('`paragraphNumber` names a range only when there is one', () => {
  expect([paragraphNumber(8, 8, 8), paragraphNumber(8, 9, 21)]).toEqual([
    '¶ 8 of 8',
    '¶ 8–9 of 21',
  ]);
});
