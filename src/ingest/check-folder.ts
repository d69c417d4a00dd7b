import * as v from 'valibot';
import { describeIssue } from '../story/story-fault.ts';
import type { Folder } from './folder-schema.ts';
import { folderSchema, ID_PATTERN } from './folder-schema.ts';
import type { Keys } from './yaml-document.ts';

export interface FormFault {
  readonly keys: Keys;
  readonly found: string;
  readonly expected: string;
}

export interface CheckedFolder {
  /**
   * What could be read, with stand-ins for the parts that are wrong in form or without them, so that one
   * run can go on to find what else is wrong; `null` when too little is left.
   */
  readonly folder: Folder | null;
  readonly faults: readonly FormFault[];
  /** Ids the file declares in a list, those of items wrong in form among them. */
  readonly declared: (list: string) => ReadonlySet<string>;
  /** Where a value of the checked folder stands in the file. */
  readonly locate: (keys: Keys) => Keys;
}

/**
 * Stand in for fields that are wrong, so that all else of what they belong to is checked in the same run.
 * Here are those for which something can stand that is no fault in itself: for a quote nothing can.
 */
const STAND_INS: Readonly<Record<string, unknown>> = {
  version: 1,
  language: 'en',
  zone: 'UTC',
  opening: '2000',
  translation: 'unknown',
  basis: 'stated',
  certainty: 'stated',
  modality: 'reported',
  about: 'wording',
  ...of('Words', ['title', 'shortTitle', 'standfirst', 'summary', 'name', 'shortName']),
  ...of('Words', ['genre', 'note', 'why']),
  ...of([], ['kinds', 'sources', 'excerpts', 'wordings', 'readings', 'evidence']),
};

function of(value: unknown, names: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(names.map((name) => [name, value]));
}

/** What may stand for a field that is wrong, the best first. */
function standInsFor(folder: unknown, keys: Keys, present: unknown): readonly unknown[] {
  const field = String(keys.at(-1));
  const item = keys.at(-2);
  const index = typeof item === 'number' ? item : 0;
  const own: Readonly<Record<string, unknown>> = {
    // Each of a list has another.
    letter: String.fromCodePoint(FIRST_LETTER + index),
    label: `Reading ${index}`,
    // That of a source is the name of its text.
    ...(keys[0] === 'sources' ? {} : { id: `no-id-${index}` }),
    ...(keys[0] === 'places' ? { kind: 'border' } : {}),
    ...(keys[0] === 'events' ? { kind: descend(folder, ['kinds', 0, 'id']) ?? 'kind' } : {}),
  };
  return [
    ...(typeof present === 'number' ? [String(present)] : []),
    ...[own, STAND_INS].flatMap((table) => (Object.hasOwn(table, field) ? [table[field]] : [])),
  ];
}

/** Of a script with letters enough, and none that an editor has used. */
const FIRST_LETTER = 0x4e00;

type Container = Record<string | number, unknown>;

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

function descend(value: unknown, keys: Keys): unknown {
  return keys.reduce<unknown>((at, key) => (isContainer(at) ? at[key] : undefined), value);
}

type Issue = v.BaseIssue<unknown>;

function issuesOf(value: unknown): readonly Issue[] {
  return v.safeParse(folderSchema, value).issues ?? [];
}

/** Ids in another form and lists too short can be gone on with. */
function isInTheWay({ type, requirement }: Issue): boolean {
  return type !== 'min_length' && requirement !== ID_PATTERN;
}

function issuesInTheWay(value: unknown): readonly Issue[] {
  return issuesOf(value).filter(isInTheWay);
}

function keysOf(issue: Issue): Keys {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

/** A schema without what only says that it may be left out. */
function unwrapped(schema: unknown): unknown {
  return isContainer(schema) && 'wrapped' in schema ? unwrapped(schema.wrapped) : schema;
}

function schemaAt(keys: Keys): unknown {
  return keys.reduce<unknown>(
    (at, key) => unwrapped(descend(at, typeof key === 'number' ? ['item'] : ['entries', key])),
    folderSchema,
  );
}

/** The fields that a group of the form may have, or `null` where the form has no group. */
function fieldsAt(keys: Keys): readonly string[] | null {
  const entries = descend(schemaAt(keys), ['entries']);
  return isContainer(entries) ? Object.keys(entries) : null;
}

/** What a field that is missing should say, where the form knows the few things it can be. */
function choiceAt(keys: Keys): string {
  const schema = schemaAt(keys);
  const options = descend(schema, ['options']);
  if (Array.isArray(options)) return `this field, one of ${options.join(', ')}`;
  const literal = descend(schema, ['literal']);
  return literal === undefined
    ? 'this field'
    : `${String(keys.at(-1))}: ${JSON.stringify(literal)}`;
}

function formFault(issue: Issue): FormFault {
  const described = describeIssue(issue);
  const length = issue.received === '0' ? 'an empty list' : `a list of ${issue.received}`;
  const found = issue.type === 'min_length' ? length : described.found;
  // The library's own messages begin so; all others are ours and say what was expected.
  const keys = keysOf(issue);
  const fields = issue.expected === 'never' ? fieldsAt(keys.slice(0, -1)) : null;
  if (fields !== null && issue.path?.at(-1)?.value === null) {
    const expected = `quotation marks around a text with a comma in it, or one of ${fields.join(', ')}`;
    return { keys, found: `“${String(keys.at(-1))}” as a field, with nothing in it`, expected };
  }
  if (fields !== null) return { keys, found, expected: `one of ${fields.join(', ')}` };
  if (described.expected === 'this field') return { keys, found, expected: choiceAt(keys) };
  const expected = issue.message.startsWith('Invalid ') ? described.expected : issue.message;
  return { keys, found, expected };
}

/** For a list items were taken out of: the place in the file of each that is left. */
type Places = WeakMap<object, number[]>;

/**
 * Puts a stand-in for the smallest part of `value` that then leaves fewer issues, or takes it out: an
 * optional field, an item of a list, or what contains it. False when nothing does.
 */
function takeOut(value: unknown, keys: Keys, places: Places): boolean {
  const before = issuesInTheWay(value).length;
  const helps = () => issuesInTheWay(value).length < before;
  for (let depth = keys.length; depth > 0; depth -= 1) {
    const key = keys[depth - 1];
    const container = descend(value, keys.slice(0, depth - 1));
    if (key === undefined || !isContainer(container)) continue;
    const standIns = standInsFor(value, keys.slice(0, depth), container[key]);
    for (const standIn of Array.isArray(container) ? [] : standIns) {
      container[key] = standIn;
      if (helps()) return true;
    }
    if (Array.isArray(container) && typeof key === 'number') {
      const left = places.get(container) ?? container.map((_, index) => index);
      left.splice(key, 1);
      places.set(container, left);
      container.splice(key, 1);
    } else {
      delete container[key];
    }
    if (helps()) return true;
  }
  return false;
}

function declaredIds(value: unknown, list: string): readonly unknown[] {
  const items = descend(value, [list]);
  return Array.isArray(items) ? items.map((item: unknown) => descend(item, ['id'])) : [];
}

/** An id as it is meant by those who refer to it in the right form; “story” for one with no Latin letter. */
export function inForm(id: string): string {
  const plain = id.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'story';
}

/** Whether a value refers to an id: one in a wrong form is told where it is declared, and an unknown one by its reference. */
function isReference(issue: Issue, declared: ReadonlySet<unknown>): boolean {
  const name = keysOf(issue).findLast((key) => typeof key === 'string');
  if (name === 'id' || name === 'formerIds') return false;
  return (
    issue.requirement === ID_PATTERN ||
    (typeof issue.input === 'number' && declared.has(issue.input))
  );
}

/** Checks the form of a story file, as read from YAML: fields, types, and what single values must be. */
export function checkFolder(value: unknown): CheckedFolder {
  // A copy without shared parts: a YAML alias may be wrong in one place only.
  const rest: unknown = JSON.parse(JSON.stringify(value ?? null));
  const places: Places = new WeakMap();
  const issues = issuesOf(value);
  for (;;) {
    const [issue] = issuesInTheWay(rest);
    if (issue === undefined || !takeOut(rest, keysOf(issue), places)) break;
  }
  const checked = v.safeParse(folderSchema, rest);
  const lists = isContainer(value) ? Object.keys(value) : [];
  const declared = new Set(lists.flatMap((list) => declaredIds(value, list)));
  return {
    folder: checked.typed ? checked.output : null,
    faults: issues.filter((issue) => !isReference(issue, declared)).map(formFault),
    declared: (list) => {
      const ids = [value, rest].flatMap((one) => declaredIds(one, list));
      const texts = ids.filter((id) => typeof id === 'string');
      return new Set(texts.flatMap((id) => [id, inForm(id)]));
    },
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
