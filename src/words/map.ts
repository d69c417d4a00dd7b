import { counted } from './numbers.ts';

export const PLACES_ON_MAP = 'Places on the map';
/** Where there is no map. */
export const PLACES = 'Places';
/** In place of a map that did not come. */
export const MAP_MISSING = 'The map could not be loaded; the rest works.';
/** Before the places that are not drawn. */
export const ALSO = 'Also';

/** "Riga, 3 events": the switch of a place. */
export function placeSwitch(name: string, count: number): string {
  return `${name}, ${counted(count, 'event')}`;
}
