// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { heightLeft, standEventAsLeft, standTextAsLeft } from './as-left.ts';
import { steps } from './useClosing.ts';

type Way = 'back' | 'link';

afterEach(() => document.body.replaceChildren());

/** A text as it comes, at its top, and how it is left. */
function openText(source: string, quote: string | null, way: Way) {
  const scroller = document.createElement('div');
  steps.back = way === 'back';
  const leave = standTextAsLeft(scroller, source, quote);
  return {
    scroller,
    leaveAt: (px: number) => {
      scroller.scrollTop = px;
      leave();
    },
  };
}

/** An event's sheet as it comes: of half the height, at its top. */
function openEvent(event: string, way: Way) {
  steps.back = way === 'back';
  document.body.innerHTML = `<aside data-sheet data-height="${heightLeft(event) ?? 'half'}">
    <article><div></div><div><h2 id="event-title"></h2></div></article></aside>`;
  const sheet = document.querySelector('aside')!;
  const body = document.querySelector('article')!.lastElementChild!;
  const leave = standEventAsLeft(event);
  return {
    stands: () => `${sheet.dataset['height']} at ${body.scrollTop}`,
    leaveAt: (height: string, px: number) => {
      sheet.dataset['height'] = height;
      body.scrollTop = px;
      leave();
    },
  };
}

test('a text that is come back to stands as it was left', () => {
  openText('a', null, 'link').leaveAt(1400);
  expect(openText('a', null, 'back').scroller.scrollTop).toBe(1400);
});

test('one that a link opens begins at its top, and so does one at other words', () => {
  openText('b', 'first', 'link').leaveAt(1400);
  expect(openText('b', 'first', 'link').scroller.scrollTop).toBe(0);
  expect(openText('b', 'second', 'back').scroller.scrollTop).toBe(0);
});

test('every event of a way stands as it was left when one comes back to it', () => {
  openEvent('a', 'link').leaveAt('full', 500);
  openEvent('b', 'link').leaveAt('half', 300);
  openEvent('c', 'link').leaveAt('full', 900);
  expect(openEvent('b', 'back').stands()).toBe('half at 300');
  expect(openEvent('a', 'back').stands()).toBe('full at 500');
});

test('an event that a link opens anew begins at its top, where its title has the focus', () => {
  openEvent('d', 'link').leaveAt('full', 500);
  expect(openEvent('d', 'link').stands()).toBe('half at 0');
});
