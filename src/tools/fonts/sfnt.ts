/**
 * The little of the sfnt container (OpenType 1.9, "Organization of an OpenType font") that naming
 * and measuring our subsets needs. Everything is big-endian.
 */

interface Table {
  readonly tag: string;
  readonly data: Buffer;
}

/** A record of the `name` table in the Windows encoding, the only one our fonts carry. */
export interface NameRecord {
  readonly platform: number;
  readonly encoding: number;
  readonly language: number;
  readonly id: number;
  readonly text: string;
}

const HEADER_BYTES = 12;
const DIRECTORY_ENTRY_BYTES = 16;
const NAME_RECORD_BYTES = 12;
const WHOLE_FONT_CHECKSUM = 0xb1b0afba;

function readTables(font: Buffer): readonly Table[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const entry = HEADER_BYTES + index * DIRECTORY_ENTRY_BYTES;
    const offset = font.readUInt32BE(entry + 8);
    return {
      tag: font.toString('latin1', entry, entry + 4),
      data: font.subarray(offset, offset + font.readUInt32BE(entry + 12)),
    };
  });
}

function ensureTable(font: Buffer, tag: string): Buffer {
  const table = readTables(font).find((candidate) => candidate.tag === tag);
  if (table === undefined) throw new Error(`The font has no table "${tag}".`);
  return table.data;
}

function padded(data: Buffer): Buffer {
  return Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
}

function checksum(data: Buffer): number {
  const whole = padded(data);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
  return sum;
}

function writeTables(version: number, tables: readonly Table[]): Buffer {
  const header = Buffer.alloc(HEADER_BYTES + tables.length * DIRECTORY_ENTRY_BYTES);
  const power = Math.floor(Math.log2(tables.length));
  header.writeUInt32BE(version, 0);
  header.writeUInt16BE(tables.length, 4);
  header.writeUInt16BE(2 ** power * 16, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(tables.length * 16 - 2 ** power * 16, 10);

  let offset = header.length;
  tables.forEach(({ tag, data }, index) => {
    const entry = HEADER_BYTES + index * DIRECTORY_ENTRY_BYTES;
    header.write(tag, entry, 'latin1');
    header.writeUInt32BE(checksum(data), entry + 4);
    header.writeUInt32BE(offset, entry + 8);
    header.writeUInt32BE(data.length, entry + 12);
    offset += padded(data).length;
  });
  return Buffer.concat([header, ...tables.map(({ data }) => padded(data))]);
}

function decodeUtf16BigEndian(bytes: Buffer): string {
  return Buffer.from(bytes).swap16().toString('utf16le');
}

function encodeUtf16BigEndian(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

/** Returns the records of the font's `name` table, in their order. */
export function readNames(font: Buffer): readonly NameRecord[] {
  const table = ensureTable(font, 'name');
  const strings = table.readUInt16BE(4);
  return Array.from({ length: table.readUInt16BE(2) }, (_, index) => {
    const record = 6 + index * NAME_RECORD_BYTES;
    const start = strings + table.readUInt16BE(record + 10);
    return {
      platform: table.readUInt16BE(record),
      encoding: table.readUInt16BE(record + 2),
      language: table.readUInt16BE(record + 4),
      id: table.readUInt16BE(record + 6),
      text: decodeUtf16BigEndian(table.subarray(start, start + table.readUInt16BE(record + 8))),
    };
  });
}

function encodeNames(names: readonly NameRecord[]): Buffer {
  const header = Buffer.alloc(6 + names.length * NAME_RECORD_BYTES);
  header.writeUInt16BE(names.length, 2);
  header.writeUInt16BE(header.length, 4);
  const strings = names.map(({ text }) => encodeUtf16BigEndian(text));
  let offset = 0;
  names.forEach((name, index) => {
    const record = 6 + index * NAME_RECORD_BYTES;
    const length = strings[index]?.length ?? 0;
    header.writeUInt16BE(name.platform, record);
    header.writeUInt16BE(name.encoding, record + 2);
    header.writeUInt16BE(name.language, record + 4);
    header.writeUInt16BE(name.id, record + 6);
    header.writeUInt16BE(length, record + 8);
    header.writeUInt16BE(offset, record + 10);
    offset += length;
  });
  return Buffer.concat([header, ...strings]);
}

/** Returns the font with these names and fresh checksums; the input is not changed. */
export function withNames(font: Buffer, names: readonly NameRecord[]): Buffer {
  const tables = readTables(font).map(({ tag, data }) => {
    if (tag === 'name') return { tag, data: encodeNames(names) };
    if (tag !== 'head') return { tag, data };
    const head = Buffer.from(data);
    head.writeUInt32BE(0, 8);
    return { tag, data: head };
  });
  const written = writeTables(font.readUInt32BE(0), tables);
  ensureTable(written, 'head').writeUInt32BE((WHOLE_FONT_CHECKSUM - checksum(written)) >>> 0, 8);
  return written;
}

/** Returns the glyph of every character the font covers in the basic plane (`cmap` format 4). */
export function readCharacterMap(font: Buffer): ReadonlyMap<number, number> {
  const cmap = ensureTable(font, 'cmap');
  const glyphs = new Map<number, number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
    if (table.readUInt16BE(0) !== 4) continue;
    const twice = table.readUInt16BE(6);
    for (let at = 0; at < twice; at += 2) {
      const last = table.readUInt16BE(14 + at);
      const first = table.readUInt16BE(16 + twice + at);
      const delta = table.readUInt16BE(16 + twice * 2 + at);
      const rangeAt = 16 + twice * 3 + at;
      const range = table.readUInt16BE(rangeAt);
      // Without a range offset the delta alone makes the glyph; with one it is looked up first.
      for (let character = first; character <= last && character !== 0xffff; character++) {
        const found =
          range === 0 ? character : table.readUInt16BE(rangeAt + range + (character - first) * 2);
        if (found !== 0) glyphs.set(character, (found + delta) & 0xffff);
      }
    }
  }
  return glyphs;
}

/** In ems: ascent and descent of a line (`hhea`), both positive, and the mean advance over `sample`. */
export interface TextMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly meanAdvance: number;
}

/** Returns how much room the font takes for `sample`. Throws when it lacks one of the characters. */
export function measureText(font: Buffer, sample: string): TextMetrics {
  const unitsPerEm = ensureTable(font, 'head').readUInt16BE(18);
  const hhea = ensureTable(font, 'hhea');
  const hmtx = ensureTable(font, 'hmtx');
  const advances = hhea.readUInt16BE(34);
  const glyphs = readCharacterMap(font);
  let total = 0;
  for (const character of sample) {
    const glyph = glyphs.get(character.codePointAt(0) ?? 0);
    if (glyph === undefined) throw new Error(`The font has no "${character}".`);
    total += hmtx.readUInt16BE(Math.min(glyph, advances - 1) * 4);
  }
  return {
    ascent: hhea.readInt16BE(4) / unitsPerEm,
    descent: -hhea.readInt16BE(6) / unitsPerEm,
    meanAdvance: total / sample.length / unitsPerEm,
  };
}
