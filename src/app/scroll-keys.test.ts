// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followScrollKeys } from './scroll-keys.ts';

let end = () => {};

beforeEach(() => {
  end = followScrollKeys();
});

// Files share one window.
afterEach(() => {
  end();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

function setup(aside: string) {
  document.body.innerHTML = `
    <header><button id="bar"></button></header>
    <main id="main" tabindex="-1">
      <h1 tabindex="-1"></h1>
      <div id="list" tabindex="-1" style="overflow-y: auto"></div>
    </main>
    ${aside}`;
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockImplementation(function (this: Element) {
    return this.matches('#list, #panel, h1') ? 100 : 0;
  });
  return (key: string, from?: string) => {
    if (from !== undefined) document.getElementById(from)!.focus();
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    return document.activeElement?.id;
  };
}

const panel = (state: string) =>
  `<aside id="aside" tabindex="-1" data-sheet ${state}>
    <div id="panel" tabindex="-1" style="overflow-y: auto"><a id="link" href="/"></a></div>
  </aside>`;

it('gives what scrolls in the view the focus while nothing has it, for keys that scroll', () => {
  const press = setup(panel(''));
  expect(press('j')).toBe('');
  expect(press('PageDown')).toBe('list');
});

it('means a panel that is open, or a text', () => {
  expect(setup(panel('data-open'))('PageDown')).toBe('panel');
  expect(setup(panel('').replace('data-sheet', ''))('End')).toBe('panel');
});

it('goes from what has the focus as a whole to what scrolls in it, and leaves it to a control', () => {
  const press = setup(panel('data-open'));
  expect(press('ArrowDown', 'aside')).toBe('panel');
  expect(press('ArrowDown', 'main')).toBe('list');
  for (const control of ['bar', 'link']) expect(press('End', control)).toBe(control);
});

it('leaves keys to a page that scrolls itself', () => {
  const press = setup('');
  document.getElementById('list')!.remove();
  vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(100);
  expect(press('PageDown')).toBe('');
});
