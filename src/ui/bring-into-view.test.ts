// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bringBack, bringIntoView, standsAt } from './bring-into-view.ts';

/** A scroller from 100 to 300 px of the page, and a line in it. */
function setup(line: { top: number; bottom: number }) {
  document.body.innerHTML =
    '<div style="overflow-y: auto; scroll-padding-bottom: 20px"><p><a>line</a></p></div>';
  const scroller = document.querySelector('div')!;
  const element = document.querySelector('a')!;
  Object.defineProperties(scroller, { scrollHeight: { value: 900 }, clientHeight: { value: 200 } });
  scroller.getBoundingClientRect = () => ({ top: 100, bottom: 300 }) as DOMRect;
  element.getBoundingClientRect = () => line as DOMRect;
  const scrollBy = vi.fn<(options: ScrollToOptions) => void>();
  scroller.scrollBy = scrollBy as typeof scroller.scrollBy;
  return { element, scrollBy };
}

const native = vi.fn<(options?: boolean | ScrollIntoViewOptions) => void>();
beforeEach(() => {
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(native);
});
afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  native.mockClear();
});

test('`bringIntoView` is the browser’s own on a page that stands by itself', () => {
  const { element, scrollBy } = setup({ top: 700, bottom: 720 });
  bringIntoView(element, 'end', 'instant');
  expect(native).toHaveBeenCalledWith({ block: 'end', behavior: 'instant' });
  expect(scrollBy).not.toHaveBeenCalled();
});

test.each([
  ['start', { top: 700, bottom: 720 }, 600],
  ['end', { top: 700, bottom: 720 }, 440],
  ['center', { top: 700, bottom: 720 }, 520],
  ['nearest', { top: 700, bottom: 720 }, 440],
  ['nearest', { top: 60, bottom: 80 }, -40],
  ['nearest', { top: 150, bottom: 170 }, 0],
] as const)('in a frame, to the %s of %j, it moves the next scroller alone', (block, line, by) => {
  vi.stubGlobal('parent', {});
  const { element, scrollBy } = setup(line);
  bringIntoView(element, block);
  expect(scrollBy).toHaveBeenCalledWith({ top: by, behavior: 'auto' });
  expect(native).not.toHaveBeenCalled();
});

test('what is brought back stands where it stood in its scroller, within what would be its margin, too', () => {
  const { element, scrollBy } = setup({ top: 290, bottom: 310 });
  expect(standsAt(element)).toBe(190);
  bringBack(element, 5);
  expect(scrollBy).toHaveBeenCalledWith({ top: 185, behavior: 'instant' });
  expect(native).not.toHaveBeenCalled();
});

test('what has not come into view by that is brought there', () => {
  const { element } = setup({ top: 300, bottom: 320 });
  bringBack(element, 5);
  expect(native).toHaveBeenCalledWith({ block: 'nearest', behavior: 'auto' });
});
