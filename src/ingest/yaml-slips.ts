/** What an editor may have meant by a line that is no YAML: the lines with it put right, and what to tell. */
export interface Slip {
  /** Of the line, from 0. */
  readonly row: number;
  /** Counted from 1: where on the line it begins. */
  readonly column: number;
  readonly found: string;
  readonly expected: string;
  /** The lines of the file, as many as before, with this one slip put right. */
  readonly mended: readonly string[];
  /** What stands open here swallowed lines that come after it, up to where the parser stumbled. */
  readonly swallows?: boolean;
}

/** The white space, dashes and name before the text of a field or an item. */
const HEAD = /^\s*(?:- +)*(?:[\w-]+: +)?/;

function parts(line: string): readonly [head: string, text: string] {
  const head = HEAD.exec(line)?.[0] ?? '';
  return [head, line.slice(head.length)];
}

function isBlank(line: string): boolean {
  return /^\s*(?:#.*)?$/.test(line);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Where the words of a line begin, after the dash of an item. */
function wordsAt(line: string): number {
  return /^\s*(?:- +)*/.exec(line)?.[0].length ?? 0;
}

function spaces(number: number): string {
  return `${number} ${number === 1 ? 'space' : 'spaces'}`;
}

function rowBefore(rows: readonly string[], row: number): number {
  return rows.slice(0, row).findLastIndex((line) => !isBlank(line));
}

/** The next line with words on it; the number of lines when there is none. */
export function rowAfter(rows: readonly string[], row: number): number {
  const after = rows.findIndex((line, at) => at > row && !isBlank(line));
  return after === -1 ? rows.length : after;
}

/** In marks within which only the mark itself has a meaning, and is written twice. */
function quoted(text: string): string {
  return text.includes('"') || text.includes('\\')
    ? `'${text.replaceAll("'", "''")}'`
    : `"${text}"`;
}

type Told = Pick<Slip, 'found' | 'expected'>;

/** A slip that is put right within its line. */
function withinLine(
  rows: readonly string[],
  row: number,
  at: number,
  line: string,
  { found, expected }: Told,
): Slip {
  const told = `${expected}: ${line.trim()}`;
  return { row, column: at + 1, found, expected: told, mended: rows.with(row, line) };
}

/** Whether a name is that of a field elsewhere in the file. */
function isField(rows: readonly string[], row: number, name: string): boolean {
  const field = new RegExp(`(?:^|[\\s{,])${name}:(?:\\s|$)`);
  return rows.some((line, at) => at !== row && field.test(line));
}

/** A mark at the beginning of a text that is more than a mark to YAML, or a bracket that closes before the text ends. */
const MARK_FIRST = /^(?:[@%`*&!|>?]|- |\[[^[\]]*\] *[^\s#]|\{[^{}]*\} *[^\s#])/;
/** A field of a group in braces, and its text. */
const FIELD_OF_GROUP = /([{,]\s*[\w-]+: +)([^\s'"[{,][^,}]*?)(?= *[,}])/g;

/** A colon, a dash, a comma or a mark that is missing, or has no business within or before a text. */
function* slipsOfMarks(rows: readonly string[], row: number): Generator<Slip> {
  const line = rows[row] ?? '';
  const [head, text] = parts(line);
  const all = (words: string) => head + quoted(words.trimEnd());
  const inQuotes = 'the whole text in quotation marks';

  const dash = /^\s*-(?=[\w-]+: )/.exec(line)?.[0].length;
  if (dash !== undefined) {
    const told = { found: 'a dash with no space after it', expected: 'a space after it' };
    yield withinLine(rows, row, dash - 1, `${line.slice(0, dash)} ${line.slice(dash)}`, told);
  }
  const together = /^(\s*(?:- +)*[\w-]+):(?=[^\s:])/.exec(line);
  if (together !== null) {
    const at = together[0].length;
    const told = { found: 'a colon with no space after it', expected: 'a space after it' };
    yield withinLine(rows, row, at - 1, `${line.slice(0, at)} ${line.slice(at)}`, told);
  }
  const comma = /([\w"'\]]) +([\w-]+): /g;
  for (const { 0: pair, 1: last = '', 2: name = '', index } of line.matchAll(comma)) {
    if (!/[{[]/.test(line.slice(0, index)) || !isField(rows, row, name)) continue;
    const told = { found: 'two fields with no comma between them', expected: 'a comma' };
    const put = `${line.slice(0, index)}${last}, ${name}: ${line.slice(index + pair.length)}`;
    yield withinLine(rows, row, index + 1, put, told);
  }
  const colon = text.indexOf(': ');
  const within = { found: 'a colon within a text', expected: inQuotes };
  if (/^[^\s'"|>[{]/.test(text) && /:(?: |$)/.test(text.trimEnd())) {
    yield withinLine(rows, row, head.length + Math.max(colon, 0), all(text), within);
  }
  for (const { 1: field = '', 2: words = '', index } of line.matchAll(FIELD_OF_GROUP)) {
    if (!words.includes(': ')) continue;
    const at = index + field.length;
    const put = line.slice(0, at) + quoted(words) + line.slice(at + words.length);
    yield withinLine(rows, row, at + words.indexOf(': '), put, within);
  }
  if (MARK_FIRST.test(text)) {
    const found = `a text that begins with ${text.charAt(0)}, which means something else in YAML`;
    yield withinLine(rows, row, head.length, all(text), { found, expected: inQuotes });
  }
  const [, mark = ''] = /^(["']).*\1/.exec(text) ?? [];
  if (mark !== '') {
    const end = text.trimEnd();
    const inner = end.endsWith(mark) ? end.slice(1, -1) : end;
    const told = { found: `words after a closing ${mark}`, expected: inQuotes };
    const put = `${head}'${inner.replaceAll(/''|'/g, "''")}'`;
    yield withinLine(rows, row, head.length + text.indexOf(mark, 1), put, told);
  }
  const [, before = '', name = '', rest = ''] = /^(\s*(?:- +)*)([\w-]+) +(.*)/.exec(line) ?? [];
  if (name !== '' && isField(rows, row, name)) {
    const told = { found: 'a name with no colon after it', expected: 'a colon' };
    yield withinLine(rows, row, before.length + name.length, `${before}${name}: ${rest}`, told);
  }
}

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']', '"': '"', "'": "'" };

/** Where each bracket or quotation mark opens that does not close on its line, the innermost last. */
function openOn(line: string): readonly number[] {
  const open: number[] = [];
  const [head] = parts(line);
  for (let at = head.length; at < line.length; at += 1) {
    const sign = line.charAt(at);
    const inside = line.charAt(open.at(-1) ?? -1);
    if (inside === '"' || inside === "'") {
      if (inside === '"' && sign === '\\') at += 1;
      else if (sign === inside) open.pop();
    } else if (sign === '#' && line.charAt(at - 1) === ' ') break;
    else if (sign === '{' || sign === '[') {
      if (open.length > 0 || at === head.length) open.push(at);
    } else if (sign === CLOSING[inside]) open.pop();
    else if (sign === '"' || sign === "'") {
      if (/(?:^|[\s[{,])$/.test(line.slice(0, at)) && (open.length > 0 || at === head.length)) {
        open.push(at);
      }
    }
  }
  return open;
}

/** A bracket or a quotation mark that is not closed. */
function* slipsOfOpen(rows: readonly string[], row: number): Generator<Slip> {
  const line = (rows[row] ?? '').trimEnd();
  const open = openOn(line);
  const last = open.at(-1);
  if (last === undefined) return;
  const sign = line.charAt(last);
  const found = `a ${sign} that is not closed`;
  const put = (at: number) => {
    const closing = CLOSING[sign] ?? '';
    const text = `${line.slice(0, at)}${sign === '{' ? ' ' : ''}${closing}${line.slice(at)}`;
    const expected = `a ${closing} where it ends`;
    return { ...withinLine(rows, row, last, text, { found, expected }), swallows: true };
  };
  // Within a group or a list words end before the next comma or bracket, as far as one can tell.
  if (open.length > 1) {
    for (const { index } of line.matchAll(/ *(?:, *[\w-]+: |[}\]])/g))
      if (index > last) yield put(index);
  }
  yield put(line.length);
}

/** The line, and those that belong to it by standing further in, with as many spaces as are asked for. */
function shifted(rows: readonly string[], row: number, indent: number, withRest: boolean) {
  const own = indentOf(rows[row] ?? '');
  const isAfter = (line: string, at: number) => at > row && !isBlank(line) && indentOf(line) <= own;
  const after = withRest ? rows.findIndex(isAfter) : row + 1;
  const end = after === -1 ? rows.length : after;
  const by = indent - own;
  return rows.map((line, at) => {
    if (at < row || at >= end || isBlank(line)) return line;
    return ' '.repeat(Math.max(0, indentOf(line) + by)) + line.trimStart();
  });
}

/** How far lines around `row` reach for how far it should be set in. */
const AROUND = 30;

/** A line with other spaces before it than those it belongs with, or with a tab. */
function* slipsOfIndent(rows: readonly string[], row: number): Generator<Slip> {
  const line = rows[row] ?? '';
  const own = indentOf(line);
  const hasTab = /^\s*\t/.test(line);
  const isText = !/^\s*(?:- |-$|["']?[\w-]+["']?:(?:\s|$))/.test(line);
  const near = rows.slice(Math.max(0, row - AROUND), row + AROUND);
  const before = rows[rowBefore(rows, row)] ?? '';
  const indents = near
    .filter((other) => other !== line && !isBlank(other) && !/^\s*\t/.test(other))
    .flatMap((other) => [indentOf(other), wordsAt(other)]);
  const deeper = indentOf(before) + 2;
  const all = isText ? [deeper] : [...indents, deeper];
  // A tab tells nothing of how far in the line was meant to be; most go on with the line before.
  const meant = hasTab ? wordsAt(before) : own;
  const candidates = [...new Set(all)]
    .filter((indent) => hasTab || indent !== own)
    .toSorted((a, b) => Math.abs(a - meant) - Math.abs(b - meant));
  const hasRest = indentOf(rows[rowAfter(rows, row)] ?? '') > own;
  for (const indent of candidates) {
    for (const withRest of hasRest ? [false, true] : [false]) {
      const mended = shifted(rows, row, indent, withRest);
      const found = hasTab
        ? 'a tab before the words of a line'
        : isText
          ? 'a line that is no field, and not set in as more of the text above'
          : `${spaces(own)} before the words of a line`;
      const expected = isText
        ? `a field, or ${spaces(indent)} before the line`
        : `${spaces(indent)}, as before the others of its group`;
      yield { row, column: hasTab ? line.indexOf('\t') + 1 : own + 1, found, expected, mended };
    }
  }
}

/** A group that begins where the one before it goes on: the dash of an item is missing. */
function* slipsOfItem(rows: readonly string[], row: number): Generator<Slip> {
  const line = rows[row] ?? '';
  const own = indentOf(line);
  const name = /^\s*([\w-]+):/.exec(line)?.[1];
  const first = rows.slice(0, row).findLast((other) => indentOf(other) < own && !isBlank(other));
  if (name === undefined || own < 2 || first?.trimStart().startsWith(`- ${name}:`) !== true) return;
  const put = `${line.slice(0, own - 2)}- ${line.slice(own)}`;
  const told = {
    found: 'a field that stands there already',
    expected: 'a dash before the next item',
  };
  yield withinLine(rows, row, own, put, told);
}

/** How far above the line at which the parser stumbles what stands open there may have begun. */
const MOST_SWALLOWED = 2000;

/** What may be wrong where the parser stumbles at `row`, the likeliest first. */
export function* slipsAt(rows: readonly string[], row: number): Generator<Slip> {
  const near = [row, rowBefore(rows, row), rowAfter(rows, row)].filter(
    (at) => at >= 0 && at < rows.length,
  );
  for (const at of near) {
    yield* slipsOfMarks(rows, at);
    yield* slipsOfItem(rows, at);
  }
  for (let at = Math.min(row, rows.length - 1); at >= Math.max(0, row - MOST_SWALLOWED); at -= 1) {
    yield* slipsOfOpen(rows, at);
  }
  for (const at of near) yield* slipsOfIndent(rows, at);
}
