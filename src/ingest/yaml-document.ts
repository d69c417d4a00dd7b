import type { Document, Node, YAMLError } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

interface Problem {
  readonly line: number;
  readonly found: string;
  readonly expected: string;
}

/** The keys and indices that lead to a value. */
export type Keys = readonly (string | number)[];

export interface YamlDocument {
  /** Plain data; `undefined` when the text is not YAML. */
  readonly value: unknown;
  /** What is wrong with the YAML itself; one for a line. */
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

/** A field with a colon and a space in its text, which is in no quotation marks: `title: Bergen: a ship`. */
const COLON_WITHIN = /^\s*(?:- )?[\w-]+: +[^\s'"|>[{].*: |[{,] *[\w-]+: +[^\s'"[{,][^,}]*: /;

const WELL_FORMED = 'well-formed YAML';

/** What an editor is told of an error of the parser, whose words are for those who know YAML. */
function inWords({ code, message }: YAMLError, line: string): Pick<Problem, 'found' | 'expected'> {
  if (code === 'DUPLICATE_KEY') {
    return { found: 'a field that stands there already', expected: 'each field once' };
  }
  if (code === 'TAB_AS_INDENT') {
    return { found: 'a tab before the words of a line', expected: 'spaces' };
  }
  if (COLON_WITHIN.test(line)) {
    return {
      found: 'a colon within a text',
      expected: 'the whole text in quotation marks: title: "Bergen: a ship"',
    };
  }
  if (code === 'BAD_SCALAR_START') {
    return { found: message, expected: 'the whole text in quotation marks' };
  }
  return { found: message, expected: WELL_FORMED };
}

/** Parses YAML 1.2 and keeps where everything stands. Line numbers count from 1. */
export function readYaml(text: string): YamlDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const rows = text.split(/\r?\n/);
  const told = new Map<number, Problem>();
  const errors = [...document.errors, ...document.warnings];
  const hasTabs = errors.some(({ code }) => code === 'TAB_AS_INDENT');
  // One slip makes the parser stumble several times; the first says what it was, and after a tab little else is true.
  for (const error of errors) {
    const { line } = lines.linePos(error.pos[0]);
    const problem = { line, ...inWords(error, rows[line - 1] ?? '') };
    if (told.has(line) || (hasTabs && problem.expected === WELL_FORMED)) continue;
    told.set(line, problem);
  }
  return {
    value: document.errors.length > 0 ? undefined : document.toJS(),
    errors: [...told.values()],
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
