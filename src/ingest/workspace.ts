import type { Article, When } from '../story/model.ts';
import { parseEdtf } from '../story/edtf.ts';
import type { Detail, Fault } from './faults.ts';
import type { Folder } from './folder-schema.ts';
import { writtenDate } from './written-date.ts';
import type { Keys } from './yaml-document.ts';

export const STORY_FILE = 'story.yaml';

/** What is wrong with a value of the story file. */
export interface Finding {
  readonly found: string;
  readonly expected: string;
  readonly details?: readonly Detail[];
}

/** What the steps of ingesting one story share: what was read, and where faults go. */
export interface Workspace {
  /** The story file, right in form. */
  readonly folder: Folder;
  /** In the order of the sources; without those whose text cannot be read. */
  readonly articles: ReadonlyMap<string, Article>;
  /** Ids of a list of the story file, those of items wrong in form among them. */
  readonly declared: (list: string) => ReadonlySet<string>;
  /** Adds a fault of the story file, at the keys of a value of the folder. */
  readonly report: (keys: Keys, finding: Finding) => void;
  /** Adds a fault of another file. */
  readonly reportFile: (fault: Fault) => void;
  readonly warn: (keys: Keys, message: string) => void;
}

/** The date, or `null` for none and for one that is reported as faulty. */
export function readDate(
  { report }: Pick<Workspace, 'report'>,
  keys: Keys,
  edtf: string | undefined,
): When | null {
  if (edtf === undefined) return null;
  const parsed = parseEdtf(edtf);
  if (parsed.ok) return parsed.when;
  report(keys, { found: `“${edtf}”`, expected: expectedDate(edtf, parsed.message) });
  return null;
}

/** What should stand in place of `edtf`, after the message of its parser. */
export function expectedDate(edtf: string, message: string): string {
  const date = writtenDate(edtf);
  if (date !== null) return `figures, the year first: ${date}`;
  const words = message.replace(`${edtf}: `, '');
  return words.startsWith('expected ')
    ? words.slice('expected '.length)
    : `a date in EDTF: ${words}`;
}
