/** Measures of text on a canvas, by which it stands where CSS would put it. */
export interface CanvasText {
  /** Width of `text` in px. */
  readonly widthOf: (font: string, text: string) => number;
  /** From the top of a line of `linePx` to the baseline of its text, as CSS centres it. */
  readonly baselineOf: (font: string, linePx: number) => number;
  /** `text`, or as much of its beginning as fits into `roomPx` with an ellipsis, isolated; empty without room for that. */
  readonly fitted: (font: string, text: string, roomPx: number) => string;
}

/** As many widths and cut texts are kept; more are those of a view long gone. */
const KEPT_MOST = 4000;
const ELLIPSIS = '…';
/** Around a text that is cut, so that its ellipsis ends it in the direction of its own letters, whatever is around. */
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/** Measures once what is drawn on many frames. */
export function canvasText(context: CanvasRenderingContext2D): CanvasText {
  const widths = new Map<string, number>();
  const heights = new Map<string, { readonly above: number; readonly below: number }>();
  const cut = new Map<string, string>();

  const widthOf = (font: string, text: string) => {
    const key = `${font} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    if (widths.size >= KEPT_MOST) widths.clear();
    context.font = font;
    const { width } = context.measureText(text);
    widths.set(key, width);
    return width;
  };
  const heightOf = (font: string) => {
    const known = heights.get(font);
    if (known !== undefined) return known;
    context.font = font;
    const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } =
      context.measureText('0');
    heights.set(font, { above, below });
    return { above, below };
  };
  const cutAt = (font: string, text: string, roomPx: number) => {
    let fits = 0;
    let tooLong = text.length;
    while (tooLong - fits > 1) {
      const length = Math.floor((fits + tooLong) / 2);
      if (widthOf(font, text.slice(0, length) + ELLIPSIS) <= roomPx) fits = length;
      else tooLong = length;
    }
    if (fits === 0) return '';
    return FIRST_STRONG_ISOLATE + text.slice(0, fits) + ELLIPSIS + POP_DIRECTIONAL_ISOLATE;
  };
  return {
    widthOf,
    baselineOf: (font, linePx) => {
      const { above, below } = heightOf(font);
      return (linePx - above - below) / 2 + above;
    },
    fitted: (font, text, roomPx) => {
      if (widthOf(font, text) <= roomPx) return text;
      const key = `${font} ${roomPx.toFixed(0)} ${text}`;
      const known = cut.get(key);
      if (known !== undefined) return known;
      if (cut.size >= KEPT_MOST) cut.clear();
      const short = cutAt(font, text, roomPx);
      cut.set(key, short);
      return short;
    },
  };
}
