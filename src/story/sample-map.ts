/** A map of one town, for tests. */
import type { StoryMap } from './map-model.ts';
import type { Place } from './model.ts';

export const RIGA: Place = {
  id: 'riga',
  name: 'Riga',
  kind: 'town',
  coordinates: [24.1, 56.9],
  note: null,
};

/** With Riga in its middle. */
export const SAMPLE_MAP: StoryMap = {
  version: 1,
  width: 400,
  height: 236,
  land: 'M0 0l1 1z',
  borders: '',
  disputed: '',
  places: [{ id: 'riga', x: 200, y: 118, line: null, label: null }],
  names: [],
  offMap: [],
};
