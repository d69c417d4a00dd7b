import { coverageOf, statusOf } from '../story/coverage.ts';
import type { Modality, StoryEvent } from '../story/model.ts';
import { addressesOf, daysOf, type Pieces, type Take } from './take.ts';

/** What parts the values of a cell that holds several. */
const LIST = '; ';

/** One row: the names of its columns, in order, with their values. */
type Row = Readonly<Record<string, string | number | null>>;

/**
 * One row for each event, as CSV for a spreadsheet (see `formatCsv`). The columns are those of docs/exports.md;
 * a cell is empty where the story does not know.
 */
export function formatEventsCsv(take: Take): string {
  return headOf(EVENT_COLUMNS) + EVENTS_CSV.piece(take);
}

/** One row for each excerpt, with the event it belongs to, as CSV for a spreadsheet (see `formatCsv`). */
export function formatExcerptsCsv(take: Take): string {
  return headOf(EXCERPT_COLUMNS) + EXCERPTS_CSV.piece(take);
}

export const EVENT_COLUMNS = [
  'event_id',
  'title',
  'summary',
  'date',
  'edtf',
  'first_day',
  'last_day',
  'precision',
  'start_known',
  'end_known',
  'date_words',
  'order_in_day',
  'kind',
  'places',
  'places_inferred',
  'people',
  'status',
  'reported_by',
  'announced_by',
  'background_in',
  'excerpts',
  'sources_differ',
  'link',
] as const;

export const EXCERPT_COLUMNS = [
  'excerpt_id',
  'event_id',
  'event',
  'event_edtf',
  'source_id',
  'source',
  'published',
  'modality',
  'words',
  'start',
  'end',
  'note',
  'link',
] as const;

/** {@link formatEventsCsv} a piece at a time. */
export const EVENTS_CSV: Pieces = {
  head: () => headOf(EVENT_COLUMNS),
  piece: (take) =>
    formatRows(
      EVENT_COLUMNS,
      take.events.map((event) => eventRow(event, take)),
    ),
  foot: '',
};

/** {@link formatExcerptsCsv} a piece at a time. */
export const EXCERPTS_CSV: Pieces = {
  head: () => headOf(EXCERPT_COLUMNS),
  piece: (take) =>
    formatRows(
      EXCERPT_COLUMNS,
      take.events.flatMap((event) => excerptRows(event, take)),
    ),
  foot: '',
};

function eventRow(
  event: StoryEvent,
  take: Take,
): Record<(typeof EVENT_COLUMNS)[number], string | number | null> {
  const { story } = take;
  const { when } = event;
  const { first, last } = daysOf(event);
  const coverage = coverageOf(event, story.sources);
  const by = (modality: Modality) =>
    coverage
      .filter((entry) => entry.modality === modality)
      .map(({ source }) => source.name)
      .join(LIST);
  const places = (certainty: 'stated' | 'inferred') =>
    event.places
      .filter((entry) => entry.certainty === certainty)
      .map(({ place }) => nameOf(story.places, place))
      .join(LIST);
  return {
    event_id: event.id,
    title: event.title,
    summary: event.summary,
    date: when?.label ?? null,
    edtf: when?.edtf ?? null,
    first_day: first,
    last_day: last,
    precision: when?.precision ?? null,
    start_known: when?.startEdge ?? null,
    end_known: when?.endEdge ?? null,
    date_words: event.dateWords,
    order_in_day: event.order?.position ?? null,
    kind: nameOf(story.kinds, event.kind),
    places: places('stated'),
    places_inferred: places('inferred'),
    people: event.people.map(({ person }) => nameOf(story.people, person)).join(LIST),
    status: statusOf(event),
    reported_by: by('reported'),
    announced_by: by('announced'),
    background_in: by('background'),
    excerpts: event.excerpts.length,
    sources_differ: story.disagreements
      .filter(({ events }) => events.includes(event.id))
      .map(({ title }) => title)
      .join(LIST),
    link: addressesOf(take).event(event.id),
  };
}

function excerptRows(
  event: StoryEvent,
  take: Take,
): readonly Record<(typeof EXCERPT_COLUMNS)[number], string | number | null>[] {
  const { sources } = take.story;
  return event.excerpts.map((excerpt) => ({
    excerpt_id: excerpt.id,
    event_id: event.id,
    event: event.title,
    event_edtf: event.when?.edtf ?? null,
    source_id: excerpt.source,
    source: nameOf(sources, excerpt.source),
    published: sources.find(({ id }) => id === excerpt.source)?.published.when?.edtf ?? null,
    modality: excerpt.modality,
    words: excerpt.exact,
    start: excerpt.start,
    end: excerpt.end,
    note: excerpt.note,
    link: addressesOf(take).excerpt(event.id, excerpt.id),
  }));
}

function nameOf(list: readonly { readonly id: string; readonly name: string }[], id: string) {
  return list.find((entry) => entry.id === id)?.name ?? id;
}

/**
 * A header and `rows` as RFC 4180 has it, each line ended by CR LF. Begins with a byte order mark, without which
 * Excel takes UTF-8 for the machine's own alphabet. Cells are guarded (`guardCell`).
 */
export function formatCsv(columns: readonly string[], rows: readonly Row[]): string {
  return headOf(columns) + formatRows(columns, rows);
}

function headOf(columns: readonly string[]): string {
  return `\uFEFF${lineOf(columns)}`;
}

function formatRows(columns: readonly string[], rows: readonly Row[]): string {
  return rows.map((row) => lineOf(columns.map((column) => row[column] ?? ''))).join('');
}

function lineOf(cells: readonly (string | number)[]): string {
  return `${cells.map(formatCell).join(',')}\r\n`;
}

/**
 * What a spreadsheet runs as a formula when a cell begins with it (OWASP, "CSV Injection"), full-width forms
 * included. Apostrophes before it count as well, so that a guard can be told from what it guards.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** `text` behind an apostrophe where a spreadsheet would run it. `unguardCell` undoes it. */
export function guardCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text of a cell as it was before `guardCell`. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

function formatCell(value: string | number): string {
  // No number of ours is negative, so none looks like a formula.
  const cell = typeof value === 'number' ? String(value) : guardCell(value);
  return /[",\r\n\uFEFF]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
