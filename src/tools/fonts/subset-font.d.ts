declare module 'subset-font' {
  type Axis = number | { readonly min: number; readonly max: number };

  /** Subsets `font` to the characters of `text`; features not listed in `keepFeatures` go. */
  export default function subsetFont(
    font: Uint8Array,
    text: string | undefined,
    options: {
      readonly targetFormat: 'sfnt' | 'woff2';
      readonly keepAllGlyphs?: boolean;
      readonly keepFeatures?: readonly string[];
      readonly noHinting?: boolean;
      readonly variationAxes?: Readonly<Record<string, Axis>>;
    },
  ): Promise<Buffer>;
}
