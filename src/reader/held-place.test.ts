// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { heldPlace, holdPlace } from './held-place.ts';

/** A text of paragraphs so high, in px, one of which has a passage that is open; `top` of it is 100 px down the screen. */
function textOf(
  heights: readonly number[],
  passage?: { in: number; from: number; height: number },
) {
  const scroller = document.createElement('div');
  const size = { view: 400, width: 1 };
  const topOf = (index: number) =>
    heights.slice(0, index).reduce((sum, each) => sum + each * size.width, 0);
  const place = (element: HTMLElement, top: () => number, height: () => number) => {
    element.getBoundingClientRect = () =>
      new DOMRect(0, 100 + top() - scroller.scrollTop, 300, height());
  };
  scroller.getBoundingClientRect = () => new DOMRect(0, 100, 300, size.view);
  const words = heights.map((height, index) => {
    const row = document.createElement('div');
    row.dataset['from'] = String(index);
    const p = document.createElement('p');
    p.dataset['role'] = 'body';
    place(
      p,
      () => topOf(index),
      () => height * size.width,
    );
    row.append(p);
    scroller.append(row);
    return p;
  });
  if (passage !== undefined) {
    const mark = document.createElement('mark');
    mark.dataset['selected'] = 'true';
    place(
      mark,
      () => topOf(passage.in) + passage.from * size.width,
      () => passage.height * size.width,
    );
    words[passage.in]!.append(mark);
  }
  return { scroller, size };
}

test('the words at the top of the view stand there again in lines of another length', () => {
  const { scroller, size } = textOf([300, 300, 300]);
  scroller.scrollTop = 450;
  const held = heldPlace(scroller)!;
  Object.assign(size, { view: 170, width: 0.5 });
  holdPlace(scroller, held);
  expect(scroller.scrollTop).toBe(225);
});

test('the open passage keeps its share of the view, and all of it is in a low one', () => {
  const { scroller, size } = textOf([300, 600, 300], { in: 1, from: 400, height: 200 });
  scroller.scrollTop = 500;
  const held = heldPlace(scroller)!;
  expect(held.down).toBe(0.5);
  Object.assign(size, { view: 200, width: 0.5 });
  holdPlace(scroller, held);
  // 350 px down the text, 100 high: 200 - 100 - 24 down the view.
  expect(scroller.scrollTop).toBe(350 - 76);
});

test('a text that stands at its beginning stays there', () => {
  expect(heldPlace(textOf([300, 300]).scroller)).toBeNull();
});
