import * as v from 'valibot';
import { describeIssue } from '../story/story-fault.ts';
import type { Folder } from './folder-schema.ts';
import { folderSchema } from './folder-schema.ts';
import type { Keys } from './yaml-document.ts';

export interface FormFault {
  readonly keys: Keys;
  readonly found: string;
  readonly expected: string;
}

export interface CheckedFolder {
  /**
   * What could be read, without the parts that are wrong in form, so that one run can go on to find
   * what else is wrong; `null` when too little is left.
   */
  readonly folder: Folder | null;
  readonly faults: readonly FormFault[];
  /** Ids the file declares in a list, those of items wrong in form among them. */
  readonly declared: (list: string) => ReadonlySet<string>;
  /** Where a value of the checked folder stands in the file. */
  readonly locate: (keys: Keys) => Keys;
}

/** Stand in for what is wrong at the top, so that the rest can be checked in the same run. */
const STAND_INS: Readonly<Record<string, unknown>> = {
  version: 1,
  title: 'Title',
  standfirst: 'Standfirst',
  language: 'en',
  zone: 'UTC',
  opening: '2000',
  kinds: [{ id: 'kind', name: 'Kind' }],
};

type Container = Record<string | number, unknown>;

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

function descend(value: unknown, keys: Keys): unknown {
  return keys.reduce<unknown>((at, key) => (isContainer(at) ? at[key] : undefined), value);
}

function issuesOf(value: unknown) {
  return v.safeParse(folderSchema, value).issues ?? [];
}

function keysOf(issue: v.BaseIssue<unknown>): Keys {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

/** A schema without what only says that it may be left out. */
function unwrapped(schema: unknown): unknown {
  return isContainer(schema) && 'wrapped' in schema ? unwrapped(schema.wrapped) : schema;
}

/** The fields that a group of the form may have, or `null` where the form has no group. */
function fieldsAt(keys: Keys): readonly string[] | null {
  const schema = keys.reduce<unknown>(
    (at, key) => unwrapped(descend(at, typeof key === 'number' ? ['item'] : ['entries', key])),
    folderSchema,
  );
  const entries = descend(schema, ['entries']);
  return isContainer(entries) ? Object.keys(entries) : null;
}

function formFault(issue: v.BaseIssue<unknown>): FormFault {
  const described = describeIssue(issue);
  const length = issue.received === '0' ? 'an empty list' : `a list of ${issue.received}`;
  const found = issue.type === 'min_length' ? length : described.found;
  // The library's own messages begin so; all others are ours and say what was expected.
  const keys = keysOf(issue);
  const fields = issue.expected === 'never' ? fieldsAt(keys.slice(0, -1)) : null;
  if (fields !== null) return { keys, found, expected: `one of ${fields.join(', ')}` };
  const expected = issue.message.startsWith('Invalid ') ? described.expected : issue.message;
  return { keys, found, expected };
}

/** For a list items were taken out of: the place in the file of each that is left. */
type Places = WeakMap<object, number[]>;

/**
 * Takes the smallest part out of `value` that leaves fewer issues: an optional field, an item of a
 * list, or what contains it. False when nothing does.
 */
function takeOut(value: unknown, keys: Keys, places: Places): boolean {
  const before = issuesOf(value).length;
  for (let depth = keys.length; depth > 0; depth -= 1) {
    const key = keys[depth - 1];
    const container = descend(value, keys.slice(0, depth - 1));
    if (key === undefined || !isContainer(container)) continue;
    if (Array.isArray(container) && typeof key === 'number') {
      const left = places.get(container) ?? container.map((_, index) => index);
      left.splice(key, 1);
      places.set(container, left);
      container.splice(key, 1);
    } else if (depth === 1 && key in STAND_INS) {
      container[key] = STAND_INS[key];
    } else {
      delete container[key];
    }
    if (issuesOf(value).length < before) return true;
  }
  return false;
}

function declaredIds(value: unknown, list: string): ReadonlySet<string> {
  const items = descend(value, [list]);
  const ids = Array.isArray(items) ? items.map((item) => descend(item, ['id'])) : [];
  return new Set(ids.filter((id) => typeof id === 'string'));
}

/** Checks the form of a story file, as read from YAML: fields, types, and what single values must be. */
export function checkFolder(value: unknown): CheckedFolder {
  // A copy without shared parts: a YAML alias may be wrong in one place only.
  const rest: unknown = JSON.parse(JSON.stringify(value ?? null));
  const places: Places = new WeakMap();
  const issues = issuesOf(value);
  for (let issue = issues[0]; issue !== undefined; issue = issuesOf(rest)[0]) {
    if (!takeOut(rest, keysOf(issue), places)) break;
  }
  const checked = v.safeParse(folderSchema, rest);
  return {
    folder: checked.success ? checked.output : null,
    faults: issues.map(formFault),
    declared: (list) => declaredIds(value, list),
    locate: (keys) => {
      let at: unknown = rest;
      return keys.map((key) => {
        const place =
          isContainer(at) && typeof key === 'number' ? places.get(at)?.[key] : undefined;
        at = isContainer(at) ? at[key] : undefined;
        return place ?? key;
      });
    },
  };
}
