import type { Document, Node } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Slip } from './yaml-slips.ts';
import { rowAfter, slipsAt } from './yaml-slips.ts';

interface Problem {
  readonly line: number;
  readonly column: number;
  readonly found: string;
  readonly expected: string;
}

/** The keys and indices that lead to a value. */
export type Keys = readonly (string | number)[];

export interface YamlDocument {
  /** Plain data, as it was most likely meant; `undefined` when that cannot be told. */
  readonly value: unknown;
  /** What is wrong with the YAML itself. */
  readonly errors: readonly Problem[];
  /** The line of the key or item; of the nearest thing around it when it is not there. */
  readonly lineOf: (keys: Keys) => number;
}

function isKeyed(key: unknown, name: string): boolean {
  return isScalar(key) && String(key.value) === name;
}

/** Where a node begins, and the node itself; `null` when it is not there. */
function step(document: Document, node: Node | null, key: string | number) {
  const target = isAlias(node) ? (node.resolve(document) ?? null) : node;
  if (isMap(target)) {
    const pair = target.items.find((item) => isKeyed(item.key, String(key)));
    if (pair === undefined) return null;
    return { at: (pair.key as Node).range?.[0], node: pair.value as Node | null };
  }
  if (isSeq(target) && typeof key === 'number') {
    const item = target.items[key] as Node | undefined;
    return item === undefined ? null : { at: item.range?.[0], node: item };
  }
  return null;
}

interface Reading {
  readonly rows: readonly string[];
  readonly document: Document;
  readonly lines: LineCounter;
  /** Fields that stand twice in a group; all else can be read. */
  readonly twice: readonly Problem[];
  /** Where the parser stumbles first, and what it says; `null` when it does not. */
  readonly stumble: {
    readonly row: number;
    readonly column: number;
    readonly words: string;
  } | null;
}

interface Stumble {
  readonly at: number;
  readonly message: string;
}

/** References to an anchor that is nowhere: a text that begins with an asterisk. */
function looseAliases(document: Document): readonly Stumble[] {
  const loose: Stumble[] = [];
  visit(document, {
    Alias(_key, node) {
      if (node.resolve(document) !== undefined) return;
      loose.push({ at: node.range?.[0] ?? 0, message: `*${node.source} refers to nothing` });
    },
  });
  return loose;
}

function read(rows: readonly string[]): Reading {
  const lines = new LineCounter();
  const document = parseDocument(rows.join('\n'), { lineCounter: lines, prettyErrors: false });
  const all = [...document.errors, ...document.warnings];
  const place = (at: number) => {
    const { line, col } = lines.linePos(at);
    return { line, column: col };
  };
  const twice = all
    .filter(({ code }) => code === 'DUPLICATE_KEY')
    .map(({ pos }) => ({ ...place(pos[0]), ...TWICE }));
  const [first] = all
    .filter(({ code }) => code !== 'DUPLICATE_KEY')
    .map(({ pos, message }): Stumble => ({ at: pos[0], message }))
    .concat(looseAliases(document))
    .toSorted((a, b) => a.at - b.at);
  if (first === undefined) return { rows, document, lines, twice, stumble: null };
  const { line, column } = place(first.at);
  const stumble = { row: line - 1, column, words: first.message };
  return { rows, document, lines, twice, stumble };
}

const TWICE = { found: 'a field that stands there already', expected: 'each field once' };

const FORM = 'fields, items and texts as docs/story-folder.md shows them';

interface Mended {
  readonly slip: Slip;
  readonly reading: Reading;
}

/** How far a reading comes without a stumble. */
function reachOf({ stumble }: Reading): number {
  return stumble?.row ?? Infinity;
}

/** Whether a slip put right was one: the parser comes further, or stumbles at what had been swallowed. */
function helps(slip: Slip, before: Reading, after: Reading): boolean {
  if (before.stumble === null) {
    return after.stumble === null && after.twice.length < before.twice.length;
  }
  if (slip.swallows !== true) return reachOf(after) > reachOf(before);
  return reachOf(after) !== reachOf(before) && reachOf(after) > rowAfter(before.rows, slip.row);
}

/** The slip with which put right the parser comes furthest, and what is read then; `null` when none helps. */
function mend(before: Reading, row: number): Mended | null {
  let best: Mended | null = null;
  for (const slip of slipsAt(before.rows, row)) {
    const reading = read(slip.mended);
    if (!helps(slip, before, reading)) continue;
    if (best !== null && reachOf(reading) <= reachOf(best.reading)) continue;
    best = { slip, reading };
    if (reading.stumble === null) break;
  }
  return best;
}

/** More than an editor mends in one go, and few enough not to wait for. */
const MOST_SLIPS = 12;

/**
 * Parses YAML 1.2 and keeps where everything stands. Where it is not well-formed, it is read as it was most likely
 * meant, so that all else can be checked in the same run, and the slip is told. Line numbers and columns count from 1.
 */
export function readYaml(text: string): YamlDocument {
  let reading = read(text.split(/\r?\n/));
  const errors: Problem[] = [];
  while (errors.length < MOST_SLIPS) {
    const row = reading.stumble?.row ?? (reading.twice[0]?.line ?? 0) - 1;
    const mended = row < 0 ? null : mend(reading, row);
    if (mended === null) break;
    const { slip } = mended;
    const { column, found, expected } = slip;
    errors.push({ line: slip.row + 1, column, found, expected });
    reading = mended.reading;
  }
  const { document, lines, stumble, twice } = reading;
  if (stumble !== null) {
    const found = `what cannot be read (${stumble.words})`;
    errors.push({ line: stumble.row + 1, column: stumble.column, found, expected: FORM });
  }
  return {
    value: stumble === null ? document.toJS() : undefined,
    errors: [...errors, ...twice],
    lineOf: (keys) => {
      let node: Node | null = document.contents;
      let at = node?.range?.[0] ?? 0;
      for (const key of keys) {
        const next = step(document, node, key);
        if (next === null) break;
        at = next.at ?? at;
        node = next.node;
      }
      return Math.max(1, lines.linePos(at).line);
    },
  };
}
