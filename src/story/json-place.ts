/** A part of a text: from `start` until before `end`, in UTF-16 code units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A line of a file, as much of it as is shown: the part at fault, empty on lines around it, and what is beside it. */
export interface ExcerptLine {
  /** Counted from 1. */
  readonly number: number;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** As many lines before and after the one at fault. */
const LINES_AROUND = 2;
/** A longer line is cut, and begins this far before the fault. */
const LINE_LENGTH = 78;
const LEAD = 24;

const TOKEN = /"(?:[^"\\]|\\.)*"|[^\s"{}[\],:]+|[{}[\],:]/g;

/** What shows nothing, or changes the direction of what follows it. */
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Where in `text`, which is sound JSON, the value at `path` ("events[7].when.start") stands. A field that is not there is
 * where the group begins that should have it.
 */
export function placeOfField(text: string, path: string): Place {
  let place = valueAt(text, 0);
  for (const key of path.match(/[^.[\]]+/g) ?? []) {
    const member = memberOf(text, place, key);
    if (member === null) return { start: place.start, end: place.start + 1 };
    place = member;
  }
  return place;
}

/** Where `text` stops being JSON; its last character when it only ends too soon. */
export function placeOfDamage(text: string): Place {
  const last = Math.max(0, text.trimEnd().length - 1);
  return { start: Math.min(soundUntil(text), last), end: text.length };
}

const SCALAR = /^(?:"[^\n]*"|true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;

/** The place of the first word or mark of `text` that JSON has not there; its length where all are right. */
function soundUntil(text: string): number {
  const groups: string[] = [];
  let wanted = /^[^\]},:]/;
  for (let at = 0; ;) {
    const token = tokenAt(text, at);
    const word = text.slice(token.start, token.end);
    const skipped = text.slice(at, token.start).search(/\S/);
    if (skipped >= 0) return at + skipped;
    if (word === '') return text.length;
    const isMark = '{}[],:'.includes(word);
    if (!wanted.test(word) || (!isMark && !SCALAR.test(word))) return token.start;
    const isName = wanted.test('"') && !wanted.test('1');
    if (word === '{' || word === '[') groups.push(word);
    if (word === '}' || word === ']') groups.pop();
    const inside = groups.at(-1);
    if (word === '{') wanted = /^["}]/;
    else if (word === '[') wanted = /^[^},:]/;
    else if (word === ':') wanted = /^[^\]},:]/;
    else if (word === ',') wanted = inside === '{' ? /^"/ : /^[^\]},:]/;
    else if (isName && !isMark) wanted = /^:/;
    else if (inside === undefined) wanted = /^$/;
    else wanted = inside === '{' ? /^[,}]/ : /^[,\]]/;
    at = token.end;
  }
}

function startOfLine(text: string, line: number): number {
  return text
    .split('\n')
    .slice(0, line - 1)
    .reduce((length, before) => length + before.length + 1, 0);
}

/** The line `place` begins on, counted from 1. */
export function lineOf(text: string, { start }: Place): number {
  return text.slice(0, start).split('\n').length;
}

/** The lines around the one on which `place` begins, each cut to what can be read at a glance. */
export function excerptAt(text: string, place: Place): readonly ExcerptLine[] {
  const fault = lineOf(text, place);
  const first = Math.max(1, fault - LINES_AROUND);
  let at = startOfLine(text, first);
  return text
    .split('\n')
    .slice(first - 1, fault + LINES_AROUND)
    .map((line, index) => {
      const number = first + index;
      const from = number === fault ? place.start - at : line.length;
      const to = number === fault ? Math.min(place.end - at, line.length) : line.length;
      at += line.length + 1;
      return cut(line, number, from, to);
    });
}

function cut(line: string, number: number, from: number, to: number): ExcerptLine {
  const isLong = line.length > LINE_LENGTH;
  const begin = isLong && from < line.length ? Math.max(0, from - LEAD) : 0;
  const end = isLong ? Math.min(line.length, begin + LINE_LENGTH) : line.length;
  const piece = (start: number, stop: number) =>
    line.slice(Math.min(start, end), Math.min(stop, end)).replace(UNSEEN, '\ufffd');
  return {
    number,
    before: (begin > 0 ? '…' : '') + piece(begin, from),
    marked: piece(from, to),
    after: piece(to, line.length) + (end < line.length ? '…' : ''),
  };
}

/** The value that begins at or after `from`. */
function valueAt(text: string, from: number): Place {
  const first = tokenAt(text, from);
  let { end } = first;
  let depth = opens(text, first);
  while (depth > 0 && end < text.length) {
    const token = tokenAt(text, end);
    depth += opens(text, token);
    ({ end } = token);
  }
  return { start: first.start, end };
}

/** What a group has under the name `key`, or a list at the place `key`; `null` for nothing. */
function memberOf(text: string, { start, end }: Place, key: string): Place | null {
  const isList = text[start] === '[';
  if (!isList && text[start] !== '{') return null;
  let at = start + 1;
  for (let index = 0; at < end; index += 1) {
    const name = tokenAt(text, at);
    if (opens(text, name) < 0) return null;
    // A group has its name and a colon before a value.
    const value = valueAt(text, isList ? at : tokenAt(text, name.end).end);
    const isIt = isList
      ? index === Number(key)
      : text.slice(name.start, name.end) === JSON.stringify(key);
    if (isIt) return value;
    const next = tokenAt(text, value.end);
    at = text[next.start] === ',' ? next.end : end;
  }
  return null;
}

function opens(text: string, { start }: Place): number {
  return { '{': 1, '[': 1, '}': -1, ']': -1 }[text[start] ?? ''] ?? 0;
}

/** The next word, bracket or mark from `from` on; empty at the end. */
function tokenAt(text: string, from: number): Place {
  TOKEN.lastIndex = from;
  const found = TOKEN.exec(text);
  return found === null
    ? { start: text.length, end: text.length }
    : { start: found.index, end: TOKEN.lastIndex };
}
