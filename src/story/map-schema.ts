import * as v from 'valibot';
import type { StoryMap } from './map-model.ts';
import { MAP_VERSION } from './map-model.ts';
import { describeIssue, StoryFault } from './story-fault.ts';

/* map.json (contract 2) as a schema. Fields it does not know are dropped: a later writer may add some. */

const text = v.string();
const number = v.number();

export const mapSchema = v.object({
  version: v.literal(MAP_VERSION),
  width: number,
  height: number,
  land: text,
  borders: text,
  disputed: text,
  places: v.array(
    v.object({
      id: text,
      x: number,
      y: number,
      line: v.nullable(text),
      label: v.nullable(
        v.object({
          x: number,
          y: number,
          anchor: v.picklist(['start', 'middle', 'end']),
          width: number,
          leader: v.nullable(v.tuple([number, number, number, number])),
        }),
      ),
    }),
  ),
  names: v.array(
    v.object({ kind: v.picklist(['country', 'sea']), name: text, x: number, y: number }),
  ),
  offMap: v.array(text),
});

/** A map out of what was fetched. Throws one {@link StoryFault} that lists all that is wrong. */
export function parseMap(value: unknown): StoryMap {
  const result = v.safeParse(mapSchema, value);
  if (result.success) return result.output;
  throw new StoryFault('The map', result.issues.map(describeIssue));
}
