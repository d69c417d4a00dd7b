import type { Document, Node } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

/** The keys and indices that lead to a value. */
export type Keys = readonly (string | number)[];

export interface YamlDocument {
  /** Plain data; `undefined` when the text is not YAML. */
  readonly value: unknown;
  /** What is wrong with the YAML itself. */
  readonly errors: readonly {
    readonly line: number;
    readonly found: string;
    readonly expected: string;
  }[];
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

/** Parses YAML 1.2 and keeps where everything stands. Line numbers count from 1. */
export function readYaml(text: string): YamlDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const errors = [...document.errors, ...document.warnings].map(({ code, pos, message }) => ({
    line: lines.linePos(pos[0]).line,
    found: code === 'DUPLICATE_KEY' ? 'a field that stands there already' : message,
    expected: code === 'DUPLICATE_KEY' ? 'each field once' : 'well-formed YAML',
  }));
  return {
    value: document.errors.length > 0 ? undefined : document.toJS(),
    errors,
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
