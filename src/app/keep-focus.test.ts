// @vitest-environment happy-dom
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { keepFocus } from './keep-focus.ts';

beforeAll(keepFocus);

beforeEach(() => {
  history.replaceState(null, '', '/story/source/lrt/?place=riga');
  document.body.innerHTML = `
    <main tabindex="-1">
      <a href="/story/source/lrt-2/">LRT, again</a>
      <a id="line" href="/story/source/lrt/">LRT</a>
    </main>
    <aside><button id="close">Close</button></aside>`;
});

it('gives the focus of what has closed to the link that leads there again, else to the view', async () => {
  await closeAt('/story/sources/');
  expect(document.activeElement?.id).toBe('line');
  history.replaceState(null, '', '/story/source/elta/');
  document.querySelector('aside')!.innerHTML = '<button id="close">Close</button>';
  await closeAt('/story/sources/');
  expect(document.activeElement?.tagName).toBe('MAIN');
});

async function closeAt(address: string): Promise<void> {
  document.getElementById('close')!.focus();
  history.replaceState(null, '', address);
  document.querySelector('aside')!.textContent = '';
  await expect.poll(() => document.activeElement?.tagName).not.toBe('BODY');
}
