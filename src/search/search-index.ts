import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Group, Line, SearchDocument } from './documents.ts';
import { countFound } from './marked-words.ts';
import { mayGoOn, type Word, wordsIn } from '../story/words-in.ts';

/** What has been found in one document. */
export interface Hit {
  readonly document: SearchDocument;
  /** The words of the document that were found, folded: what was typed, its continuations and near misses. */
  readonly found: ReadonlySet<string>;
  /** The line that says why, where the title does not: the one with the most of these words. `null`: none needed. */
  readonly line: Line | null;
}

export interface Found {
  /** Best first. All hits have all words that were typed. */
  readonly hits: readonly Hit[];
  /** True when nothing has the words as typed, so that words one or two letters off were let in. */
  readonly nearly: boolean;
}

export type SearchIndex = (typed: string) => Found;

const NOTHING: Found = { hits: [], nearly: false };

const AS_TYPED: SearchOptions = {
  combineWith: 'AND',
  prefix: (term, index, terms) => mayGoOn(term, index, terms.length),
  boost: { title: 3 },
};

/** One letter off in words of five letters, two from nine on: shorter words have too many neighbours. */
const NEARLY: SearchOptions = {
  ...AS_TYPED,
  fuzzy: (term) => (term.length >= 9 ? 2 : term.length >= 5 ? 1 : 0),
};

/**
 * Finds documents that have every typed word, whatever its case and diacritics, or a word that begins with it; when
 * there are none, with small typing errors. Words that stand together count more than words far apart. Finds nothing
 * for a text without words. Keys of `documents` must be unique.
 */
export function indexDocuments(documents: readonly SearchDocument[]): SearchIndex {
  const byKey = new Map(documents.map((document) => [document.key, document]));
  const index = new MiniSearch<{ key: string; title: string; text: string }>({
    idField: 'key',
    fields: ['title', 'text'],
    tokenize: (text) => wordsIn(text).map(({ folded }) => folded),
    // The words come folded.
    processTerm: (term) => term,
  });
  index.addAll(
    documents.map(({ key, title, lines }) => ({
      key,
      title,
      text: lines.map(({ text }) => text).join('\n'),
    })),
  );
  return (typed) => {
    const words = wordsIn(typed);
    if (words.length === 0) return NOTHING;
    const exact = index.search(typed, AS_TYPED);
    const results = exact.length > 0 ? exact : index.search(typed, NEARLY);
    const hits = results.flatMap(({ id, score, terms }) => {
      const document = byKey.get(String(id));
      if (document === undefined) return [];
      const found = new Set(terms);
      const line = hasAll(document.title, words) ? null : lineWith(document, found);
      return { document, found, line, score: score * closeness(document, found) };
    });
    return {
      hits: hits.toSorted((a, b) => b.score - a.score),
      nearly: exact.length === 0 && hits.length > 0,
    };
  };
}

/** Hits of one group, best first. */
export function hitsIn(hits: readonly Hit[], group: Group): readonly Hit[] {
  return hits.filter(({ document }) => document.group === group);
}

/** Whether each of the typed words begins a word of the title. */
function hasAll(title: string, typed: readonly Word[]): boolean {
  const words = wordsIn(title);
  return typed.every((one) => words.some(({ folded }) => folded.startsWith(one.folded)));
}

/** The line with the most of the words; `null` when no line has any. The first counts where they are equal. */
function lineWith({ lines }: SearchDocument, found: ReadonlySet<string>): Line | null {
  let best: Line | null = null;
  let most = 0;
  for (const line of lines) {
    const count = countFound(line.text, found);
    if (count > most) [best, most] = [line, count];
  }
  return best;
}

/** From 1 (far apart, or a single word) up to 2: how near to each other the words stand where they are nearest. */
function closeness({ title, lines }: SearchDocument, found: ReadonlySet<string>): number {
  if (found.size < 2) return 1;
  const nearest = [title, ...lines.map(({ text }) => text)].map((text) => shareIn(text, found));
  return 1 + Math.max(0, ...nearest);
}

/** Share of the words in the shortest stretch that has two or more neighbours among them. */
function shareIn(text: string, found: ReadonlySet<string>): number {
  const places = wordsIn(text).flatMap(({ folded }, place) =>
    found.has(folded) ? { folded, place } : [],
  );
  let best = 0;
  for (const [index, { folded, place }] of places.entries()) {
    const next = places[index + 1];
    if (next === undefined || next.folded === folded) continue;
    best = Math.max(best, 1 / (next.place - place));
  }
  return best;
}
