import { findNodeAtLocation, parseTree, type ParseError } from 'jsonc-parser';

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

/** What shows nothing, or changes the direction of what follows it. */
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Where in `text`, which is sound JSON, the values at `paths` ("events[7].when.start") stand. A field that is not there
 * is where the group begins that should have it.
 */
export function placesOfFields(text: string, paths: readonly string[]): readonly Place[] {
  const whole = parseTree(text);
  return paths.map((path) => {
    let node = whole;
    if (node === undefined) return { start: 0, end: 0 };
    for (const key of path.match(/[^.[\]]+/g) ?? []) {
      const member = findNodeAtLocation(node, [node.type === 'array' ? Number(key) : key]);
      if (member === undefined) return { start: node.offset, end: node.offset + 1 };
      node = member;
    }
    return { start: node.offset, end: node.offset + node.length };
  });
}

/** Where `text` stops being JSON; its last character when it only ends too soon. */
export function placeOfDamage(text: string): Place {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  const last = Math.max(0, text.trimEnd().length - 1);
  return { start: Math.min(errors[0]?.offset ?? last, last), end: text.length };
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
