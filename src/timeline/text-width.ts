/**
 * Widths of text without a document, so that the layout stays pure, deterministic and testable.
 * Advances of Source Sans 3 Semibold in thousandths of an em for U+0020 to U+007E.
 */
const SEMIBOLD =
  '200,315,482,513,513,841,639,275,324,324,438,513,275,322,275,344,513,513,513,513,513,513,513,513,513,513,275,275,513,513,513,444,875,558,597,576,625,538,510,628,663,282,494,597,502,745,657,674,582,674,592,545,546,655,536,800,541,501,540,324,344,324,513,500,549,516,563,462,564,507,317,520,558,262,263,522,271,843,560,549,564,564,373,431,361,556,495,748,481,495,443,324,255,324,513'
    .split(',')
    .map(Number);
/** How wide regular letters run at most against these, in words and dates: the published titles come to 0.96 to 0.98 of it. */
const REGULAR = 0.98;
/** For what is outside the table: about the width of a wide letter, so that an estimate errs on the long side. */
const UNKNOWN = 660;
const PUNCTUATION: Readonly<Record<string, number>> = {
  '–': 490,
  '—': 800,
  '“': 482,
  '”': 482,
  '‘': 275,
  '’': 275,
  '€': 513,
  '·': 275,
  '…': 840,
};

/** Width in px of `text` on one line at `sizePx`; letters with marks count as their base letter. */
export function textWidth(text: string, sizePx: number, weight: 400 | 600): number {
  let width = 0;
  for (const char of text.normalize('NFD').replace(/\p{M}/gu, '')) {
    width += SEMIBOLD[char.charCodeAt(0) - 32] ?? PUNCTUATION[char] ?? UNKNOWN;
  }
  return (width * sizePx * (weight === 600 ? 1 : REGULAR)) / 1000;
}

/**
 * Lines of `text` broken at spaces to fit `maxPx`, never empty. A single word longer than `maxPx` stands
 * alone on its line and sticks out: the caller compares.
 */
export function wrapText(
  text: string,
  maxPx: number,
  sizePx: number,
  weight: 400 | 600,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, sizePx, weight) > maxPx) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  lines.push(line);
  return lines;
}
