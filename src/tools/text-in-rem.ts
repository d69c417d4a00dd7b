import type { Plugin } from 'vite';

/** What a browser's text size is until its reader chooses another, in px. */
const USUAL_PX = 16;

const TEXT_SIZE = /(?<![\w-])(?:font|font-size|line-height):[^;{}]*/g;

/** The styles with every size of text in rem, so that it follows the size a reader has chosen. Other lengths stay. */
export function textInRem(css: string): string {
  return css.replace(TEXT_SIZE, (text) => inRem(text));
}

const WIDTHS = (rule: 'media' | 'container') => new RegExp(`@${rule}[^{;]*`, 'g');

/**
 * The styles with every width and height the page asks for in rem: text of twice the size has half the room, and the page
 * takes the form it has in a window of half the size.
 */
export function roomInRem(css: string, rule: 'media' | 'container'): string {
  return css.replace(WIDTHS(rule), (text) => inRem(text));
}

const COLUMN =
  /(?<![\w-])(?:--measure|grid-template(?:-columns)?|(?:max-)?inline-size|margin-inline-end):[^;{}]*/g;

/**
 * The styles with the widths of columns in rem, so that a line of text of twice the size has as many letters in it.
 * Narrower ones hold signs, and stay.
 */
export function columnsInRem(css: string): string {
  return css.replace(COLUMN, (text) => inRem(text, NARROWEST_COLUMN_PX));
}

const NARROWEST_COLUMN_PX = 100;

function inRem(text: string, leastPx = 0): string {
  return text.replace(/(\d*\.?\d+)px/g, (length, px: string) =>
    Number(px) < leastPx ? length : `${Number(px) / USUAL_PX}rem`,
  );
}

/**
 * Styles are written in px, as the design gives them. What is drawn keeps them: the timeline, which grows as a whole
 * (`timeline/text-zoom.ts`), the map, which is as wide as text is large, and the letters of sources, which stand in both.
 * What stands above the timeline and below the map is among the page's own words.
 */
const DRAWN =
  /[\\/]src[\\/](?:timeline[\\/](?!Key\.|ZoomControl\.)|map[\\/](?!OffMap\.)|ui[\\/]Coverage)/;

export function textSizesOfReader(): Plugin {
  return {
    name: 'dateline:text-sizes-of-reader',
    enforce: 'pre',
    transform: (code, id) => {
      if (!/[\\/]src[\\/].*\.css(?:$|\?)/.test(id)) return null;
      const css = roomInRem(code, 'media');
      return DRAWN.test(id) ? css : roomInRem(columnsInRem(textInRem(css)), 'container');
    },
  };
}
