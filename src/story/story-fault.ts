import type { BaseIssue } from 'valibot';

/** One thing that is wrong in a file: where, what stands there, and what should. */
export interface FieldFault {
  /** `events[3].excerpts[0].exact`; empty when it is about the whole file. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

/** Thrown by the parsers of published data. Its message lists every fault, one to a line. */
export class StoryFault extends Error {
  readonly faults: readonly FieldFault[];

  constructor(what: string, faults: readonly FieldFault[]) {
    super(
      [
        `${what} is not as it should be.`,
        ...faults.map(
          ({ path, found, expected }) =>
            `${path === '' ? 'The whole file' : path}: found ${found}, expected ${expected}.`,
        ),
      ].join('\n'),
    );
    this.name = 'StoryFault';
    this.faults = faults;
  }
}

/** `['events', 3, 'title']` as `events[3].title`. */
export function formatPath(keys: readonly unknown[]): string {
  return keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

const WORDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'a group of fields',
  undefined: 'nothing',
  null: 'an empty field',
};

function inWords(expression: string): string {
  const known = WORDS[expression];
  if (known !== undefined) return known;
  const choices = /^\((.*)\)$/s.exec(expression)?.[1];
  if (choices !== undefined) return `one of ${choices.split(' | ').map(inWords).join(', ')}`;
  const shown = expression.length > 80 ? `${expression.slice(0, 77)}…"` : expression;
  return shown.replace(/^"(.*)"$/s, '“$1”');
}

/** A schema library's issue in the words of this project, with the keys that lead to it. */
export function describeIssue(issue: BaseIssue<unknown>): FieldFault & { keys: unknown[] } {
  const keys = (issue.path ?? []).map((step) => step.key);
  const path = formatPath(keys);
  if (issue.expected === 'never') {
    return { keys, path, found: `a field of an unknown name`, expected: 'no such field' };
  }
  const missing = issue.received === 'undefined';
  const named = missing && issue.expected === `"${String(keys.at(-1))}"`;
  const expected = named ? 'this field' : inWords(issue.expected ?? 'another value');
  return { keys, path, found: inWords(issue.received), expected };
}
