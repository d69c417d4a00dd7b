import { readFileSync } from 'node:fs';
import { DOMParser, onErrorStopParsing, type Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, instantOf } from '../story/calendar.ts';
import type { Story } from '../story/model.ts';
import { sampleEvent, sampleSource, sampleStory } from '../story/sample-story.ts';
import { parseStory } from '../story/schema.ts';
import { escapeXml } from './export-pen.ts';
import { timelineSvg, type TimelineSvgInput } from './export-svg.ts';
import { EXPORT_COLOURS } from './export-theme.ts';
import { lanesOf } from './lanes.ts';
import { layoutTimeline, trayOf } from './layout.ts';
import { quoteLines } from './quote-lines.ts';

const SITE = 'https://example.org/s/?a=1&b=';

const NASTY = {
  title: 'Talks <b>in</b> Ādaži & "Rīga"',
  name: 'שלום, ראש הממשלה',
};

const nasty = sampleStory({
  title: NASTY.title,
  sources: [{ ...sampleSource('a'), name: NASTY.name }, sampleSource('b'), sampleSource('c')],
  places: [{ id: 'riga', name: NASTY.name, kind: 'town', coordinates: null, note: null }],
  events: [
    sampleEvent('told', '2021-11-26', ['a reported x'], {
      title: NASTY.title,
      shortTitle: NASTY.title,
      places: [{ place: 'riga', certainty: 'inferred', note: null, namings: [] }],
    }),
    sampleEvent('to-come', '2021-11-30', ['b announced x'], { title: 'To come' }),
    sampleEvent('some-day', null, ['c background x'], { dateWords: 'some\u0000 “day”' }),
  ],
});

const bundled: Story = parseStory(
  JSON.parse(readFileSync('public/stories/nato-baltic-2021/story.json', 'utf8')),
);

function draw(
  story: Story,
  changed: Partial<TimelineSvgInput> = {},
  view = story.opening,
  px = 900,
) {
  const layout = layoutTimeline({
    story,
    lanes: lanesOf(story, 'place'),
    viewport: { start: view.start, end: view.end, widthPx: px },
    matching: changed.matching ?? null,
    chosenLanes: new Set(changed.chosen),
    quotesOf: (event, roomPx) => quoteLines(event, story, roomPx),
    apart: new Set(changed.selected == null ? [] : [changed.selected]),
    roomPx: Infinity,
  });
  return timelineSvg({
    story,
    layout,
    tray: trayOf(story),
    matching: null,
    chosen: [],
    selected: null,
    theme: 'light',
    line: null,
    address: `${SITE}view`,
    hrefOf: (id) => SITE + id,
    ...changed,
  });
}

/** The drawing as a strict XML parser reads it. */
function read(svg: string): Element {
  const { documentElement } = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
    svg,
    'image/svg+xml',
  );
  if (documentElement === null) throw new Error('no root');
  return documentElement;
}

function all(root: Element, name: string): readonly Element[] {
  return Array.from(root.getElementsByTagName(name));
}

function linkTo(root: Element, id: string): Element {
  const link = all(root, 'a').find((element) => element.getAttribute('data-event') === id);
  if (link === undefined) throw new Error(`no mark for ${id}`);
  return link;
}

const words = (element: Element) => all(element, 'text').map(({ textContent }) => textContent);

test('the flags of texts a day apart each have their room, as on the page', () => {
  const story = sampleStory({
    sources: [sampleSource('a', '2021-11-26'), sampleSource('b', '2021-11-27')],
    events: [sampleEvent('told', '2021-11-25', ['a reported x'])],
  });
  const week = {
    start: instantOf(2021, 11, 22),
    end: instantOf(2021, 11, 29),
    edtf: '2021-11-22/2021-11-28',
  };
  const svg = draw(story, {}, week, 896);
  expect(svg).toContain('>Published Fri 26 Nov<');
  expect(svg).toContain('>Sat 27<');
});

describe('`timelineSvg`, read by xmldom', () => {
  test('says its size, and has the story’s title for a name', () => {
    const root = read(draw(nasty));
    expect(root.getAttribute('viewBox')).toBe(
      `0 0 ${root.getAttribute('width')} ${root.getAttribute('height')}`,
    );
    expect(all(root, 'title')[0]?.textContent).toBe(NASTY.title);
  });

  test('draws every event in view or in the tray as a link to its page', () => {
    const links = all(read(draw(bundled)), 'a');
    const ids = links.map((link) => link.getAttribute('data-event'));
    expect(new Set(ids)).toEqual(new Set(bundled.events.map(({ id }) => id)));
    expect(ids).toHaveLength(bundled.events.length);
    expect(links[0]?.getAttribute('href')).toBe(`${SITE}${ids[0]}`);
  });

  test('keeps markup, diacritics and right-to-left words as they are', () => {
    const root = read(draw(nasty));
    expect(words(root)).toContain(NASTY.name);
    expect(words(linkTo(root, 'told')).join(' ')).toContain(NASTY.title);
    expect(words(linkTo(root, 'some-day'))).toContain('‘some “day”’');
  });

  test('draws what is told solid, and what is only announced as an outline', () => {
    const root = read(draw(nasty));
    const bar = (id: string) => all(linkTo(root, id), 'rect')[0];
    expect(bar('told')?.getAttribute('fill')).toBe(EXPORT_COLOURS.light.ink);
    expect(bar('told')?.hasAttribute('stroke')).toBe(false);
    expect(bar('to-come')?.getAttribute('fill')).toBe(EXPORT_COLOURS.light.paper);
    expect(bar('to-come')?.getAttribute('stroke')).toBe(EXPORT_COLOURS.light.ink);
  });

  test('shows the selected event on the accent', () => {
    const { accent } = EXPORT_COLOURS.dark;
    const root = read(draw(nasty, { selected: 'told', theme: 'dark' }));
    expect(all(linkTo(root, 'told'), 'rect')[0]?.getAttribute('fill')).toBe(accent);
    expect(
      all(linkTo(root, 'to-come'), 'rect').map((rect) => rect.getAttribute('fill')),
    ).not.toContain(accent);
  });

  test('leaves what the filter leaves out without words, and names the filter', () => {
    const root = read(draw(nasty, { matching: new Set(['told']), line: '1 of 3 events: Riga' }));
    expect(words(linkTo(root, 'to-come'))).toEqual([]);
    expect(words(root)).toContain('1 of 3 events: Riga');
  });

  test('needs no style that a policy could forbid', () => {
    expect(draw(bundled)).not.toMatch(/<style|style=|<foreignObject|<script|class=/);
  });

  test('defines what it refers to, once', () => {
    const svg = draw(bundled, { selected: 'riga-ministerial' });
    const ids = Array.from(svg.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
    const used = Array.from(svg.matchAll(/url\(#([^)]+)\)/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('laws', () => {
  test('any view of the story is a drawing of finite numbers', () => {
    const day = fc.integer({ min: -4000, max: 4000 });
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 40, max: 3000 }),
        (from, span, px) => {
          const start = bundled.opening.start + from * DAY;
          const svg = draw(bundled, {}, { ...bundled.opening, start, end: start + span * DAY }, px);
          expect(() => read(svg)).not.toThrow();
          expect(svg).not.toMatch(/NaN|Infinity|undefined|="-[^"]*" height|width="-/);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('xmldom reads any text back, but for what is no character of XML', () => {
    // Half of a surrogate pair, which is no character, among them.
    const code = fc.oneof(fc.nat(0xff), fc.nat(0xffff), fc.nat(0x10ffff));
    const unit = code.map((number) => String.fromCodePoint(number));
    const texts = fc.array(fc.string({ unit, maxLength: 40 }), { minLength: 1 });
    fc.assert(
      fc.property(texts, (given) => {
        const items = given.map((text) => `<text>${escapeXml(text)}</text>`).join('');
        const root = read(`<svg xmlns="http://www.w3.org/2000/svg">${items}</svg>`);
        expect(words(root)).toEqual(
          given.map((text) => text.replace(/[^\P{Cc}\t\n]|\p{Surrogate}|[\uFFFE\uFFFF]/gu, '')),
        );
      }),
    );
  });
});

test('the colours are those of the page', () => {
  const css = readFileSync('src/styles/tokens.css', 'utf8');
  const token = (name: string) => {
    const [, value = ''] = new RegExp(`--${name}: ([^;]+);`).exec(css) ?? [];
    const [light = '', dark = light] = value.match(/#[0-9a-f]{6}/g) ?? [];
    return { light, dark };
  };
  const places = ['1', '2', '3', '4', '5', '6', '7', '8'];
  for (const theme of ['light', 'dark'] as const) {
    expect(EXPORT_COLOURS[theme]).toEqual({
      paper: token('paper')[theme],
      sunk: token('sunk')[theme],
      ink: token('ink')[theme],
      ink2: token('ink-2')[theme],
      ink3: token('ink-3')[theme],
      edge: token('edge')[theme],
      line: token('line')[theme],
      line2: token('line-2')[theme],
      silent: token('silent')[theme],
      accent: token('accent')[theme],
      accentInk: token('accent-ink')[theme],
      tagInk: token('tag-ink')[theme],
      sources: places.map((place) => token(`source-${place}`)[theme]),
      onAccent: places.map((place) => token(`on-accent-${place}`)[theme]),
    });
  }
});
