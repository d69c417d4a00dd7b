// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { facesUsed, withPageFonts, type Face } from './page-fonts.ts';

const LATIN = { ranges: [[0x20, 0x7e]], rangeText: 'U+20-7E' } as const;
const EXT = { ranges: [[0x100, 0x17f]], rangeText: 'U+100-17F' } as const;
const face = (name: string, of: typeof LATIN | typeof EXT, least: number, greatest = least) => ({
  family: `Dateline ${name}`,
  weights: [least, greatest] as const,
  address: `https://example.org/${name}-${least}-${of === LATIN ? 'latin' : 'ext'}.woff2`,
  ...of,
});
const FACES: readonly Face[] = [
  face('Sans', LATIN, 400, 700),
  face('Sans', EXT, 400, 700),
  face('Serif', LATIN, 400),
  face('Serif', LATIN, 600),
  face('Serif', EXT, 600),
];

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" font-family="'Dateline Sans', Arial"><title>Ķ</title>
<defs></defs>
<text font-weight="600">Talks</text>
<text font-family="'Dateline Serif', Georgia" font-weight="600">Ādaži</text>
<text>Thu <tspan font-family="'Dateline Serif', Georgia" font-weight="600">25</tspan></text>
</svg>`;

afterEach(() => {
  vi.unstubAllGlobals();
  for (const style of document.querySelectorAll('style')) style.remove();
});

test('a drawing takes along the faces its letters are set in, and no others', () => {
  const names = facesUsed(SVG, FACES).map(({ address }) => address.split('/').at(-1));
  expect(names).toEqual(['Sans-400-latin.woff2', 'Serif-600-latin.woff2', 'Serif-600-ext.woff2']);
});

test('they are those the page declares, as data; one that cannot be had is left out', async () => {
  const style = document.createElement('style');
  style.textContent = `
    @font-face { font-family: 'Dateline Sans Fallback'; src: local('Arial'); font-weight: 400 }
    @font-face { font-family: 'Dateline Sans'; font-weight: 400; src: url('https://example.org/sans.woff2') format('woff2'); unicode-range: U+0020-007E, U+0131; }
    @font-face { font-family: 'Dateline Serif'; font-weight: 600; src: url('https://example.org/gone.woff2') format('woff2'); unicode-range: U+0020-007E; }`;
  document.head.append(style);
  const bytes = async (address: string) =>
    address.endsWith('sans.woff2') ? new Response('wOF2') : new Response(null, { status: 404 });
  vi.stubGlobal('fetch', bytes);
  const carried = await withPageFonts(SVG);
  expect(carried.match(/@font-face/g)).toHaveLength(1);
  expect(carried).toContain(
    "<style>@font-face{font-family:'Dateline Sans';font-weight:400 400;src:url(data:font/woff2;base64,d09GMg==) format('woff2')",
  );
  expect(carried.replace(/<style>.*<\/style>\n/, '')).toBe(SVG);
});

test('without any font the drawing stays as it is', async () => {
  expect(await withPageFonts(SVG)).toBe(SVG);
});
