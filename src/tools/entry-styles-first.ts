import type { Plugin } from 'vite';

const LINK = /[ \t]*<link rel="stylesheet"[^>]*>\n?/g;

/**
 * Puts the entry's stylesheet before those of the chunks it shares. It names the order of the cascade layers, and the
 * first mention of a layer decides: behind a chunk's components the reset would win over them.
 */
export function entryStylesFirst(): Plugin {
  return {
    name: 'dateline:entry-styles-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => moveEntryFirst(html),
    },
  };
}

/** `html` with the stylesheet named `index-…` first of its stylesheets; as it is when there are none. */
export function moveEntryFirst(html: string): string {
  const links = html.match(LINK) ?? [];
  const entry = links.find((link) => /\/index-[^/"]*\.css"/.test(link));
  const [first] = links;
  if (entry === undefined || first === undefined || entry === first) return html;
  return html.replace(entry, '').replace(first, () => entry + first);
}
