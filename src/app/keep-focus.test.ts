// @vitest-environment happy-dom
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { keepFocus } from './keep-focus.ts';

// Other tests share the window.
beforeAll(() => {
  const end = keepFocus();
  return () => {
    end();
    document.body.textContent = '';
    history.replaceState(null, '', '/');
  };
});

beforeEach(() => {
  history.replaceState(null, '', '/story/source/lrt/?place=riga');
  document.body.innerHTML = `
    <main tabindex="-1">
      <a href="/story/source/lrt-2/">LRT, again</a>
      <a id="line" href="/story/source/lrt/">LRT</a>
    </main>
    <aside><button id="close">Close</button></aside>`;
  // What the focus was on before is not missed.
  document.getElementById('close')!.focus();
});

it('gives the focus of what has closed to the link that leads there again, shown, else to the view', async () => {
  const line = document.getElementById('line')!;
  const shown = vi.spyOn(line, 'scrollIntoView');
  await closeAt('/story/sources/');
  expect(document.activeElement).toBe(line);
  expect(shown).toHaveBeenCalledWith({ block: 'nearest', behavior: 'auto' });
  history.replaceState(null, '', '/story/source/elta/');
  document.querySelector('aside')!.innerHTML = '<button id="close">Close</button>';
  await closeAt('/story/sources/');
  expect(document.activeElement?.tagName).toBe('MAIN');
});

it('gives the focus of a notice to the view, not to the link that skips to it', async () => {
  document.body.insertAdjacentHTML('afterbegin', '<a href="#main">Skip</a><p><button id="x">');
  document.getElementById('x')!.focus();
  document.querySelector('p')!.remove();
  await expect.poll(() => document.activeElement?.tagName).toBe('MAIN');
});

it('does not wait for the panel of a place where the panel has closed', async () => {
  document.querySelector('aside')!.innerHTML = '<a id="riga" href="/story/?place=riga">Riga</a>';
  history.replaceState(null, '', '/story/source/lrt/');
  document.getElementById('riga')!.focus();
  history.replaceState(null, '', '/story/?place=riga');
  document.querySelector('aside')!.remove();
  await expect.poll(() => document.activeElement?.id, { timeout: 400 }).toBe('line');
});

it('gives the focus of what a text covers to its title', async () => {
  history.replaceState(null, '', '/story/event/talks/');
  const line = document.getElementById('line')!;
  line.focus();
  history.replaceState(null, '', '/story/source/lrt/');
  document.querySelector('aside')!.innerHTML = '<h2 id="reader-title">LRT</h2>';
  // As a browser does that knows what is inert.
  const inert = { getPropertyValue: () => 'inert' } as unknown as CSSStyleDeclaration;
  const styles = vi.spyOn(window, 'getComputedStyle').mockReturnValue(inert);
  line.blur();
  styles.mockRestore();
  await expect.poll(() => document.activeElement?.id).toBe('reader-title');
});

it('gives the focus of words that become part of a passage to the passage, not to its link', async () => {
  const figure = '<figure tabindex="-1" data-passage=""><a href="/story/source/lrt/">Read</a>';
  document.querySelector('aside')!.innerHTML = `<div>${figure}</figure>${figure}</figure></div>`;
  const [first, second] = document.querySelectorAll('figure');
  second!.focus();
  second!.remove();
  await expect.poll(() => document.activeElement === first).toBe(true);
});

it('gives the focus of a part of a panel to the view, or a panel over it, not to what comes first there', async () => {
  const aside = document.querySelector('aside')!;
  aside.tabIndex = -1;
  aside.dataset['sheet'] = '';
  for (const [isOver, heir] of [
    [false, 'MAIN'],
    [true, 'ASIDE'],
  ] as const) {
    aside.toggleAttribute('data-open', isOver);
    aside.innerHTML =
      '<div tabindex="-1"><input type="checkbox"><section><h2 tabindex="-1">Found</h2></section></div>';
    aside.querySelector('h2')!.focus();
    aside.querySelector('section')!.remove();
    await expect.poll(() => document.activeElement?.tagName).toBe(heir);
  }
});

async function closeAt(address: string): Promise<void> {
  document.getElementById('close')!.focus();
  history.replaceState(null, '', address);
  document.querySelector('aside')!.textContent = '';
  await expect.poll(() => document.activeElement?.tagName).not.toBe('BODY');
}
