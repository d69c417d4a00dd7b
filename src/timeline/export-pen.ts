import type { Dot } from '../story/dots.ts';
import type { ExportColours } from './export-theme.ts';
import { textWidth } from './text-width.ts';

/** What every part of an exported drawing is drawn with. `defs` collects what parts refer to. */
export interface Pen {
  readonly colours: ExportColours;
  readonly defs: string[];
}

/** The page's own families, which a file may carry, where they are installed, else what systems have that runs about as wide. */
const FAMILIES = {
  sans: "'Dateline Sans', 'Source Sans 3', 'Source Sans Pro', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
  serif:
    "'Dateline Serif', 'Source Serif 4', 'Source Serif Pro', Georgia, 'Noto Serif', 'Times New Roman', serif",
} as const;

export interface TextStyle {
  readonly size: number;
  readonly fill: string;
  readonly weight?: 400 | 600 | 700;
  readonly family?: keyof typeof FAMILIES;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** An element. Attributes that are `undefined` are left out; numbers are rounded to hundredths. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content = '',
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(value ?? '')}"`,
    )
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/**
 * `text` as XML can hold it: markup escaped, characters that are none in XML left out, and by number those that some
 * readers take for the end of a line.
 */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n]|\p{Surrogate}|[\uFFFE\uFFFF]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\u2028', '&#8232;');
}

/** Letters whose widths `textWidth` knows; what it has to guess is not forced into its guess. */
const MEASURED = /^[\u0020-\u007e–—“”‘’€·…\p{M}]*$/u;

/**
 * One line of text in the middle of a line box of `height` that begins at `top`. Sans text takes the width the layout
 * gave it whatever the font, so that nothing runs into its neighbour where another family stands in.
 */
export function lineOfText(
  x: number,
  top: number,
  height: number,
  words: string,
  style: TextStyle,
): string {
  if (words === '') return '';
  const { size, fill, weight = 400, family = 'sans', anchor } = style;
  const held = family === 'sans' && MEASURED.test(words.normalize('NFD'));
  return tag(
    'text',
    {
      x,
      y: baseline(top, height, size),
      'font-size': size,
      'font-weight': weight === 400 ? undefined : weight,
      'font-family': family === 'sans' ? undefined : FAMILIES.serif,
      'text-anchor': anchor,
      textLength: held ? textWidth(words, size, weight === 400 ? 400 : 600) : undefined,
      lengthAdjust: held ? 'spacingAndGlyphs' : undefined,
      fill,
    },
    escapeXml(words),
  );
}

/** Both families set their letters on a line a little under a third of their size below the middle of its box. */
export function baseline(top: number, height: number, size: number): number {
  return top + height / 2 + size * 0.312;
}

/** What holds for all text of the drawing. */
export const TEXT_DEFAULTS = { 'font-family': FAMILIES.sans, 'xml:space': 'preserve' } as const;

export const SERIF = FAMILIES.serif;

/** As much of `words` as `roomPx` holds, with an ellipsis for the rest; empty when that would be no letter. */
export function fitted(words: string, roomPx: number, size: number, weight: 400 | 600): string {
  if (textWidth(words, size, weight) <= roomPx) return words;
  const letters = Array.from(words);
  while (letters.length > 0 && textWidth(`${letters.join('')}…`, size, weight) > roomPx)
    letters.pop();
  return letters.length === 0 ? '' : `${letters.join('').trimEnd()}…`;
}

/** More sources than this are drawn as a meter, as on the page. */
const MAX_DOTS = 8;

/** How wide `drawDots` draws. */
export function dotsWidth(count: number): number {
  return count > MAX_DOTS ? 96 : count * 12 - 4;
}

/** One dot per source from `x`, centred on `middle`. */
export function drawDots(
  x: number,
  middle: number,
  dots: readonly Dot[],
  { colours }: Pen,
  onAccent = false,
): string {
  if (dots.length > MAX_DOTS) return drawMeter(x, middle, dots, colours);
  const hues = onAccent ? colours.onAccent : colours.sources;
  return dots
    .map((dot, place) => {
      const hue = hues[place] ?? colours.ink;
      const at = { cx: x + place * 12 + 4, cy: middle };
      switch (dot) {
        case 'reports':
          return tag('circle', { ...at, r: 4, fill: hue });
        case 'announces':
          return tag('circle', { ...at, r: 3.1, fill: 'none', stroke: hue, 'stroke-width': 1.8 });
        case 'silent':
          return tag('circle', { ...at, r: 1.4, fill: colours.silent });
      }
    })
    .join('');
}

function drawMeter(
  x: number,
  middle: number,
  dots: readonly Dot[],
  colours: ExportColours,
): string {
  const share = (kind: Dot) => (dots.filter((dot) => dot === kind).length / dots.length) * 96;
  const reports = share('reports');
  const announces = share('announces');
  const outline = { fill: colours.paper, stroke: colours.ink, 'stroke-width': 1.5 };
  return [
    tag('path', { d: `M${round(x)} ${round(middle)}h96`, stroke: colours.edge }),
    announces > 0
      ? tag('rect', {
          x: x + reports + 0.75,
          y: middle - 3.25,
          width: Math.max(announces - 1.5, 1),
          height: 6.5,
          ...outline,
        })
      : '',
    reports > 0
      ? tag('rect', { x, y: middle - 4, width: reports, height: 8, fill: colours.ink })
      : '',
  ].join('');
}

/** A source's letter on its colour, 15 square, its left edge at `x`, centred on `middle`. `place` counts from 1. */
export function drawTag(
  x: number,
  middle: number,
  letter: string,
  place: number,
  { colours }: Pen,
): string {
  const fill = colours.sources[(place - 1) % colours.sources.length] ?? colours.ink;
  return (
    tag('rect', { x, y: middle - 7.5, width: 15, height: 15, rx: 3, fill }) +
    lineOfText(x + 7.5, middle - 7.5, 15, letter, {
      size: 10.5,
      weight: 700,
      fill: colours.tagInk,
      anchor: 'middle',
    })
  );
}

/** The sign "sources differ", 18 across, centred on the point. */
export function drawDiffer(x: number, y: number, { colours }: Pen): string {
  return (
    tag('circle', { cx: x, cy: y, r: 9, fill: colours.ink }) +
    tag('path', {
      d: `M${round(x - 3.8)} ${round(y - 1.8)}h7.6m-7.6 3.6h7.6m-1.8-6.2-4 8.8`,
      fill: 'none',
      stroke: colours.paper,
      'stroke-width': 1.6,
      'stroke-linecap': 'round',
    })
  );
}

/**
 * A paint of `colour` that grows from faint over `fadeStart` px and is gone after `fadeEnd`, along `[x, x + width]`;
 * the colour itself when both are 0.
 */
export function softPaint(
  { x, width }: { readonly x: number; readonly width: number },
  { fadeStart, fadeEnd }: { readonly fadeStart: number; readonly fadeEnd: number },
  colour: string,
  pen: Pen,
): string {
  if (fadeStart <= 0 && fadeEnd <= 0) return colour;
  const id = `dateline-soft-${pen.defs.length}`;
  const stop = (offset: number, opacity: number) =>
    tag('stop', {
      offset: Math.min(Math.max(offset, 0), 1),
      'stop-color': colour,
      'stop-opacity': opacity,
    });
  pen.defs.push(
    tag(
      'linearGradient',
      { id, gradientUnits: 'userSpaceOnUse', x1: x, y1: 0, x2: x + width, y2: 0 },
      [
        stop(0, fadeStart > 0 ? 0.12 : 1),
        stop(fadeStart / width, 1),
        stop(1 - fadeEnd / width, 1),
        stop(1, fadeEnd > 0 ? 0 : 1),
      ].join(''),
    ),
  );
  return `url(#${id})`;
}
