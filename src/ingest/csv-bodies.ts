import { makeSelector, placesOf } from '../story/anchoring.ts';
import type { Article, Excerpt, Selector, StoryEvent } from '../story/model.ts';
import { anchorInArticle } from './anchors.ts';
import type { CsvEvent, CsvExcerpt } from './csv-events.ts';
import { EVENTS_FILE } from './csv-row.ts';
import type { Folder } from './folder-schema.ts';
import { selectorId, shortHash } from './identifiers.ts';
import { findNamings } from './namings.ts';
import { formerOf } from './quotes.ts';
import type { Workspace } from './workspace.ts';

/** The events of events.csv, whole, each made when it is asked for: all of them at once are too much to hold. */
export type BodyOf = (event: CsvEvent) => StoryEvent;

type Names = ReadonlyMap<string, readonly string[]>;

function namesOf({ places, people }: Folder): { readonly places: Names; readonly people: Names } {
  return {
    places: new Map(
      places.map(({ id, name, names, within }) => [id, [...(names ?? [name]), ...within]]),
    ),
    people: new Map(people.map(({ id, name, aliases }) => [id, [name, ...aliases]])),
  };
}

/**
 * How many quotes that do not stand in their texts come with the nearest passage, which takes some
 * milliseconds each: a whole column that went wrong is understood from fewer.
 */
const MOST_SUGGESTIONS = 100;

/** Looks up every quote in its text; reports those that do not stand there or stand there twice. */
export function checkQuotes(
  { articles, reportFile }: Pick<Workspace, 'articles' | 'reportFile'>,
  events: readonly CsvEvent[],
): void {
  let count = 0;
  for (const { excerpts } of events) {
    for (const { source, quote, line, path } of excerpts) {
      const article = articles.get(source);
      if (article === undefined || !('quote' in quote) || quote.quote === '') continue;
      if (count >= MOST_SUGGESTIONS && placesOf(article.text, quote.quote).length === 0) {
        const found = `«${quote.quote}», which does not stand in sources/${source}.txt`;
        const expected = 'words as they stand in the text, to the letter';
        reportFile({ file: EVENTS_FILE, line, path, found, expected, details: [] });
        continue;
      }
      const { fault } = anchorInArticle({ source, ...quote }, article, articles);
      if (fault === undefined) continue;
      count += 1;
      reportFile({ file: EVENTS_FILE, line, path, ...fault });
    }
  }
}

/** Makes events whole. Their quotes must have been checked. */
export function createBodies(folder: Folder, articles: ReadonlyMap<string, Article>): BodyOf {
  const names = namesOf(folder);
  const order = new Map(folder.sources.map(({ id }, index) => [id, index]));

  const selectorOf = ({ source, quote }: CsvExcerpt): Selector => {
    const article = articles.get(source)!;
    return 'quote' in quote
      ? anchorInArticle({ source, ...quote }, article, articles).selector!
      : makeSelector(source, article.text, quote);
  };

  const excerptOf = (event: string, excerpt: CsvExcerpt): Excerpt => {
    const selector = selectorOf(excerpt);
    const { source, exact } = selector;
    return {
      // Among gathered passages each stands once, whatever others repeat of it.
      id:
        'quote' in excerpt.quote
          ? selectorId(event, selector, articles.get(source)!.text)
          : `${event}-${shortHash(`${source}\n${exact}\n0`)}`,
      ...selector,
      modality: excerpt.modality,
      note: null,
      ...(excerpt.address === undefined ? {} : { address: excerpt.address }),
      ...formerOf(excerpt),
    };
  };

  return ({
    id,
    formerIds,
    title,
    summary,
    kind,
    when,
    order: position,
    places,
    people,
    ...rest
  }) => {
    const excerpts = rest.excerpts
      .map((excerpt) => excerptOf(id, excerpt))
      .toSorted(
        (a, b) => order.get(a.source)! - order.get(b.source)! || a.start - b.start || a.end - b.end,
      );
    const texts = new Map(excerpts.map(({ source }) => [source, articles.get(source)!]));
    return {
      id,
      formerIds,
      title,
      shortTitle: title,
      summary,
      kind,
      when,
      dateWords: null,
      order: position,
      places: places.map(({ place }) => ({
        place,
        certainty: 'stated',
        note: null,
        namings: findNamings(names.places.get(place)!, excerpts, texts),
      })),
      people: people.map(({ person }) => ({
        person,
        namings: findNamings(names.people.get(person)!, excerpts, texts),
      })),
      excerpts,
      dateEvidence: [],
    };
  };
}
