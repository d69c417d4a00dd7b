// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { colourBar } from './bar-colour.ts';

const shown = () =>
  [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')].map(
    ({ content }) => content,
  );

afterEach(() => {
  document.head.replaceChildren();
  delete document.documentElement.dataset['theme'];
});

it("takes the colour of the theme that is chosen, whichever the system's is", async () => {
  for (const content of ['white', 'black']) {
    const meta = document.createElement('meta');
    document.head.append(Object.assign(meta, { name: 'theme-color', content }));
  }
  colourBar();
  expect(shown()).toEqual(['white', 'black']);
  document.documentElement.dataset['theme'] = 'dark';
  await expect.poll(shown).toEqual(['black', 'black']);
  document.documentElement.dataset['theme'] = 'light';
  await expect.poll(shown).toEqual(['white', 'white']);
});
