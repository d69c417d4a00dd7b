/** Size of a compared wording in CSS px; the stylesheet sets the same. */
const FONT_PX = 18.5;

/** Letters of the serif by width, in hundredths of an em; measured, rounded up. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [24, ' ‘’'],
  [33, 'ijl.,:;-!|'],
  [37, 'ft()'],
  [40, 'IJ"'],
  [45, 'rs“”?'],
  [53, '0123456789acevyzS–'],
  [58, 'goqxZ'],
  [62, 'bdhkpuEFLP'],
  [66, 'nBCTY'],
  [71, 'AGKRVX'],
  [76, 'DNOQU'],
  [83, 'wH'],
  [86, '—…'],
  [94, 'mM'],
  [99, 'W'],
];
const WIDTH_OF = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((l) => [l, width])));

/** Of letters with an accent and of other scripts. */
const OTHER = 64;

/** About how wide the words are set on one line, in CSS px: enough to break columns before they are drawn. */
export function estimateWidthPx(text: string): number {
  let hundredths = 0;
  for (const letter of text.normalize('NFD').replace(/\p{M}/gu, '')) {
    hundredths += WIDTH_OF.get(letter) ?? OTHER;
  }
  return Math.ceil((hundredths * FONT_PX) / 100);
}
