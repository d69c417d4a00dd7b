import type { Sha256 } from '../story/integrity.ts';
import type { Article, Story } from '../story/model.ts';
import { PUBLISHED_VERSION } from '../story/model.ts';
import { formatPath } from '../story/story-fault.ts';
import { checkFolder } from './check-folder.ts';
import { readDisagreements } from './disagreements.ts';
import { readEvents } from './events.ts';
import type { Fault, Warning } from './faults.ts';
import { sortFaults } from './faults.ts';
import { computeMap } from './map.ts';
import { checkBorders } from './map-borders.ts';
import type { PublishedFiles } from './publish.ts';
import { storyFiles } from './publish.ts';
import { checkReferences } from './references.ts';
import type { SourceFiles } from './sources.ts';
import { readArticles, readSources } from './sources.ts';
import { readStatements } from './statements.ts';
import type { Workspace } from './workspace.ts';
import { readDate, STORY_FILE } from './workspace.ts';
import { readYaml } from './yaml-document.ts';

/** A story folder, as text and bytes. */
export interface StoryFolder {
  /** Its name, which is the story's id. */
  readonly id: string;
  /** story.yaml */
  readonly yaml: string;
  readonly sources: SourceFiles;
}

export type Ingested =
  | {
      readonly ok: true;
      readonly story: Story;
      /** In the order of the sources. */
      readonly articles: readonly Article[];
      readonly files: PublishedFiles;
      readonly warnings: readonly Warning[];
    }
  | {
      readonly ok: false;
      readonly faults: readonly Fault[];
      readonly warnings: readonly Warning[];
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

function readStory(id: string, work: Workspace): Story {
  const { folder } = work;
  if (!isZone(folder.zone)) {
    work.report(['zone'], {
      found: `“${folder.zone}”`,
      expected: 'an IANA time zone, such as Europe/Vilnius',
    });
  }
  checkReferences(work);
  checkBorders(work);
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
    sources: readSources(work),
    events: readEvents(work),
    statements: readStatements(work),
    disagreements: readDisagreements(work),
  };
}

/**
 * Checks a story folder and computes what to publish. Pure: the same folder gives the same files, and
 * nothing is read or written here. On any fault there are no files, and all that is wrong is listed,
 * in the order of the files' lines.
 */
export async function ingestStory(
  { id, yaml, sources }: StoryFolder,
  sha256: Sha256,
): Promise<Ingested> {
  const document = readYaml(yaml);
  const faults: Fault[] = document.errors.map((error) => ({
    file: STORY_FILE,
    path: '',
    ...error,
    details: [],
  }));
  const warnings: Warning[] = [];
  if (document.value === undefined) return { ok: false, faults, warnings };

  const { folder, faults: formFaults, declared, locate } = checkFolder(document.value);
  const report: Workspace['report'] = (keys, { details = [], ...finding }) => {
    const at = locate(keys);
    const place = { file: STORY_FILE, line: document.lineOf(at), path: formatPath(at) };
    faults.push({ ...place, ...finding, details });
  };
  for (const { keys, found, expected } of formFaults) {
    const place = { file: STORY_FILE, line: document.lineOf(keys), path: formatPath(keys) };
    faults.push({ ...place, found, expected, details: [] });
  }
  if (folder === null) return { ok: false, faults: sortFaults(faults), warnings };

  const shared = {
    folder,
    declared,
    report,
    reportFile: (fault: Fault) => void faults.push(fault),
    warn: (keys, message) => {
      const at = locate(keys);
      const line = document.lineOf(at);
      warnings.push({ file: STORY_FILE, line, path: formatPath(at), message });
    },
  } satisfies Omit<Workspace, 'articles'>;
  const articles = await readArticles(shared, sources, sha256);
  const story = readStory(id, { ...shared, articles });
  if (faults.length > 0) return { ok: false, faults: sortFaults(faults), warnings };
  const files = storyFiles(story, computeMap(folder), articles.values(), sources);
  return { ok: true, story, articles: [...articles.values()], files, warnings };
}
