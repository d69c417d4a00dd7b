import type { EventColumns } from '../story/event-columns.ts';
import type { Story } from '../story/model.ts';

/** Names of the places of an event of a large story: "Riga, Vilnius"; empty where none is stated. */
export function placesOfRow({ places }: Story, columns: EventColumns, row: number): string {
  const { offsets, values } = columns.places;
  const names: string[] = [];
  for (let at = offsets[row]!; at < offsets[row + 1]!; at++) names.push(places[values[at]!]!.name);
  return names.join(', ');
}
