import type {
  CreativeWork,
  Event as SchemaEvent,
  Graph,
  NewsArticle,
  Organization,
  Person as SchemaPerson,
  Place as SchemaPlace,
  Quotation,
} from 'schema-dts';
import { DAY, formatCalendarDate } from '../story/calendar.ts';
import type {
  Instant,
  Person,
  Place,
  Precision,
  Source,
  StoryEvent,
  When,
} from '../story/model.ts';
import { addressesOf, sourcesOf, type Addresses, type Take } from './take.ts';

/**
 * The events in the vocabulary of schema.org: one graph of the story with its `citation`s, each event, each source
 * as a NewsArticle, each excerpt as a Quotation that is part of its source, places and people. Everything is named by
 * its address. Dates have the precision of the story and no other; an end that is open is left out, and what is not
 * exact is said in `disambiguatingDescription`.
 */
export function formatJsonLd(take: Take): string {
  return `${JSON.stringify(graphOf(take), null, 2)}\n`;
}

export function graphOf(take: Take): Graph {
  const { story, events } = take;
  const at = addressesOf(take);
  const sources = sourcesOf(take);
  const used = <T extends { readonly id: string }>(list: readonly T[], ids: readonly string[]) =>
    list.filter(({ id }) => ids.includes(id));
  const places = used(
    story.places,
    events.flatMap((event) => event.places.map(({ place }) => place)),
  );
  const people = used(
    story.people,
    events.flatMap((event) => event.people.map(({ person }) => person)),
  );
  const work: CreativeWork = {
    '@type': 'CreativeWork',
    '@id': at.story,
    url: at.story,
    name: story.title,
    abstract: story.standfirst,
    inLanguage: story.language,
    about: events.map(({ id }) => ({ '@id': at.event(id) })),
    citation: sources.map(({ id }) => ({ '@id': at.source(id) })),
  };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      work,
      ...events.map((event) => eventNode(event, at)),
      ...sources.map((source) => articleNode(source, at)),
      ...events.flatMap((event) => quotationNodes(event, story.sources, at)),
      ...places.map((place) => placeNode(place, at)),
      ...people.map((person) => personNode(person, at)),
    ],
  };
}

function eventNode(event: StoryEvent, at: Addresses): SchemaEvent {
  const { when } = event;
  return {
    '@type': 'Event',
    '@id': at.event(event.id),
    url: at.event(event.id),
    name: event.title,
    description: event.summary,
    ...(when?.start == null ? {} : { startDate: reducedDate(when.start, when.precision) }),
    ...(when?.end == null ? {} : { endDate: reducedDate(when.end - DAY, when.precision) }),
    ...(when === null || isExact(when) ? {} : { disambiguatingDescription: when.label }),
    ...(event.places.length === 0
      ? {}
      : { location: event.places.map(({ place }) => ({ '@id': at.place(place) })) }),
    ...(event.people.length === 0
      ? {}
      : { about: event.people.map(({ person }) => ({ '@id': at.person(person) })) }),
    subjectOf: event.excerpts.map(({ id }) => ({ '@id': at.excerpt(event.id, id) })),
  };
}

function isExact({ startEdge, endEdge }: When): boolean {
  return startEdge === 'exact' && endEdge === 'exact';
}

/** The part of a date that is known, as ISO 8601 writes it: "2021-11-28", "2021-11", "2021". */
function reducedDate(instant: Instant, precision: Precision): string {
  const date = formatCalendarDate(instant);
  switch (precision) {
    case 'day':
      return date;
    case 'month':
    case 'season':
      return date.slice(0, 7);
    case 'year':
    case 'decade':
    case 'century':
      return date.slice(0, 4);
  }
}

export function articleNode(source: Source, at: Addresses): NewsArticle {
  const { when } = source.published;
  return {
    '@type': 'NewsArticle',
    '@id': at.source(source.id),
    url: source.address ?? at.source(source.id),
    name: source.name,
    ...(source.title === null ? {} : { headline: source.title }),
    ...(source.agency === null ? {} : { author: organisation(source.agency) }),
    ...(source.publisher === null ? {} : { publisher: organisation(source.publisher) }),
    ...(when?.start == null || !isExact(when)
      ? {}
      : { datePublished: reducedDate(when.start, when.precision) }),
    ...(source.dateline === null ? {} : { dateline: source.dateline }),
    inLanguage: source.language,
    genre: source.genre,
  };
}

function organisation(name: string): Organization {
  return { '@type': 'Organization', name };
}

function quotationNodes(
  event: StoryEvent,
  sources: readonly Source[],
  at: Addresses,
): readonly Quotation[] {
  return event.excerpts.map((excerpt) => {
    const language = sources.find(({ id }) => id === excerpt.source)?.language;
    return {
      '@type': 'Quotation',
      '@id': at.excerpt(event.id, excerpt.id),
      url: at.excerpt(event.id, excerpt.id),
      text: excerpt.exact,
      ...(language === undefined ? {} : { inLanguage: language }),
      isPartOf: { '@id': at.source(excerpt.source) },
      about: { '@id': at.event(event.id) },
    };
  });
}

function placeNode({ id, name, coordinates, note }: Place, at: Addresses): SchemaPlace {
  return {
    '@type': 'Place',
    '@id': at.place(id),
    name,
    ...(note === null ? {} : { description: note }),
    ...(coordinates === null
      ? {}
      : {
          geo: {
            '@type': 'GeoCoordinates',
            latitude: coordinates[1],
            longitude: coordinates[0],
          },
        }),
  };
}

function personNode({ id, name, kind, role }: Person, at: Addresses): SchemaPerson | Organization {
  const named = {
    '@id': at.person(id),
    name,
    ...(role === null ? {} : { description: role }),
  };
  return kind === 'person'
    ? { '@type': 'Person', ...named }
    : { '@type': 'Organization', ...named };
}
