import type { MultiLineString } from 'geojson';
import type { Folder } from './folder-schema.ts';
import { borderBetween, countryNamed, COUNTRIES, neighboursOf } from './map-world.ts';
import { mostLike } from './most-like.ts';
import type { Workspace } from './workspace.ts';
import type { Keys } from './yaml-document.ts';

type FolderPlace = Folder['places'][number];

/** The lines a place that is a border consists of; `null` when the story does not say which they are. */
export function borderLines({ border }: Pick<FolderPlace, 'border'>): MultiLineString | null {
  if (border === undefined) return null;
  const country = countryNamed(border.of);
  const coordinates = border.with.flatMap((name) => {
    const other = countryNamed(name);
    return country === null || other === null ? [] : borderBetween(country, other).coordinates;
  });
  return coordinates.length === 0 ? null : { type: 'MultiLineString', coordinates };
}

function checkName(work: Workspace, keys: Keys, name: string): boolean {
  if (countryNamed(name) !== null) return true;
  const like = mostLike(
    name,
    COUNTRIES.map((country) => country.name),
  );
  work.report(keys, {
    found: `“${name}”`,
    expected: 'a country, by its usual name in English',
    ...(like === null ? {} : { details: [{ name: 'hint', lines: [`“${like}” is one`] }] }),
  });
  return false;
}

/** Reports borders of places that are none: of unknown countries, or of two that do not meet. */
export function checkBorders(work: Workspace): void {
  for (const [index, { kind, border }] of work.folder.places.entries()) {
    if (border === undefined) continue;
    const keys = ['places', index, 'border'];
    if (kind !== 'border') {
      work.report(keys, { found: `a border of a ${kind}`, expected: 'a place of kind border' });
    }
    const known = checkName(work, [...keys, 'of'], border.of);
    const country = countryNamed(border.of);
    for (const [at, name] of border.with.entries()) {
      if (!checkName(work, [...keys, 'with', at], name) || !known || country === null) continue;
      const neighbours = neighboursOf(country);
      if (neighbours.includes(name)) continue;
      work.report([...keys, 'with', at], {
        found: `“${name}”, which has no land border with ${border.of}`,
        expected:
          neighbours.length === 0
            ? `none: ${border.of} has no land border`
            : `a neighbour of ${border.of}: ${neighbours.join(', ')}`,
      });
    }
  }
}
