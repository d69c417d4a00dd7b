import type { NameRecord } from './sfnt.ts';

/** The notice and the licence keep the owner's words; the licence asks for it. */
const KEPT = new Set([0, 7, 13, 14]);
const RESERVED = /Source ?(?:Serif|Sans) ?\d?(?:Roman)?/g;

/**
 * Returns the names with ours in place of the reserved one. The PostScript name (6) may hold no
 * spaces; 16 and 17, a second way to spell the family, go.
 */
export function renameFamily(names: readonly NameRecord[], family: string): readonly NameRecord[] {
  return names
    .filter(({ id }) => id !== 16 && id !== 17)
    .map((name) => {
      if (KEPT.has(name.id)) return name;
      if (name.id === 1) return { ...name, text: family };
      const joined = family.replaceAll(' ', '');
      const spaced = name.id === 4 ? family : joined;
      return { ...name, text: name.text.replace(RESERVED, spaced) };
    });
}
