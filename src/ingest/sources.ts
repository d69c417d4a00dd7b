import { parseCalendarDate } from '../story/calendar.ts';
import type { Sha256 } from '../story/integrity.ts';
import type { Article, CalendarDate, Remark, Source } from '../story/model.ts';
import { lineOf } from './anchors.ts';
import type { Finding } from './workspace.ts';
import type { FolderSource } from './folder-schema.ts';
import { formerOf, identify, placeQuotes } from './quotes.ts';
import { GATHERED_NOTE } from './gathered.ts';
import type { LayoutFault } from './text.ts';
import { decodeText, layOut, makeArticle } from './text.ts';
import type { Workspace } from './workspace.ts';
import { readDate } from './workspace.ts';

/** The bytes of `sources/<name>.txt`, by name. */
export type SourceFiles = Readonly<Record<string, Uint8Array<ArrayBuffer>>>;

function sourceFile(id: string): string {
  return `sources/${id}.txt`;
}

function describeLayoutFault(
  { fits, problem }: LayoutFault,
  words: string,
  id: string,
  text: string,
): Finding {
  const lines = fits.map(({ start, end }) => {
    const paragraph = text.slice(start, end);
    return `line ${lineOf(text, start)}: ${paragraph.length > 70 ? `${paragraph.slice(0, 69)}…` : paragraph}`;
  });
  const details = [{ name: 'places', lines } as const];
  switch (problem) {
    case 'none':
      return {
        found: `“${words}”, with which no paragraph of ${sourceFile(id)} begins`,
        expected: 'the first words of a paragraph',
      };
    case 'several':
      return {
        found: `“${words}”, with which ${fits.length} paragraphs of ${sourceFile(id)} begin`,
        expected: 'enough words to leave one paragraph, or the whole of a line that is repeated',
        details,
      };
    case 'taken':
      return {
        found: `“${words}”, a paragraph that has a role already`,
        expected: 'one role for each paragraph',
        details,
      };
  }
}

function encoded(text: string | undefined): Uint8Array<ArrayBuffer> | undefined {
  return text === undefined ? undefined : new TextEncoder().encode(text);
}

/** The articles of the sources whose texts can be read, in the order of the sources. */
export async function readArticles(
  { folder, declared, report, reportFile }: Omit<Workspace, 'articles'>,
  files: SourceFiles,
  gathered: ReadonlyMap<string, string>,
  sha256: Sha256,
): Promise<ReadonlyMap<string, Article>> {
  const articles = new Map<string, Article>();
  for (const [index, { id, language, layout }] of folder.sources.entries()) {
    const keys = ['sources', index];
    const bytes = files[id] ?? encoded(gathered.get(id));
    if (bytes === undefined) {
      report([...keys, 'id'], {
        found: `“${id}”, but no file ${sourceFile(id)}`,
        expected: `the text as received in ${sourceFile(id)}`,
      });
      continue;
    }
    const text = decodeText(bytes);
    if (text === null || text.trim() === '') {
      const found = text === null ? 'bytes that are not UTF-8' : 'an empty text';
      const expected = 'a text in UTF-8';
      reportFile({ file: sourceFile(id), line: null, path: '', found, expected, details: [] });
      continue;
    }
    const { paragraphs, faults } = layOut(text, layout);
    for (const fault of faults) {
      const [role, at] = fault.keys;
      const words = role === 'furnitureFrom' ? layout.furnitureFrom : layout[role][at];
      report([...keys, 'layout', ...fault.keys], describeLayoutFault(fault, words ?? '', id, text));
    }
    articles.set(id, await makeArticle(id, language, bytes, text, paragraphs, sha256));
  }
  for (const id of Object.keys(files).toSorted()) {
    if (declared('sources').has(id)) continue;
    reportFile({
      file: sourceFile(id),
      line: null,
      path: '',
      found: 'a text that no source of story.yaml has',
      expected: `a source with the id “${id}”, or no such file`,
      details: [],
    });
  }
  return articles;
}

/** The day a source was published, where one is known to the day. */
export function publicationDay(source: FolderSource): CalendarDate | null {
  const date = source.published.date;
  return date !== undefined && parseCalendarDate(date) !== null ? date : null;
}

/** Whether its time words can be known. */
export function isEnglish({ language }: FolderSource): boolean {
  return /^en(?:-|$)/i.test(language);
}

function readRemarks(work: Workspace, source: FolderSource, index: number): readonly Remark[] {
  const quotes = source.remarks.map((remark) => ({ ...remark, source: source.id }));
  const placed = placeQuotes(work, ['sources', index, 'remarks'], quotes);
  return identify(work, source.id, placed).map(({ id, item, selector }) => ({
    id,
    ...selector,
    note: item.note,
    ...formerOf(item),
  }));
}

function noteOf({ note }: FolderSource, isGathered: boolean): string | null {
  if (!isGathered) return note ?? null;
  return note === undefined ? GATHERED_NOTE : `${note} ${GATHERED_NOTE}`;
}

/** The sources as published. One whose text cannot be read is left out; its fault is reported. */
export function readSources(
  work: Workspace,
  gathered: ReadonlyMap<string, string>,
): readonly Source[] {
  return work.folder.sources.flatMap((source, index) => {
    const { published } = source;
    const keys = ['sources', index, 'published'];
    const when = readDate(work, [...keys, 'date'], published.date);
    if (published.date !== undefined && published.basis === 'unknown') {
      work.report([...keys, 'basis'], {
        found: 'a date, and “unknown” or nothing',
        expected: 'how the date is known: stated or inferred',
      });
    }
    if (published.date === undefined && published.basis !== 'unknown') {
      work.report([...keys, 'basis'], {
        found: `“${published.basis}”, and no date`,
        expected: 'a date, or unknown',
      });
    }
    const article = work.articles.get(source.id);
    if (article === undefined) return [];
    const isGathered = gathered.has(source.id);
    return {
      id: source.id,
      letter: source.letter,
      name: source.name,
      shortName: source.shortName,
      genre: source.genre,
      publisher: source.publisher ?? null,
      agency: source.agency ?? null,
      title: source.title ?? null,
      published: { when, basis: published.basis, note: published.note ?? null },
      dateline: source.dateline ?? null,
      language: source.language,
      translation: source.translation,
      address: source.address ?? null,
      note: noteOf(source, isGathered),
      remarks: readRemarks(work, source, index),
      ...(isGathered ? { gathered: true } : {}),
      sha256: article.sha256,
    };
  });
}
