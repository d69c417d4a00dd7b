import { countryAt } from './map-world.ts';
import type { Workspace } from './workspace.ts';

/** Warns of towns in the sea whose coordinates, the other way round, would be on land. */
export function checkSwapped({ folder, warn }: Workspace): void {
  for (const [index, { id, kind, coordinates }] of folder.places.entries()) {
    if (kind !== 'town' || coordinates === undefined) continue;
    const [longitude, latitude] = coordinates;
    if (Math.abs(longitude) > 90 || countryAt(coordinates) !== null) continue;
    const country = countryAt([latitude, longitude]);
    if (country === null) continue;
    warn(
      ['places', index, 'coordinates'],
      `${id} lies in the sea; [${latitude}, ${longitude}] is in ${country.name}. The longitude comes first`,
    );
  }
}
