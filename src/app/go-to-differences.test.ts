// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { goToDifferences } from './go-to-differences.ts';

let end = () => {};

afterEach(() => {
  end();
  document.body.replaceChildren();
});

function setup(href: string) {
  end = goToDifferences();
  const link = document.createElement('a');
  link.dataset['differs'] = 'whom';
  link.href = href;
  link.addEventListener('click', (clickEvent) => clickEvent.preventDefault());
  document.body.append(link);
  link.focus();
  link.click();
  return () => {
    const heading = document.createElement('h4');
    heading.id = 'differs-whom';
    heading.tabIndex = -1;
    document.body.append(heading);
    return heading;
  };
}

it('gives the focus to the difference once the event’s panel has it', async () => {
  const draw = setup('/story/event/talks/');
  const heading = draw();
  await vi.waitFor(() => expect(document.activeElement).toBe(heading));
});

it('stays there as what stands above grows, until a hand moves', async () => {
  const growing: (() => void)[] = [];
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe: () => void;
      constructor(grow: () => void) {
        this.observe = () => growing.push(grow);
      }
      disconnect() {
        growing.length = 0;
      }
    },
  );
  const draw = setup('/story/event/talks/');
  const article = document.createElement('article');
  article.append(document.createElement('section'), draw());
  document.body.append(article);
  const scrolls = vi.spyOn(article.lastElementChild!, 'scrollIntoView');
  await vi.waitFor(() => expect(growing).toHaveLength(1));
  growing[0]!();
  expect(scrolls).toHaveBeenCalledWith({ block: 'start', behavior: 'auto' });
  window.dispatchEvent(new Event('wheel'));
  expect(growing).toHaveLength(0);
  vi.unstubAllGlobals();
});

it('leaves alone what a link to a statement opens', async () => {
  const heading = setup('/story/statement/tensions/')();
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(document.activeElement).not.toBe(heading);
});
