// @vitest-environment happy-dom
import { afterEach, describe, expect, it, test } from 'vitest';
import { bringIntoBox, scrollFor } from './block-in-view.ts';

afterEach(() => document.body.replaceChildren());

const block = (top: number, bottom: number) => ({ top, bottom });

describe('scrollFor', () => {
  it.each([
    ['a block in view', [block(150, 190)], 100],
    ['one below', [block(350, 400)], 208],
    ['one above', [block(50, 90)], 42],
    ['the first, at the very top', [block(4, 40)], 0],
    ['one higher than the box', [block(350, 700)], 342],
    ['the nearer of two', [block(0, 20), block(290, 310)], 118],
    ['none', [], 100],
  ])('has %s in view with as little as does', (_what, blocks, scrolled) => {
    expect(scrollFor(blocks, 100, 200)).toBe(scrolled);
  });
});

test.each([
  [true, 'the story'],
  [false, 'the page'],
])('of what is round the box, in a frame (%s) %s scrolls', (isFrame) => {
  if (isFrame) document.documentElement.dataset['embed'] = '';
  else delete document.documentElement.dataset['embed'];
  document.body.innerHTML = '<div><main><div></div></main></div>';
  const [page, main, box] = ['body > div', 'main', 'main > div'].map((selector) =>
    document.querySelector<HTMLElement>(selector)!,
  );
  const scrolled: unknown[] = [];
  for (const each of [page, main]) each!.scrollTo = () => scrolled.push(each);
  // All of it stands there: nothing scrolls in it.
  Object.defineProperty(box, 'clientHeight', { value: 1000 });
  bringIntoBox(box!, [{ top: 400, bottom: 440 }], true);
  expect(scrolled).toEqual([isFrame ? main : page]);
  delete document.documentElement.dataset['embed'];
});
