import type { Sha256 } from '../story/integrity.ts';
import type { Article, Story, StoryEvent } from '../story/model.ts';
import { MOST_INLINE } from '../story/large/large-story.ts';
import { PUBLISHED_VERSION } from '../story/model.ts';
import { formatPath } from '../story/story-fault.ts';
import { checkFolder, inForm } from './check-folder.ts';
import { readDisagreements } from './disagreements.ts';
import { createBodies, checkQuotes, type BodyOf } from './csv-bodies.ts';
import { readCsvEvents, type CsvEvent, type CsvEvents } from './csv-events.ts';
import { readEvents, sortEvents } from './events.ts';
import { ID_PATTERN } from './folder-schema.ts';
import { checkFormerPassages } from './former-passages.ts';
import type { Fault, Warning } from './faults.ts';
import { sortFaults } from './faults.ts';
import { largeForm } from './large.ts';
import { computeMap } from './map.ts';
import { checkBorders } from './map-borders.ts';
import type { PublishedFiles } from './publish.ts';
import { storyFiles } from './publish.ts';
import { checkReferences } from './references.ts';
import type { SourceFiles } from './sources.ts';
import { readArticles, readSources } from './sources.ts';
import { readStatements } from './statements.ts';
import { checkSwapped } from './swapped.ts';
import { readWithdrawn } from './withdrawn.ts';
import type { Workspace } from './workspace.ts';
import { readDate, STORY_FILE } from './workspace.ts';
import { readYaml } from './yaml-document.ts';

/** A story folder, as text and bytes. */
export interface StoryFolder {
  /** Its name, which is the story's id. */
  readonly id: string;
  /** story.yaml */
  readonly yaml: string;
  /** Why story.yaml cannot be read; nothing of it is then known. */
  readonly unread?: Pick<Fault, 'line' | 'found' | 'expected'>;
  readonly sources: SourceFiles;
  /** The bytes of events.csv, if there is one; read once. */
  readonly events?: AsyncIterable<Uint8Array>;
}

export type Ingested =
  | {
      readonly ok: true;
      readonly story: Story;
      /** In the order of the sources. */
      readonly articles: readonly Article[];
      readonly files: PublishedFiles;
      readonly warnings: readonly Warning[];
      /** Of events.csv, without its header. */
      readonly rows: number;
    }
  | {
      readonly ok: false;
      readonly faults: readonly Fault[];
      readonly warnings: readonly Warning[];
      readonly rows: number;
    };

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function readOpening(work: Workspace): Story['opening'] {
  const edtf = work.folder.opening;
  const when = readDate(work, ['opening'], edtf);
  if (when !== null && (when.start === null || when.end === null)) {
    work.report(['opening'], { found: `“${edtf}”`, expected: 'an interval with both ends' });
  }
  return { edtf, start: when?.start ?? 0, end: when?.end ?? 0 };
}

/** A story but for its events, which may be too many for it. */
type StoryFrame = Omit<Story, 'events' | 'large'>;

function readFrame(id: string, work: Workspace, gathered: ReadonlyMap<string, string>): StoryFrame {
  const { folder } = work;
  if (!isZone(folder.zone)) {
    work.report(['zone'], {
      found: `“${folder.zone}”`,
      expected: 'an IANA time zone, such as Europe/Vilnius',
    });
  }
  checkReferences(work);
  checkBorders(work);
  checkSwapped(work);
  return {
    version: PUBLISHED_VERSION,
    id,
    title: folder.title,
    standfirst: folder.standfirst,
    language: folder.language,
    zone: folder.zone,
    opening: readOpening(work),
    kinds: folder.kinds,
    places: folder.places.map((place) => ({
      id: place.id,
      name: place.name,
      kind: place.kind,
      coordinates: place.coordinates ?? null,
      note: place.note ?? null,
    })),
    people: folder.people.map((person) => ({
      id: person.id,
      name: person.name,
      kind: person.kind,
      role: person.role ?? null,
      aliases: person.aliases,
    })),
    sources: readSources(work, gathered),
    statements: readStatements(work),
    disagreements: readDisagreements(work),
    ...(folder.withdrawn.length === 0 ? {} : { withdrawn: readWithdrawn(work) }),
  };
}

/** The story with its events, in one file or in the large form, and what to write. */
function publish(
  frame: StoryFrame,
  events: readonly (StoryEvent | CsvEvent)[],
  bodyOfCsv: BodyOf,
  work: Workspace,
  sources: SourceFiles,
): { readonly story: Story; readonly files: PublishedFiles } {
  const { statements, disagreements, withdrawn, ...rest } = frame;
  const last = withdrawn === undefined ? {} : { withdrawn };
  const bodyOf = (event: StoryEvent | CsvEvent) =>
    'dateEvidence' in event ? event : bodyOfCsv(event);
  const inTime = sortEvents(events);
  const map = computeMap({ places: work.folder.places, events });
  const articles = work.articles.values();
  if (inTime.length <= MOST_INLINE) {
    const story = { ...rest, events: inTime.map(bodyOf), statements, disagreements, ...last };
    return { story, files: storyFiles(story, map, articles, sources) };
  }
  const { large, files } = largeForm(frame.id, frame, inTime, bodyOf);
  const story = { ...rest, events: [], statements, disagreements, ...last, large };
  return { story, files: new Map([...storyFiles(story, map, articles, sources), ...files]) };
}

/**
 * Checks a story folder and computes what to publish. Pure: the same folder gives the same files, and
 * nothing is read or written here. On any fault there are no files, and all that is wrong is listed,
 * in the order of the files' lines.
 */
export async function ingestStory(
  { id, yaml, unread, sources, events: csvBytes }: StoryFolder,
  sha256: Sha256,
): Promise<Ingested> {
  const warnings: Warning[] = [];
  const faults: Fault[] = [];
  const reportStory = (fault: Pick<Fault, 'line' | 'column' | 'found' | 'expected'>) =>
    void faults.push({ file: STORY_FILE, path: '', details: [], ...fault });
  if (!ID_PATTERN.test(id)) {
    const expected = `lower-case words joined by hyphens: “${inForm(id)}”; it is in the story’s address`;
    reportStory({ line: null, found: `a folder named “${id}”`, expected });
  }
  if (unread !== undefined) {
    reportStory(unread);
    return { ok: false, faults, warnings, rows: 0 };
  }
  const document = readYaml(yaml);
  document.errors.forEach(reportStory);
  if (document.value === undefined) return { ok: false, faults, warnings, rows: 0 };

  const { folder, faults: formFaults, declared, locate } = checkFolder(document.value);
  const report: Workspace['report'] = (keys, { details = [], ...finding }) => {
    const at = locate(keys);
    const place = { file: STORY_FILE, line: document.lineOf(at), path: formatPath(at) };
    faults.push({ ...place, ...finding, details });
  };
  const reportFile = (fault: Fault) => void faults.push(fault);
  for (const { keys, found, expected } of formFaults) {
    const place = { file: STORY_FILE, line: document.lineOf(keys), path: formatPath(keys) };
    faults.push({ ...place, found, expected, details: [] });
  }
  if (folder === null) return { ok: false, faults: sortFaults(faults), warnings, rows: 0 };

  const csv =
    csvBytes === undefined
      ? NO_CSV
      : await readCsvEvents(
          folder,
          csvBytes,
          (source) => sources[source] !== undefined,
          reportFile,
        );
  const eventIds = new Set([...declared('events'), ...csv.events.map((event) => event.id)]);
  const shared = {
    folder,
    declared: (list) => (list === 'events' ? eventIds : declared(list)),
    report,
    reportFile,
    warn: (keys, message) => {
      const at = locate(keys);
      const line = document.lineOf(at);
      warnings.push({ file: STORY_FILE, line, path: formatPath(at), message });
    },
  } satisfies Omit<Workspace, 'articles'>;
  const { gathered } = csv;
  const articles = await readArticles(shared, sources, gathered, sha256);
  const work: Workspace = { ...shared, articles };
  const frame = readFrame(id, work, gathered);
  const events = readEvents(work);
  checkFormerPassages(work, { ...frame, events });
  checkQuotes(work, csv.events);
  if (csvBytes === undefined && declared('events').size === 0) {
    report(['events'], { found: 'none', expected: 'at least one event, here or in events.csv' });
  }
  const { rows } = csv;
  if (faults.length > 0) return { ok: false, faults: sortFaults(faults), warnings, rows };
  const bodyOf = createBodies(folder, articles);
  const { story, files } = publish(frame, [...events, ...csv.events], bodyOf, work, sources);
  return { ok: true, story, articles: [...articles.values()], files, warnings, rows };
}

const NO_CSV: CsvEvents = { events: [], gathered: new Map(), rows: 0 };
