import type { Story, StoryEvent } from '../story/model.ts';
import { placeGlyph, type PlaceGlyph } from '../story/place-glyph.ts';

export type LanesBy = 'place' | 'source' | 'kind';

export interface Lane {
  /** Id of the place, source or kind; `null` for "place not stated". */
  readonly id: string | null;
  /** `null`: the name is the interface's own ("Place not stated"). */
  readonly name: string | null;
  readonly glyph: PlaceGlyph;
  /** In time. Without those that wait in the tray. */
  readonly events: readonly StoryEvent[];
  /** All the lane's term applies to: those that wait in the tray or stand in another lane, too. */
  readonly all: readonly StoryEvent[];
}

/** Whether an event waits in the tray: it has no date, or neither a place nor a day. */
export function isTrayed(event: StoryEvent): boolean {
  const { when, places } = event;
  if (when === null) return true;
  const vague = when.precision !== 'day' || when.startEdge !== 'exact' || when.endEdge !== 'exact';
  return places.length === 0 && vague;
}

/**
 * The lanes that have at least one dated event, in the story file's order; "place not stated" last.
 * By place, an event stands in the lane of its first place; by source, in one lane per source that carries it.
 */
export function lanesOf(story: Story, by: LanesBy): readonly Lane[] {
  const dated = story.events.filter((event) => !isTrayed(event));
  const lane = (
    id: string | null,
    name: string | null,
    glyph: Lane['glyph'],
    inLane: (event: StoryEvent) => boolean,
    applies = inLane,
  ): Lane => ({
    id,
    name,
    glyph,
    events: dated.filter(inLane),
    all: story.events.filter(applies),
  });
  const lanes = {
    place: () => [
      ...story.places.map(({ id, name, ...of }) =>
        lane(
          id,
          name,
          placeGlyph(of),
          ({ places }) => places[0]?.place === id,
          ({ places }) => places.some(({ place }) => place === id),
        ),
      ),
      lane(
        null,
        null,
        'none',
        ({ places }) => places.length === 0,
        // No term: what waits in the tray is named there, and is counted nowhere else.
        (event) => event.places.length === 0 && !isTrayed(event),
      ),
    ],
    source: () =>
      story.sources.map(({ id, name }) =>
        lane(id, name, 'none', ({ excerpts }) => excerpts.some(({ source }) => source === id)),
      ),
    kind: () =>
      story.kinds.map(({ id, name }) => lane(id, name, 'none', ({ kind }) => kind === id)),
  }[by]();
  return lanes.filter(({ events }) => events.length > 0);
}
