/** What is cut from which font, and what stands in until it has loaded. */

type Axis = number | { readonly min: number; readonly max: number };

export interface Family {
  /** Our name: "Source" is reserved by its owner and may not name a modified font. */
  readonly name: string;
  readonly file: string;
  readonly package: string;
  /** Path of a script's file inside the package. */
  readonly source: (script: string) => string;
  readonly cuts: readonly Cut[];
  readonly fallbacks: readonly Fallback[];
}

export interface Cut {
  /** Part of the file's name. */
  readonly label: string;
  /** CSS `font-weight` of the face. */
  readonly weight: string;
  readonly axes: Readonly<Record<string, Axis>>;
  /** Which weight of a stand-in serves which of ours; widths are compared at `at`. */
  readonly standIns: readonly {
    readonly at: number;
    readonly weight: string;
    readonly as: 'regular' | 'bold';
  }[];
}

/** A font of the reader's system and its mean advance over `SAMPLE`, in ems. */
export interface Fallback {
  readonly regular: { readonly local: readonly string[]; readonly meanAdvance: number };
  readonly bold: { readonly local: readonly string[]; readonly meanAdvance: number };
}

function characters(first: number, last: number): string {
  return String.fromCodePoint(
    ...Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
}

/** Basic Latin, Latin-1, and the punctuation and signs of European newspapers, as far as the fonts have them. */
const LATIN = characters(0x20, 0x7e) + characters(0xa0, 0xff) + 'ıŒœ–—‘’‚“”„•…′″‹›€™−\u2009';

/** Latin Extended-A as far as both fonts have it, and the Romanian comma letters: ė š ž ņ Ā ł ő ř ț. */
export const LATIN_EXTENDED = characters(0x100, 0x17f).replace(/[ĬĭıĲĳŉŒœŦŧſ]/g, '') + 'ȘșȚț';

/** One file each; a page loads the second when it has a letter of it. */
export const SCRIPTS = [
  { script: 'latin', characters: LATIN },
  { script: 'latin-ext', characters: LATIN_EXTENDED },
] as const;

/** Stylistic sets, small capitals, fractions and old-style figures are left behind. */
export const FEATURES = ['kern', 'liga', 'rlig', 'ccmp', 'locl', 'mark', 'tnum', 'lnum'];

/** Widths are compared over this: news prose with its capitals, spaces and figures. */
export const SAMPLE =
  'Foreign ministers of the alliance meet in Riga on Tuesday and Wednesday, 30 November and ' +
  '1 December 2021. The secretary general and the president of the commission visited Lithuania ' +
  'and Latvia on Sunday; they said that any use of force against a neighbour would have ' +
  'consequences, and called for transparency, for talks and for a reduction of tensions.';

export const FAMILIES: readonly Family[] = [
  {
    name: 'Dateline Serif',
    file: 'dateline-serif',
    package: '@fontsource-variable/source-serif-4',
    source: (script) => `files/source-serif-4-${script}-opsz-normal.woff2`,
    // Weight 600 is for titles of 20 to 34 px and 400 for reading at 15 to 18 px, so each weight is
    // cut at its optical size. With both axes kept the family alone would be about 100 KB.
    cuts: [
      {
        label: '400',
        weight: '400',
        axes: { wght: 400, opsz: 16 },
        standIns: [{ at: 400, weight: '400', as: 'regular' }],
      },
      {
        label: '600',
        weight: '600',
        axes: { wght: 600, opsz: 24 },
        standIns: [{ at: 600, weight: '600', as: 'bold' }],
      },
    ],
    // Where several stand-ins are installed the last one serves: Noto is what Android has.
    fallbacks: [
      {
        regular: { local: ['Noto Serif', 'NotoSerif'], meanAdvance: 0.485 },
        bold: { local: ['Noto Serif Bold', 'NotoSerif-Bold'], meanAdvance: 0.514 },
      },
      {
        regular: {
          local: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif'],
          meanAdvance: 0.4083,
        },
        bold: {
          local: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold'],
          meanAdvance: 0.43403,
        },
      },
    ],
  },
  {
    name: 'Dateline Sans',
    file: 'dateline-sans',
    package: '@fontsource-variable/source-sans-3',
    source: (script) => `files/source-sans-3-${script}-wght-normal.woff2`,
    cuts: [
      {
        label: '400-700',
        weight: '400 700',
        axes: { wght: { min: 400, max: 700 } },
        standIns: [
          { at: 400, weight: '400 500', as: 'regular' },
          { at: 600, weight: '600 700', as: 'bold' },
        ],
      },
    ],
    fallbacks: [
      {
        regular: { local: ['Roboto', 'Roboto Regular', 'Roboto-Regular'], meanAdvance: 0.4508 },
        bold: { local: ['Roboto Bold', 'Roboto-Bold'], meanAdvance: 0.4573 },
      },
      {
        regular: { local: ['Arial', 'ArialMT', 'Liberation Sans'], meanAdvance: 0.4531 },
        bold: {
          local: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold'],
          meanAdvance: 0.4859,
        },
      },
    ],
  },
];
