/** Size of a compared wording in CSS px; the stylesheet sets the same. */
const FONT_PX = 18.5;

/** Widths of the serif's letters in em, rounded up a little: a column may be too wide, never too narrow. */
const NARROW = /[iljtfrI.,:;'’‘"“”()\s|!-]/u;
const WIDE = /[mwMWŪ—…]/u;
const CAPITAL = /\p{Lu}/u;
const BOLDER = 1.06;

/** About how wide the words are set on one line, in CSS px: enough to break columns before they are drawn. */
export function estimateWidthPx(text: string, isBold: boolean): number {
  let em = 0;
  for (const letter of text) {
    if (NARROW.test(letter)) em += 0.32;
    else if (WIDE.test(letter)) em += 0.86;
    else em += CAPITAL.test(letter) ? 0.68 : 0.53;
  }
  return Math.ceil(em * FONT_PX * (isBold ? BOLDER : 1));
}
