import type { Cut } from './faces.ts';
import type { TextMetrics } from './sfnt.ts';

function hexadecimal(codePoint: number): string {
  return codePoint.toString(16).toUpperCase().padStart(4, '0');
}

/** Returns the characters as a CSS `unicode-range` value, ascending, neighbours joined: `U+0041-0043, U+0061`. */
export function unicodeRange(characters: string): string {
  const codePoints = [...new Set(characters)]
    .map((character) => character.codePointAt(0) ?? 0)
    .toSorted((one, other) => one - other);
  const runs: { first: number; last: number }[] = [];
  for (const codePoint of codePoints) {
    const run = runs.at(-1);
    if (run !== undefined && codePoint === run.last + 1) run.last = codePoint;
    else runs.push({ first: codePoint, last: codePoint });
  }
  return runs
    .map(({ first, last }) =>
      first === last ? `U+${hexadecimal(first)}` : `U+${hexadecimal(first)}-${hexadecimal(last)}`,
    )
    .join(', ');
}

/** Returns the rule that loads `file` when the page has one of the characters. */
export function fontFace(
  family: string,
  file: string,
  { weight }: Pick<Cut, 'weight'>,
  characters: string,
): string {
  return `@font-face {
  font-family: '${family}';
  font-style: normal;
  font-weight: ${weight};
  font-display: swap;
  src: url('./fonts/${file}') format('woff2');
  unicode-range: ${unicodeRange(characters)};
}`;
}

function percent(ratio: number): string {
  return `${(ratio * 100).toFixed(2)}%`;
}

/**
 * Returns the rule that makes a font of the reader's system as wide and as tall as ours, so that
 * lines break and stand where they will when ours has loaded.
 */
export function fallbackFace(
  family: string,
  weight: string,
  ours: TextMetrics,
  theirs: { readonly local: readonly string[]; readonly meanAdvance: number },
): string {
  const adjust = ours.meanAdvance / theirs.meanAdvance;
  return `@font-face {
  font-family: '${family}';
  font-style: normal;
  font-weight: ${weight};
  src: ${theirs.local.map((name) => `local('${name}')`).join(', ')};
  size-adjust: ${percent(adjust)};
  ascent-override: ${percent(ours.ascent / adjust)};
  descent-override: ${percent(ours.descent / adjust)};
  line-gap-override: 0%;
}`;
}
