import type { Feature, FeatureCollection, Point } from 'geojson';
import { statusOf } from '../story/coverage.ts';
import type { Modality, Place, StoryEvent } from '../story/model.ts';
import { addressesOf, daysOf, type Take } from './take.ts';

/** An event at a place, as a map shows it. */
interface EventThere {
  readonly id: string;
  readonly title: string;
  /** For a reader; `null` without a date. */
  readonly date: string | null;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly status: Modality;
  /** Whether the place is stated by a source, or inferred by the editor. */
  readonly place: 'stated' | 'inferred';
  readonly link: string;
}

interface PlaceProperties {
  readonly name: string;
  readonly kind: Place['kind'];
  readonly note: string | null;
  readonly link: string;
  readonly events: readonly EventThere[];
}

/**
 * The places of the events with the events at each, as GeoJSON (RFC 7946), in the story's order of places. A place
 * without coordinates has `null` for its geometry. An event at several places stands at each; one without a place at none.
 */
export function formatGeoJson(take: Take): string {
  return `${JSON.stringify(featuresOf(take), null, 2)}\n`;
}

/** Those at no place, in the order given. */
export function withoutPlace(events: readonly StoryEvent[]): readonly StoryEvent[] {
  return events.filter(({ places }) => places.length === 0);
}

function featuresOf(take: Take): FeatureCollection<Point | null, PlaceProperties> {
  return {
    type: 'FeatureCollection',
    features: take.story.places.flatMap((place) => featureOf(place, take) ?? []),
  };
}

function featureOf(place: Place, take: Take): Feature<Point | null, PlaceProperties> | null {
  const at = addressesOf(take);
  const events = take.events.flatMap((event) => {
    const there = event.places.find((entry) => entry.place === place.id);
    if (there === undefined) return [];
    const { first, last } = daysOf(event);
    return [
      {
        id: event.id,
        title: event.title,
        date: event.when?.label ?? null,
        firstDay: first,
        lastDay: last,
        status: statusOf(event),
        place: there.certainty,
        link: at.event(event.id),
      },
    ];
  });
  if (events.length === 0) return null;
  return {
    type: 'Feature',
    id: place.id,
    geometry:
      place.coordinates === null ? null : { type: 'Point', coordinates: [...place.coordinates] },
    properties: {
      name: place.name,
      kind: place.kind,
      note: place.note,
      link: at.place(place.id),
      events,
    },
  };
}
