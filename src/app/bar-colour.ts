/**
 * Has the browser's own bar take the colour of the theme a reader chooses; until then, and without one, that of the
 * system's. The page has one `theme-color` for each theme of the system, the light one first.
 */
export function colourBar(): void {
  const root = document.documentElement;
  const colours = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')].map(
    (meta) => ({ meta, own: meta.content }),
  );
  const write = () => {
    const { theme } = root.dataset;
    const chosen = theme === 'light' ? colours[0] : theme === 'dark' ? colours[1] : undefined;
    for (const { meta, own } of colours) meta.content = chosen?.own ?? own;
  };
  new MutationObserver(write).observe(root, { attributeFilter: ['data-theme'] });
  write();
}
