/** A further line of a fault: what it is, and the words. */
export interface Detail {
  readonly name: 'nearest' | 'differs' | 'places' | 'rule' | 'hint';
  readonly lines: readonly string[];
}

/** One thing in a story folder that keeps it from being published. */
export interface Fault {
  /** Within the story folder: `story.yaml`, `sources/efe.txt`. */
  readonly file: string;
  /** Counted from 1; `null` when it is about the file as a whole. */
  readonly line: number | null;
  /** Counted from 1; only where the words of a line are at fault as they are typed. */
  readonly column?: number;
  /** `events[3].excerpts[0].quote`; empty when it is about the file as a whole. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
  readonly details: readonly Detail[];
}

/** What an editor may want to know, though the story is published. */
export interface Warning {
  readonly file: string;
  readonly line: number;
  readonly path: string;
  readonly message: string;
}

/** A warning for a terminal; `folder` as in {@link formatFault}. */
export function formatWarning(folder: string, { file, line, path, message }: Warning): string {
  return `${folder}/${file}:${line}  ${path}\n  ${message}`;
}

const LABEL_WIDTH = 10;

function formatRow(label: string, lines: readonly string[]): string[] {
  return lines.map((line, index) =>
    `  ${(index === 0 ? label : '').padEnd(LABEL_WIDTH)}${line}`.trimEnd(),
  );
}

/** A fault for a terminal; `folder` goes before the file's name, so that editors make it a link. */
export function formatFault(folder: string, fault: Fault): string {
  const place = [fault.file, fault.line, fault.column].filter((part) => part != null).join(':');
  return [
    `${folder}/${place}${fault.path === '' ? '' : `  ${fault.path}`}`,
    ...formatRow('found', [fault.found]),
    ...formatRow('expected', [fault.expected]),
    ...fault.details.flatMap(({ name, lines }) => formatRow(name, lines)),
  ].join('\n');
}

/** By file, then line; those of one line stay in the order they were found. */
export function sortFaults(faults: readonly Fault[]): readonly Fault[] {
  return faults.toSorted((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0),
  );
}
