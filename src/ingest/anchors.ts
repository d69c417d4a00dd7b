import type { AnchorFault, Span } from '../story/anchoring.ts';
import { anchorQuote, makeSelector, placesOf } from '../story/anchoring.ts';
import type { Article, Selector } from '../story/model.ts';
import { describeDifferences } from './difference.ts';
import type { Detail } from './faults.ts';
import type { FolderQuote } from './folder-schema.ts';
import { nearestPassage } from './nearest.ts';

export interface QuoteFault {
  readonly found: string;
  readonly expected: string;
  readonly details: readonly Detail[];
}

/** How much of the surroundings a list of places shows on either side, in code units. */
const SHOWN_AROUND = 30;

/** Words of a text, which may have quotation marks of their own, between marks they hardly have. */
function quoted(words: string): string {
  return `«${words.replaceAll('\n', ' ⏎ ')}»`;
}

export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function showPlace(text: string, { start, end }: Span): string {
  const before =
    text
      .slice(Math.max(0, start - SHOWN_AROUND), start)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(end, end + SHOWN_AROUND).split('\n')[0] ?? '';
  const words = text.slice(start, end).replaceAll('\n', ' ⏎ ');
  return `line ${lineOf(text, start)}: …${before}[${words}]${after}…`;
}

function describeAbsence(
  quote: FolderQuote,
  elsewhere: readonly Span[],
  articles: ReadonlyMap<string, Article>,
  { text }: Article,
): QuoteFault {
  if (elsewhere.length > 0) {
    const context = [quote.prefix, quote.quote, quote.suffix].filter(
      (words) => words !== undefined,
    );
    return {
      found: `${quoted(quote.quote)}, but not in the context given: ${context.map(quoted).join(' + ')}`,
      expected:
        'a prefix that stands directly before the quote, a suffix that stands directly after it',
      details: [{ name: 'places', lines: elsewhere.map((place) => showPlace(text, place)) }],
    };
  }
  const nearest = nearestPassage(text, quote.quote);
  const others = [...articles.values()].filter(
    (other) => placesOf(other.text, quote.quote).length > 0,
  );
  const details: Detail[] = [];
  if (nearest === null) {
    details.push({ name: 'nearest', lines: ['nothing in this text comes near'] });
  } else {
    const passage = text.slice(nearest.start, nearest.end);
    details.push(
      { name: 'nearest', lines: [`line ${lineOf(text, nearest.start)}: ${quoted(passage)}`] },
      { name: 'differs', lines: describeDifferences(quote.quote, passage) },
    );
  }
  if (others.length > 0) {
    const names = others.map(({ id }) => `sources/${id}.txt`).join(', ');
    details.push({ name: 'hint', lines: [`the words stand in ${names}`] });
  }
  return {
    found: `${quoted(quote.quote)}, which does not stand in sources/${quote.source}.txt`,
    expected: 'words as they stand in the text, to the letter',
    details,
  };
}

function describeAmbiguity(quote: FolderQuote, places: readonly Span[], text: string): QuoteFault {
  return {
    found: `${quoted(quote.quote)}, which stands in ${places.length} places of sources/${quote.source}.txt`,
    expected: 'a prefix or suffix that leaves one place',
    details: [{ name: 'places', lines: places.map((place) => showPlace(text, place)) }],
  };
}

function describe(
  fault: AnchorFault,
  quote: FolderQuote,
  articles: ReadonlyMap<string, Article>,
  article: Article,
): QuoteFault {
  return fault.fault === 'absent'
    ? describeAbsence(quote, fault.elsewhere, articles, article)
    : describeAmbiguity(quote, fault.places, article.text);
}

export type Anchored =
  | { readonly selector: Selector; readonly fault?: never }
  | { readonly selector?: never; readonly fault: QuoteFault };

/**
 * The selector of an editor's quote in its article, or what is wrong with it: its words are absent or
 * ambiguous, or they touch what is not part of the article.
 */
export function anchorInArticle(
  quote: FolderQuote,
  article: Article,
  articles: ReadonlyMap<string, Article>,
): Anchored {
  const { text } = article;
  const anchor = anchorQuote(text, { ...quote, exact: quote.quote });
  if ('fault' in anchor) return { fault: describe(anchor, quote, articles, article) };
  const furniture = article.paragraphs.find(
    ({ role, start, end }) => role === 'furniture' && anchor.start < end && start < anchor.end,
  );
  if (furniture === undefined) return { selector: makeSelector(article.id, text, anchor) };
  return {
    fault: {
      found: `${quoted(quote.quote)}, which touches furniture of sources/${quote.source}.txt`,
      expected: 'words of the article; the layout says what is not part of it',
      details: [{ name: 'places', lines: [showPlace(text, furniture)] }],
    },
  };
}
