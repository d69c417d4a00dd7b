import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOf } from '../story/calendar.ts';
import { decodeAddress, encodeAddress, type ExplorerState, plainState } from './address.ts';
import { withDays } from './handed-on.ts';

const OPENING = { start: instantOf(2021, 11, 24), end: instantOf(2021, 12, 3) };

function linkTo(part: Partial<ExplorerState>): string {
  return encodeAddress(withDays({ ...plainState('nato'), ...part }, OPENING), '/');
}

test.each<[Partial<ExplorerState>, string]>([
  [{}, '/nato/?from=2021-11-24&to=2021-12-02'],
  [
    { open: { kind: 'event', id: 'duda-meeting' } },
    '/nato/event/duda-meeting/?from=2021-11-24&to=2021-12-02',
  ],
  [
    { open: { kind: 'source', id: 'efe' }, quote: 'talks-1' },
    '/nato/source/efe/?from=2021-11-24&to=2021-12-02&quote=talks-1',
  ],
  [{ view: 'list', place: ['riga'] }, '/nato/?place=riga&view=list&from=2021-11-24&to=2021-12-02'],
  [{ open: { kind: 'statement', id: 'article-4' } }, '/nato/statement/article-4/'],
  [{ open: { kind: 'statements' } }, '/nato/statement/'],
  [{ open: { kind: 'sources' } }, '/nato/source/'],
  [{ story: null }, '/'],
])('a link to %j is %s', (part, link) => {
  expect(linkTo(part)).toBe(link);
});

test('`withDays` keeps the days that are in view, to the minute', () => {
  const from = instantOf(2021, 11, 26) + 90 * 60_000;
  const to = instantOf(2021, 11, 28);
  expect(linkTo({ from, to })).toBe('/nato/?from=2021-11-26T01:30&to=2021-11-27');
});

test('`withDays` leaves no days of a view behind where there is no axis', () => {
  const { start: from, end: to } = OPENING;
  expect(linkTo({ open: { kind: 'statements' }, from, to })).toBe('/nato/statement/');
});

test('`withDays` names whole days that hold all that is in view', () => {
  const minute = fc.integer({ min: -1e9, max: 1e9 });
  fc.assert(
    fc.property(minute, fc.integer({ min: 1, max: 1e7 }), (start, minutes) => {
      const inView = { start: start * 60_000, end: (start + minutes) * 60_000 };
      const { from, to } = withDays(plainState('nato'), inView);
      expect(from).toBeLessThanOrEqual(inView.start);
      expect(to).toBeGreaterThanOrEqual(inView.end);
      expect(encodeAddress({ ...plainState('nato'), from, to }, '/')).not.toContain('T');
    }),
  );
});

test('what a link opens does not change with the story’s opening', () => {
  const url = new URL(linkTo({ open: { kind: 'event', id: 'x' } }), 'https://dateline.example');
  const { state } = decodeAddress(url.pathname, url.search, '/');
  const later = { start: instantOf(2022, 1, 1), end: instantOf(2022, 2, 1) };
  expect(withDays(state, later)).toEqual(state);
});
