// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { showAddress } from '../sharing/browser-history.ts';
import { heightLeft, standAsLeft } from './left-event.ts';
import { steps } from './useClosing.ts';

afterEach(() => document.body.replaceChildren());

beforeEach(() => {
  steps.back = false;
});

/** An event's sheet as it comes: of half the height, at its top. */
function open(event: string) {
  showAddress(`/baltic/event/${event}/`, 'push');
  document.body.innerHTML = `<aside data-sheet data-height="${heightLeft(event) ?? 'half'}">
    <article><div></div><div><h2 id="event-title"></h2></div></article></aside>`;
  const sheet = document.querySelector('aside')!;
  const body = document.querySelector('article')!.lastElementChild!;
  const leave = standAsLeft(event);
  return {
    stands: () => `${sheet.dataset['height']} at ${body.scrollTop}`,
    pull: () => {
      sheet.dataset['height'] = 'full';
      body.scrollTop = 500;
    },
    leaveFor: (address: string) => {
      showAddress(address, 'push');
      leave();
    },
  };
}

test('an event that is come back to from a text stands as it was left', () => {
  const sheet = open('a');
  sheet.pull();
  sheet.leaveFor('/baltic/source/x/?quote=q');
  steps.back = true;
  expect(open('a').stands()).toBe('full at 500');
});

test('one that a link of its text opens anew begins at its top, where its title has the focus', () => {
  const sheet = open('a');
  sheet.pull();
  sheet.leaveFor('/baltic/source/x/?quote=q');
  expect(open('a').stands()).toBe('half at 0');
});

test.each(['/baltic/', '/baltic/event/b/'])('one that was left for %s begins at its top', (way) => {
  const sheet = open('a');
  sheet.pull();
  sheet.leaveFor(way);
  steps.back = true;
  expect(open('a').stands()).toBe('half at 0');
});

test('one whose text was left for another way begins at its top', () => {
  const sheet = open('a');
  sheet.pull();
  sheet.leaveFor('/baltic/source/x/');
  showAddress('/baltic/', 'push');
  steps.back = true;
  expect(open('a').stands()).toBe('half at 0');
});
