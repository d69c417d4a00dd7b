import { civilDay } from '../story/calendar.ts';
import type { Source } from '../story/model.ts';
import { sourceNote, untitled } from '../words/export.ts';
import { addressesOf, sourcesOf, type Take } from './take.ts';

/** An item of CSL-JSON, as citation managers exchange them (https://citeproc-js.readthedocs.io/en/latest/csl-json/). */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper';
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly issued?: {
    readonly 'date-parts': readonly (readonly number[])[];
    readonly circa?: boolean;
  };
  readonly 'event-place'?: string;
  readonly genre: string;
  readonly language: string;
  readonly URL: string;
  readonly note?: string;
}

/** The sources that carry the events, as CSL-JSON. */
export function formatCslJson(take: Take): string {
  return `${JSON.stringify(cslItems(take), null, 2)}\n`;
}

/**
 * One item for each source that carries one of the events, in the story's order. The agency is the author; a source
 * without a title is called what it is, in square brackets. Without an address of its own a source is at its page here.
 */
export function cslItems(take: Take): readonly CslItem[] {
  return sourcesOf(take).map((source) => {
    const note = sourceNote(source);
    return {
      id: `${take.story.id}-${source.id}`,
      type: 'article-newspaper',
      title: oneLine(source.title ?? untitled(source)),
      ...(source.agency === null ? {} : { author: [{ literal: oneLine(source.agency) }] }),
      ...(source.publisher === null ? {} : publishedBy(oneLine(source.publisher))),
      ...issued(source),
      ...(source.dateline === null ? {} : { 'event-place': oneLine(source.dateline) }),
      genre: oneLine(source.genre),
      language: source.language,
      URL: source.address ?? addressesOf(take).source(source.id),
      ...(note === '' ? {} : { note: oneLine(note) }),
    };
  });
}

/** A paper is both what an article stands in and who publishes it; of most texts the story knows no more. */
function publishedBy(name: string): Pick<CslItem, 'container-title' | 'publisher'> {
  return { 'container-title': name, publisher: name };
}

/** BibTeX and RIS end a value with its line, and no style sets a line break. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** The day, month or year of publication, as far as it is known. */
function issued({ published }: Source): Pick<CslItem, 'issued'> {
  const { when } = published;
  if (when?.start == null) return {};
  const { year, month, day } = civilDay(when.start);
  const known =
    when.precision === 'day'
      ? [year, month, day]
      : when.precision === 'month'
        ? [year, month]
        : [year];
  const circa = when.startEdge === 'exact' && when.endEdge === 'exact' ? {} : { circa: true };
  return { issued: { 'date-parts': [known], ...circa } };
}
