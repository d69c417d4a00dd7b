import type { EXPORT, FormatId } from '../words/export.ts';
import { placelessLeftOut, undatedLeftOut } from '../words/export.ts';
import { formatAnnotations } from './annotations.ts';
import { formatBibtex } from './bibtex.ts';
import { formatCslJson } from './csl.ts';
import { EVENTS_CSV, EXCERPTS_CSV, formatEventsCsv, formatExcerptsCsv } from './csv.ts';
import { formatGeoJson, withoutPlace } from './geojson.ts';
import { CALENDAR, formatCalendar, withoutDay } from './icalendar.ts';
import { formatJsonLd } from './json-ld.ts';
import { formatRis } from './ris.ts';
import { formatStoryJson } from './story-json.ts';
import type { Pieces, Take } from './take.ts';

/** A way to write a take as a file of text. */
export interface Format {
  readonly id: Exclude<FormatId, 'svg' | 'png'>;
  readonly group: Exclude<keyof typeof EXPORT.groups, 'picture'>;
  /** How the file's name ends, from the dot or a hyphen on. */
  readonly ending: string;
  readonly mediaType: string;
  /** `texts` by source id, where `needsTexts`; empty else. */
  readonly write: (take: Take, texts: ReadonlyMap<string, string>) => string;
  readonly needsTexts?: true;
  /** The same a piece at a time; where there is none, all events are held at once. */
  readonly pieces?: Pieces;
  /** Only the sources that carry the events are in it. */
  readonly ofSources?: true;
  /** What is not in the file, for the reader; `null` for nothing. */
  readonly leftOut?: (take: Take) => string | null;
}

/** In the order shown. */
export const TEXT_FORMATS: readonly Format[] = [
  {
    id: 'ics',
    group: 'calendar',
    ending: '.ics',
    mediaType: 'text/calendar',
    write: formatCalendar,
    pieces: CALENDAR,
    leftOut: ({ events, story }) => undatedLeftOut(withoutDay(events, story).length),
  },
  {
    id: 'events-csv',
    group: 'table',
    ending: '-events.csv',
    mediaType: 'text/csv',
    write: formatEventsCsv,
    pieces: EVENTS_CSV,
  },
  {
    id: 'excerpts-csv',
    group: 'table',
    ending: '-passages.csv',
    mediaType: 'text/csv',
    write: formatExcerptsCsv,
    pieces: EXCERPTS_CSV,
  },
  {
    id: 'geojson',
    group: 'table',
    ending: '.geojson',
    mediaType: 'application/geo+json',
    write: formatGeoJson,
    leftOut: ({ events }) => placelessLeftOut(withoutPlace(events).length),
  },
  {
    id: 'json',
    group: 'table',
    ending: '.json',
    mediaType: 'application/json',
    write: formatStoryJson,
  },
  {
    id: 'json-ld',
    group: 'table',
    ending: '.jsonld',
    mediaType: 'application/ld+json',
    write: formatJsonLd,
  },
  {
    id: 'annotations',
    group: 'table',
    ending: '-annotations.jsonld',
    mediaType: 'application/ld+json',
    write: formatAnnotations,
    needsTexts: true,
  },
  {
    id: 'ris',
    group: 'citation',
    ending: '.ris',
    mediaType: 'application/x-research-info-systems',
    write: formatRis,
    ofSources: true,
  },
  {
    id: 'bibtex',
    group: 'citation',
    ending: '.bib',
    mediaType: 'application/x-bibtex',
    write: formatBibtex,
    ofSources: true,
  },
  {
    id: 'csl-json',
    group: 'citation',
    ending: '-sources.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: formatCslJson,
    ofSources: true,
  },
];
