import { expect, test } from 'vitest';
import { instantOf } from '../story/calendar.ts';
import { decodeAddress, type ExplorerState, plainState } from './address.ts';

/*
 * Addresses as each version has written them, and what they open. Lines are added and never changed: links are
 * printed, mailed and cited. When a version gives a form another meaning, these show that the old one is upgraded.
 */
const GIVEN_OUT: readonly (readonly [version: number, string, Partial<ExplorerState>])[] = [
  [1, '/s/', {}],
  [1, '/s/event/talks/', { open: { kind: 'event', id: 'talks' } }],
  [
    1,
    '/s/source/efe/?quote=talks-2k4m1x',
    { open: { kind: 'source', id: 'efe' }, quote: 'talks-2k4m1x' },
  ],
  [1, '/s/source/', { open: { kind: 'sources' } }],
  [1, '/s/statement/cynical/', { open: { kind: 'statement', id: 'cynical' } }],
  [1, '/s/statement/', { open: { kind: 'statements' } }],
  [
    1,
    '/s/?place=riga,vilnius&person=duda&source=efe&kind=meeting',
    { place: ['riga', 'vilnius'], person: ['duda'], source: ['efe'], kind: ['meeting'] },
  ],
  [1, '/s/?modality=reported,announced', { modality: ['reported', 'announced'] }],
  [1, '/s/?q=%C4%80da%C5%BEi+visit', { q: 'Ādaži visit' }],
  [1, '/s/?view=list&lanes=source', { view: 'list', lanes: 'source' }],
  [
    1,
    '/s/?from=2021-11-25&to=2021-12-01',
    { from: instantOf(2021, 11, 25), to: instantOf(2021, 12, 2) },
  ],
  [
    1,
    '/s/?from=2021-11-25T06:30&to=2021-11-26T18:00',
    { from: instantOf(2021, 11, 25) + 390 * 60_000, to: instantOf(2021, 11, 26) + 1080 * 60_000 },
  ],
  [1, '/s/event/talks/?embed=1', { open: { kind: 'event', id: 'talks' }, embed: true }],
];

test.each(GIVEN_OUT)('version %i: %s opens what it opened', (_, address, opens) => {
  const [path = '', query = ''] = address.split('?');
  const { state, dropped } = decodeAddress(path, query, '/');
  expect(state).toEqual({ ...plainState('s'), ...opens });
  expect(dropped).toEqual([]);
});
