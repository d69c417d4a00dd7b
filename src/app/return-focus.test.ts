// @vitest-environment happy-dom
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { onAddressChange, showAddress } from '../sharing/browser-history.ts';
import { returnFocus } from './return-focus.ts';
import { steps } from './useClosing.ts';

const TEXT = '/story/source/lrt/?quote=a';

let isBackAsDrawn = false;

// Other tests share the window.
beforeAll(() => {
  // What draws the address is there first, and draws it right after it has changed.
  const endDrawing = onAddressChange(() => {
    queueMicrotask(() => (isBackAsDrawn = steps.back));
  });
  const end = returnFocus();
  document.addEventListener('click', onClick);
  return () => {
    end();
    endDrawing();
    document.removeEventListener('click', onClick);
    document.body.textContent = '';
    history.replaceState(null, '', '/');
  };
});

function onClick(click: Event): void {
  click.preventDefault();
  const { pathname, search } = (click.target as Element).closest('a')!;
  showAddress(pathname + search, 'push');
}

beforeEach(() => {
  showAddress('/story/statement/', 'push');
  document.body.innerHTML = `
    <main>
      <h1 tabindex="-1">Statements</h1>
      <a href="/story/source/lrt/?quote=b">LRT</a>
      <a href="${TEXT}">LRT</a>
      <a id="followed" href="${TEXT}">LRT</a>
      <a href="/story/source/elta/">ELTA</a>
    </main>
    <aside><a href="${TEXT}">LRT</a></aside>`;
});

it('gives the focus back to the link a text was opened from, whatever took it before', async () => {
  await follow('#followed');
  showAddress('/story/statement/?from=2021', 'push');
  document.querySelector('h1')!.focus();
  await expect.poll(() => document.activeElement?.id).toBe('followed');
});

it('leaves the focus where it is once the reader goes on, and after another text', async () => {
  await follow('#followed');
  showAddress('/story/statement/', 'push');
  document.querySelector('h1')!.focus();
  document.querySelector('h1')!.dispatchEvent(new Event('keydown', { bubbles: true }));
  await later();
  expect(document.activeElement?.tagName).toBe('H1');
  await follow('#followed');
  showAddress('/story/source/elta/', 'push');
  showAddress('/story/statement/', 'push');
  document.querySelector('h1')!.focus();
  await later();
  expect(document.activeElement?.tagName).toBe('H1');
});

it('gives it back over what was between, too, where a link that closes leads back', async () => {
  await follow('#followed');
  await follow('[href="/story/source/elta/"]');
  const closing = document.querySelector('h1')!;
  closing.innerHTML = '<a data-closes="" href="/story/statement/">Statements</a>';
  document.querySelector<HTMLElement>('[data-closes]')!.click();
  await expect.poll(() => document.activeElement?.id).toBe('followed');
  expect(steps.back).toBe(true);
});

it('has a link that was drawn anew stand where it stood', async () => {
  await follow('#followed');
  document.querySelector('main')!.replaceWith(document.querySelector('main')!.cloneNode(true));
  const link = document.getElementById('followed')!;
  vi.spyOn(link, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 300, 40, 20));
  const scrolled = vi.spyOn(document.documentElement, 'scrollBy');
  showAddress('/story/statement/', 'push');
  await expect.poll(() => scrolled.mock.calls).toEqual([[{ top: 300, behavior: 'instant' }]]);
  scrolled.mockRestore();
});

it('gives the focus to an event’s panel that stands as it was left, where its title is out of view', async () => {
  await follow('#followed');
  await follow('[href="/story/source/elta/"]');
  document.querySelector('aside')!.outerHTML = `<aside tabindex="-1" data-sheet>
    <h2 id="event-title" tabindex="-1">Talks</h2></aside>`;
  const title = document.getElementById('event-title')!;
  const top = vi.spyOn(title, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 40, 400, 28));
  const scrolled = vi.spyOn(document.documentElement, 'scrollBy');
  showAddress('/story/event/talks/', 'push');
  title.focus();
  await later();
  expect(document.activeElement).toBe(title);
  top.mockReturnValue(new DOMRect(0, -600, 400, 28));
  showAddress('/story/event/arrival/', 'push');
  await expect.poll(() => document.activeElement?.tagName).toBe('ASIDE');
  expect(scrolled).not.toHaveBeenCalled();
  scrolled.mockRestore();
});

it('goes back from a part of the page to its link, and on to the part again', async () => {
  const main = document.querySelector('main')!;
  main.innerHTML +=
    '<a href="/story/statement/#differ">12</a><h2 id="differ" tabindex="-1">Differ</h2>';
  const scrolled = vi.spyOn(document.documentElement, 'scrollTo');
  document.documentElement.scrollTop = 40;
  const link = document.querySelector<HTMLElement>('[href$="#differ"]')!;
  link.click();
  step('/story/statement/#differ');
  step('/story/statement/');
  await expect.poll(() => document.activeElement).toBe(link);
  expect(scrolled.mock.calls).toEqual([[{ top: 40, behavior: 'instant' }]]);
  step('/story/statement/#differ');
  await expect.poll(() => document.activeElement?.id).toBe('differ');
  scrolled.mockRestore();
});

it('knows a step back by the browser before its address is drawn', async () => {
  await follow('#followed');
  expect(isBackAsDrawn).toBe(false);
  dispatchEvent(new PopStateEvent('popstate'));
  await later();
  expect(isBackAsDrawn).toBe(true);
});

it('gives the focus to the mark of an event one has gone back to, where nothing has it', async () => {
  document.querySelector('main')!.innerHTML = '<a data-event="talks" href="/story/event/talks/">';
  step('/story/event/talks/');
  await expect.poll(() => document.activeElement?.getAttribute('data-event')).toBe('talks');
});

it('gives the focus to an event’s title where a step back has led away from what had it', async () => {
  const { body } = document;
  body.insertAdjacentHTML('afterbegin', '<button>Find</button>');
  body.insertAdjacentHTML('beforeend', '<h2 id="event-title" tabindex="-1">Talks</h2>');
  const button = document.querySelector('button')!;
  vi.spyOn(button, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, -104, 40, 36));
  button.focus();
  dispatchEvent(new PopStateEvent('popstate'));
  await expect.poll(() => document.activeElement?.id).toBe('event-title');
});

/** As the browser leads to an address: by its history, or to a part of the page. */
function step(address: string): void {
  history.replaceState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
}

async function follow(selector: string): Promise<void> {
  document.querySelector<HTMLElement>(selector)!.click();
  await later();
  document.querySelector('h1')!.focus();
}

/** After an address has been seen, and the first look for its link. */
function later(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 120);
  });
}
