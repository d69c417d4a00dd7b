import type { Plugin } from 'vite';

/** What a browser's text size is until its reader chooses another, in px. */
const USUAL_PX = 16;

const TEXT_SIZE = /(?<![\w-])(?:font|font-size|line-height):[^;{}]*/g;

/** The styles with every size of text in rem, so that it follows the size a reader has chosen. Other lengths stay. */
export function textInRem(css: string): string {
  return css.replace(TEXT_SIZE, (declaration) =>
    declaration.replace(/(\d*\.?\d+)px/g, (_, px: string) => `${Number(px) / USUAL_PX}rem`),
  );
}

/**
 * Styles are written in px, as the design gives them. What is drawn keeps them: the timeline and the map, whose words
 * are laid out in px, and the letters of sources, which stand in both. The list says the same in text that grows.
 */
const DRAWN = /[\\/]src[\\/](?:timeline[\\/]|map[\\/]|ui[\\/]Coverage)/;

export function textSizesOfReader(): Plugin {
  return {
    name: 'dateline:text-sizes-of-reader',
    enforce: 'pre',
    transform: (code, id) =>
      /[\\/]src[\\/].*\.css(?:$|\?)/.test(id) && !DRAWN.test(id) ? textInRem(code) : null,
  };
}
