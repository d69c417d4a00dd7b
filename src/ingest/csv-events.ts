import type { Span } from '../story/anchoring.ts';
import { DAY, parseCalendarDate } from '../story/calendar.ts';
import { parseEdtf } from '../story/edtf.ts';
import type { Modality, When } from '../story/model.ts';
import { readHeader, type CsvColumn, type CsvHeader } from './csv-columns.ts';
import { createCsvReader, type CsvRow } from './csv-reader.ts';
import { csvFault, nameCells, type NamedRow } from './csv-row.ts';
import type { Fault } from './faults.ts';
import { ID_PATTERN, type Folder, type FolderQuote } from './folder-schema.ts';
import { createPassages, type Passages } from './gathered.ts';
import { mostLike } from './most-like.ts';
import { publicationDay } from './sources.ts';
import { expectedDate } from './workspace.ts';

/** A quote of events.csv. */
export interface CsvExcerpt {
  readonly source: string;
  /** To be looked up in the text of its source, or where it stands among the gathered passages. */
  readonly quote: Omit<FolderQuote, 'source'> | Span;
  readonly modality: Modality;
  readonly address: string | undefined;
  readonly formerIds: readonly string[];
  /** Where it stands in the file. */
  readonly line: number;
  readonly path: string;
}

/** An event of events.csv, put together from all its rows. */
export interface CsvEvent {
  readonly id: string;
  readonly formerIds: readonly string[];
  readonly title: string;
  readonly summary: string;
  readonly kind: string;
  readonly when: When | null;
  readonly order: null;
  readonly places: readonly { readonly place: string }[];
  readonly people: readonly { readonly person: string }[];
  /** In the order of the rows. */
  readonly excerpts: CsvExcerpt[];
  /** Of its first row. */
  readonly line: number;
}

export interface CsvEvents {
  /** In the order of their first rows. */
  readonly events: readonly CsvEvent[];
  /** The texts of sources that have none, made of their quotes. */
  readonly gathered: ReadonlyMap<string, string>;
  /** Without the header. */
  readonly rows: number;
}

type Report = (fault: Fault) => void;

/** What a decoder puts for bytes that are not UTF-8, or leaves of the empty ones of UTF-16. */
const LOST = ['\uFFFD', '\0'];

/**
 * Reads events.csv as its bytes arrive, and reports all that is wrong in it, but for quotes that do not
 * stand in their texts. Rows of one id are one event, each with a quote of its own. `hasText` says
 * whether a source has a text as received.
 */
export async function readCsvEvents(
  folder: Folder,
  bytes: AsyncIterable<Uint8Array>,
  hasText: (source: string) => boolean,
  report: Report,
): Promise<CsvEvents> {
  const rows = createRowReader(folder, hasText, report);
  const reader = createCsvReader(rows.read, ({ line, column, found, expected }) =>
    report(csvFault(line, `column ${column}`, found, expected)),
  );
  const push = (text: string): boolean => {
    const lost = LOST.map((character) => text.indexOf(character)).filter((at) => at !== -1);
    reader.push(text.slice(0, Math.min(text.length, ...lost)));
    if (lost.length === 0) return true;
    const [found, expected] = ['bytes that are not UTF-8', 'a file saved as UTF-8'];
    report(csvFault(reader.line(), '', found, expected));
    return false;
  };
  const decoder = new TextDecoder();
  for await (const piece of bytes) {
    if (!push(decoder.decode(piece, { stream: true }))) return rows.end();
  }
  if (push(decoder.decode())) reader.end();
  return rows.end();
}

function createRowReader(folder: Folder, hasText: (source: string) => boolean, report: Report) {
  let header: CsvHeader | null = null;
  let hasHeader = false;
  let count = 0;
  const passages = createPassages();
  const readEvent = createEventReader(folder, hasText, passages);
  const owners = new Map<string, string>();
  for (const { id, formerIds } of folder.events) {
    for (const one of [id, ...formerIds]) owners.set(one, 'an event of story.yaml');
  }
  const events = new Map<string, CsvEvent>();

  const readRow = (row: NamedRow) => {
    const id = row.text('id');
    const known = events.get(id);
    if (known === undefined) {
      const owner = owners.get(id);
      if (!ID_PATTERN.test(id)) {
        row.fault('id', shown(id), 'lower-case words joined by hyphens');
      } else if (owner !== undefined) {
        row.fault('id', `“${id}”, which is ${owner}`, 'an id of its own');
      }
      const event = readEvent.first(row);
      events.set(event.id, event);
    } else readEvent.further(row, known);
  };

  /** Former ids can be checked only when all ids are known. */
  const checkFormerIds = () => {
    for (const id of events.keys()) owners.set(id, 'the id of another event');
    for (const { id, formerIds, line } of events.values()) {
      for (const former of formerIds) {
        const owner = owners.get(former);
        const path = header?.paths.get('formerIds') ?? '';
        if (!ID_PATTERN.test(former)) {
          report(csvFault(line, path, `“${former}”`, 'lower-case words joined by hyphens'));
        } else if (owner !== undefined) {
          report(csvFault(line, path, `“${former}”, which is ${owner}`, 'an id of its own'));
        }
        owners.set(former, `the former id of “${id}”`);
      }
    }
  };

  return {
    read: (row: CsvRow) => {
      if (!hasHeader) {
        hasHeader = true;
        const { header: read, faults } = readHeader(row.cells);
        header = read;
        for (const { column, found, expected, hint } of faults) {
          const path = column === null ? '' : `column ${column}`;
          report(csvFault(row.line, path, found, expected, hint));
        }
        return;
      }
      if (header === null) return;
      count += 1;
      if (row.cells.length === header.length) return readRow(nameCells(row, header, report));
      const isMore = row.cells.length > header.length;
      const hint = isMore ? 'a cell with a comma in it stands in double quotes' : null;
      const [found, expected] = [`${row.cells.length} cells`, `${header.length}, as in the header`];
      report(csvFault(row.line, '', found, expected, hint));
    },
    end: (): CsvEvents => {
      if (!hasHeader) report(csvFault(null, '', 'an empty file', 'a header and rows'));
      checkFormerIds();
      return { events: [...events.values()], gathered: passages.texts(), rows: count };
    },
  };
}

function shown(text: string): string {
  return text === '' ? 'an empty cell' : `“${text}”`;
}

const MODALITIES: readonly Modality[] = ['reported', 'announced', 'background'];

function createEventReader(
  folder: Folder,
  hasText: (source: string) => boolean,
  passages: Passages,
) {
  const kinds = createLookup('kinds', folder.kinds);
  const places = createLookup('places', folder.places);
  const people = createLookup('people', folder.people);
  const sources = createLookup('sources', folder.sources);
  const published = new Map(
    folder.sources.map((source) => {
      const day = publicationDay(source);
      return [source.id, day === null ? null : parseCalendarDate(day)];
    }),
  );
  const readWhen = createDateReader();

  const required = (row: NamedRow, column: CsvColumn): string => {
    const text = row.text(column);
    if (text === '') row.fault(column, 'an empty cell', 'some words');
    return text;
  };
  const listed = (row: NamedRow, column: CsvColumn, lookup: Lookup): readonly string[] => {
    const ids = row.list(column).flatMap((part) => lookup(row, column, part) ?? []);
    for (const [index, id] of ids.entries()) {
      if (ids.indexOf(id) !== index) row.fault(column, `“${id}” again`, 'each once');
    }
    return ids;
  };

  /** How the source speaks of it: as the row says, else by whether it begins after the source was published. */
  const modalityOf = (row: NamedRow, source: string, when: When | null): Modality => {
    const text = row.text('modality');
    const given = MODALITIES.find((modality) => modality === text);
    if (given !== undefined) return given;
    if (text !== '') row.fault('modality', `“${text}”`, `one of ${MODALITIES.join(', ')}`);
    const day = published.get(source) ?? null;
    const isAhead = day !== null && when?.start != null && when.start >= day + DAY;
    return isAhead ? 'announced' : 'reported';
  };

  const readExcerpt = (row: NamedRow, when: When | null): CsvExcerpt => {
    const name = required(row, 'source');
    const source = (name === '' ? null : sources(row, 'source', name)) ?? '';
    const address = detached(row.text('url'));
    if (address !== '' && !/^https?:\/\/\S+$/.test(address)) {
      row.fault('url', `“${address}”`, 'an http or https address');
    }
    const quote = detached(required(row, 'quote'));
    const formerIds = row.list('formerQuoteIds').map(detached);
    for (const former of formerIds) {
      if (ID_PATTERN.test(former)) continue;
      row.fault('formerQuoteIds', `“${former}”`, 'lower-case words joined by hyphens');
    }
    const context = (column: 'prefix' | 'suffix') => detached(row.text(column)) || undefined;
    return {
      source,
      quote:
        source === '' || hasText(source)
          ? { quote, prefix: context('prefix'), suffix: context('suffix') }
          : passages.add(source, quote),
      modality: modalityOf(row, source, when),
      address: address || undefined,
      formerIds,
      ...row.placeOf('quote'),
    };
  };

  const readFields = (row: NamedRow) => ({
    title: detached(row.text('title')),
    summary: detached(row.text('summary')),
    kind: row.text('kind') === '' ? '' : (kinds(row, 'kind', row.text('kind')) ?? ''),
    when: readWhen(row),
    places: listed(row, 'place', places).map((place) => ({ place })),
    people: listed(row, 'people', people).map((person) => ({ person })),
    formerIds: row.list('formerIds').map(detached),
  });

  return {
    first: (row: NamedRow): CsvEvent => {
      required(row, 'title');
      required(row, 'kind');
      const fields = readFields(row);
      const excerpts = [readExcerpt(row, fields.when)];
      const id = detached(row.text('id'));
      return { id, ...fields, order: null, excerpts, line: row.line };
    },
    further: (row: NamedRow, event: CsvEvent): void => {
      const fields = readFields(row);
      for (const [field, columns] of OF_THE_EVENT) {
        const column = columns.find((one) => row.text(one) !== '');
        if (column === undefined) continue;
        if (JSON.stringify(fields[field]) === JSON.stringify(event[field])) continue;
        const expected = `what line ${event.line} says of this event, or an empty cell`;
        row.fault(column, `“${row.text(column)}”`, expected);
      }
      const excerpt = readExcerpt(row, event.when);
      if (event.excerpts.some((other) => isSame(excerpt, other))) {
        row.fault(
          'quote',
          `“${row.text('quote')}”, which the event has already`,
          'the same words once',
        );
      }
      event.excerpts.push(excerpt);
    },
  };
}

/** What all rows of an event say alike, unless they leave it out, and where they say it. */
const OF_THE_EVENT = [
  ['title', ['title']],
  ['summary', ['summary']],
  ['kind', ['kind']],
  ['when', ['start', 'end']],
  ['places', ['place']],
  ['people', ['people']],
  ['formerIds', ['formerIds']],
] as const satisfies readonly (readonly [keyof CsvEvent, readonly CsvColumn[]])[];

function isSame(a: CsvExcerpt, b: CsvExcerpt): boolean {
  return a.source === b.source && JSON.stringify(a.quote) === JSON.stringify(b.quote);
}

const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];

/** The same text by itself: a piece of a larger one would keep all of it, and so the whole file, in memory. */
function detached(text: string): string {
  return decoder.decode(encoder.encode(text));
}

/** The id of what a cell names; `null` after a fault. */
type Lookup = (row: NamedRow, column: CsvColumn, text: string) => string | null;

/** Things go by their id or their name. */
function createLookup(
  list: string,
  items: readonly { readonly id: string; readonly name: string }[],
): Lookup {
  const ids = new Map([
    ...items.map(({ id, name }) => [name, id] as const),
    ...items.map(({ id }) => [id, id] as const),
  ]);
  return (row, column, text) => {
    const id = ids.get(text);
    if (id !== undefined) return id;
    const like = mostLike(text, ids.keys());
    const hint = like === null ? null : `“${like}” is`;
    const found = `“${text}”, which is not in ${list} of story.yaml`;
    row.fault(column, found, 'an id or a name from there', hint);
    return null;
  };
}

/** Dates of rows; each is read once, since many events share a day. */
function createDateReader(): (row: NamedRow) => When | null {
  const known = new Map<string, When>();
  return (row) => {
    const [start, end] = [row.text('start'), row.text('end')];
    if (start === '' && end === '') return null;
    const edtf = end === '' ? start : `${start || '..'}/${end}`;
    const earlier = known.get(edtf);
    if (earlier !== undefined) return earlier;
    const parsed = parseEdtf(edtf);
    if (parsed.ok) {
      known.set(edtf, parsed.when);
      return parsed.when;
    }
    const alone = parseEdtf(start);
    if (start !== '' && !alone.ok) {
      row.fault('start', `“${start}”`, expectedDate(start, alone.message));
    } else row.fault('end', `“${end}”`, expectedDate(edtf, parsed.message));
    return null;
  };
}
