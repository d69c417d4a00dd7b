import type { Place } from './model.ts';

export type PlaceGlyph = 'ring' | 'stroke' | 'none';

/** The sign of a place wherever it is named: a stroke for a border, a ring for a town; a region that is no point has none. */
export function placeGlyph({ kind, coordinates }: Pick<Place, 'kind' | 'coordinates'>): PlaceGlyph {
  return kind === 'border' ? 'stroke' : coordinates ? 'ring' : 'none';
}
