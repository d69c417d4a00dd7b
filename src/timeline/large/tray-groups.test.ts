import { expect, test } from 'vitest';
import { columnsOfEvents } from '../../story/columns-of-story.ts';
import type { LargeColumns } from '../../story/large/columns-format.ts';
import { sampleEvent, sampleStory } from '../../story/sample-story.ts';
import { isTrayed } from '../lanes.ts';
import { rowsInTray, TRAY_GROUPS, trayGroups } from './tray-groups.ts';

const riga = { place: 'riga', certainty: 'stated', note: null, namings: [] } as const;
const story = sampleStory({
  places: [{ id: 'riga', name: 'Riga', kind: 'town', coordinates: null, note: null }],
});
const dates = [
  ['2021-11-25', null],
  ['2021-11-25/2021-11-28', null],
  ['2020-05~', 'approximate'],
  ['2021-11-25~', 'approximate'],
  ['../2021-11-28', 'before'],
  ['2021-11-25/..', 'since'],
  ['2021-11', 'coarse'],
  ['2014', 'coarse'],
  [null, 'undated'],
] as const;
const events = dates.flatMap(([edtf], at) => [
  sampleEvent(`nowhere-${at}`, edtf, []),
  sampleEvent(`in-riga-${at}`, edtf, [], { places: [riga] }),
]);
const columns: LargeColumns = {
  ...columnsOfEvents(story, events),
  position: new Uint16Array(events.length),
};

test('the same events wait in the tray as those of a small story', () => {
  const groups = trayGroups(columns);
  expect([...groups].map((group) => group !== 0)).toEqual(events.map(isTrayed));
});

test('without a place each is with what is as vague; with one, only what has no date', () => {
  const names = [...trayGroups(columns)].map((group) => TRAY_GROUPS[group - 1] ?? null);
  expect(names).toEqual(
    dates.flatMap(([, group]) => [group, group === 'undated' ? 'undated' : null]),
  );
});

test('the rows of the tray are those a filter leaves in, in the order of the groups', () => {
  const groups = Uint8Array.of(5, 1, 0, 1, 2);
  expect(rowsInTray(groups, null)).toEqual([[1, 3], [4], [], [], [0]]);
  expect(rowsInTray(groups, Uint8Array.of(1, 0, 1, 1, 0))).toEqual([[3], [], [], [], [0]]);
});
