import type {
  BreadcrumbList,
  CreativeWork,
  Event,
  Graph,
  NewsArticle,
  Quotation,
  Thing,
  WithContext,
} from 'schema-dts';
import { DAY, formatCalendarDate, formatYear } from '../story/calendar.ts';
import type { Selector, Source, Story, StoryEvent, When } from '../story/model.ts';
import { entryOf, pathOf, type Page } from './pages.ts';

/** Returns the absolute address of a path from the site's base on. */
export type Absolute = (path: string) => string;

interface Shown {
  readonly title: string;
  readonly description: string;
  readonly picture: string;
}

/**
 * What a page is about, for machines (schema.org, as JSON-LD): the page itself with what it cites, and where it
 * stands in the site. Dates that are not known exactly are left out: schema.org has no way to say "about".
 */
export function structuredData(page: Page, shown: Shown, absolute: Absolute): Graph {
  const { story, path } = page;
  const article: NewsArticle = {
    '@type': 'NewsArticle',
    '@id': absolute(path),
    url: absolute(path),
    headline: shown.title,
    description: shown.description,
    image: shown.picture,
    inLanguage: story.language,
    isAccessibleForFree: true,
    ...(page.open.kind === 'story'
      ? {}
      : { isPartOf: reference('NewsArticle', story.id, absolute) }),
    ...contentOf(page, absolute),
  };
  return {
    '@context': 'https://schema.org',
    '@graph': [article, breadcrumbs(page, shown, absolute)],
  };
}

/** The site's own page: the list of its stories. */
export function siteData(
  stories: readonly Pick<Story, 'id' | 'title'>[],
  absolute: Absolute,
): WithContext<Thing> {
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    url: absolute(''),
    name: 'Dateline',
    hasPart: stories.map(({ id, title }) => ({
      '@type': 'NewsArticle',
      '@id': absolute(`${id}/`),
      url: absolute(`${id}/`),
      headline: title,
    })),
  };
}

function contentOf({ story, open }: Page, absolute: Absolute): Partial<NewsArticle> {
  switch (open.kind) {
    case 'event': {
      const event = entryOf(story.events, open.id);
      const carriers = new Set(event.excerpts.map(({ source }) => source));
      return {
        about: eventData(event, story, absolute),
        citation: citations(story, carriers, absolute),
        hasPart: event.excerpts.map((excerpt) => quotation(excerpt, story, absolute)),
      };
    }
    case 'statement': {
      const statement = entryOf(story.statements, open.id);
      const speaker = story.people.find(({ id }) => id === statement.speaker);
      const carriers = new Set(statement.wordings.map(({ source }) => source));
      return {
        about: statement.events.map((id) => eventData(entryOf(story.events, id), story, absolute)),
        citation: citations(story, carriers, absolute),
        hasPart: statement.wordings.map((wording) => ({
          ...quotation(wording, story, absolute),
          ...(speaker === undefined
            ? {}
            : {
                creator: {
                  '@type': speaker.kind === 'person' ? 'Person' : 'Organization',
                  name: speaker.name,
                },
              }),
        })),
      };
    }
    case 'source':
      return { citation: cited(entryOf(story.sources, open.id), story, absolute) };
    case 'story':
      return {
        about: story.events.map((event) => eventData(event, story, absolute)),
        citation: story.sources.map((source) => cited(source, story, absolute)),
      };
    case 'sources':
    case 'statements':
      return { citation: story.sources.map((source) => cited(source, story, absolute)) };
  }
}

function eventData(event: StoryEvent, story: Story, absolute: Absolute): Event {
  const places = event.places.map(({ place }) => entryOf(story.places, place));
  const people = event.people.map(({ person }) => entryOf(story.people, person));
  return {
    '@type': 'Event',
    '@id': `${absolute(pathOf(story.id, { kind: 'event', id: event.id }))}#event`,
    name: event.title,
    description: event.summary,
    url: absolute(pathOf(story.id, { kind: 'event', id: event.id })),
    ...(event.when === null ? {} : datesOf(event.when)),
    ...(places.length === 0
      ? {}
      : {
          location: places.map(({ name, coordinates }) => ({
            '@type': 'Place' as const,
            name,
            ...(coordinates === null
              ? {}
              : {
                  geo: {
                    '@type': 'GeoCoordinates' as const,
                    longitude: coordinates[0],
                    latitude: coordinates[1],
                  },
                }),
          })),
        }),
    ...(people.length === 0
      ? {}
      : {
          about: people.map(({ name, kind }) => ({
            '@type': kind === 'person' ? ('Person' as const) : ('Organization' as const),
            name,
          })),
        }),
  };
}

/** Calendar dates as far as they are known; the last day of an event belongs to it. */
function datesOf({ start, end, startEdge, endEdge, precision }: When): Partial<Event> {
  const write = (instant: number) => {
    const date = formatCalendarDate(instant);
    if (precision === 'day') return date;
    return precision === 'month'
      ? date.slice(0, -3)
      : formatYear(new Date(instant).getUTCFullYear());
  };
  return {
    ...(start !== null && startEdge === 'exact' ? { startDate: write(start) } : {}),
    ...(end !== null && endEdge === 'exact' ? { endDate: write(end - DAY) } : {}),
  };
}

function citations(story: Story, ids: ReadonlySet<string>, absolute: Absolute) {
  return story.sources
    .filter(({ id }) => ids.has(id))
    .map((source) => cited(source, story, absolute));
}

function cited(source: Source, story: Story, absolute: Absolute): CreativeWork {
  const { title, publisher, agency, published, address, language } = source;
  const when = published.when;
  return {
    '@type': 'NewsArticle',
    '@id': `${absolute(pathOf(story.id, { kind: 'source', id: source.id }))}#source`,
    headline: title ?? source.name,
    name: source.name,
    inLanguage: language,
    url: address ?? absolute(pathOf(story.id, { kind: 'source', id: source.id })),
    ...(publisher === null ? {} : { publisher: { '@type': 'Organization', name: publisher } }),
    ...(agency === null ? {} : { sourceOrganization: { '@type': 'Organization', name: agency } }),
    ...(when?.start == null || when.startEdge !== 'exact'
      ? {}
      : { datePublished: formatCalendarDate(when.start) }),
  };
}

function quotation(
  selector: Selector & { readonly id: string },
  story: Story,
  absolute: Absolute,
): Quotation {
  const source = { kind: 'source', id: selector.source } as const;
  return {
    '@type': 'Quotation',
    text: selector.exact,
    url: absolute(pathOf(story.id, source, { quote: selector.id })),
    isPartOf: { '@id': `${absolute(pathOf(story.id, source))}#source` },
  };
}

function breadcrumbs(
  { story, open, path }: Page,
  { title }: Shown,
  absolute: Absolute,
): BreadcrumbList {
  const trail = [
    { name: 'Dateline', path: '' },
    { name: story.title, path: `${story.id}/` },
    ...(open.kind === 'source'
      ? [{ name: 'Sources', path: pathOf(story.id, { kind: 'sources' }) }]
      : []),
    ...(open.kind === 'statement'
      ? [{ name: 'Wordings', path: pathOf(story.id, { kind: 'statements' }) }]
      : []),
    ...(open.kind === 'story' ? [] : [{ name: title, path }]),
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.name,
      item: absolute(step.path),
    })),
  };
}

function reference(type: 'NewsArticle', story: string, absolute: Absolute) {
  return { '@type': type, '@id': absolute(`${story}/`) } as const;
}
