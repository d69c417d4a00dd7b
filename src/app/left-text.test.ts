// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { standAsLeft } from './left-text.ts';
import { steps } from './useClosing.ts';

/** A text as it comes, at its top, and how it is left. */
function open(source: string, quote: string | null, way: 'back' | 'link') {
  const scroller = document.createElement('div');
  steps.back = way === 'back';
  const leave = standAsLeft(scroller, source, quote);
  return {
    scroller,
    leaveAt: (px: number) => {
      scroller.scrollTop = px;
      leave();
    },
  };
}

test('a text that is come back to stands as it was left', () => {
  open('a', null, 'link').leaveAt(1400);
  expect(open('a', null, 'back').scroller.scrollTop).toBe(1400);
});

test('one that a link opens begins at its top, and so does one at other words', () => {
  open('b', 'first', 'link').leaveAt(1400);
  expect(open('b', 'first', 'link').scroller.scrollTop).toBe(0);
  expect(open('b', 'second', 'back').scroller.scrollTop).toBe(0);
});
