import { escapeMarkup } from './document.ts';

/** As many addresses as one file may have (sitemaps.org, protocol 0.9). */
const MOST_IN_FILE = 50_000;

/**
 * The site map of absolute addresses, by path below the site: `sitemap.xml`, which names further files where there are
 * more addresses than one may have.
 */
export function sitemaps(
  addresses: readonly string[],
  absolute: (path: string) => string,
): readonly (readonly [path: string, content: string])[] {
  if (addresses.length <= MOST_IN_FILE)
    return [['sitemap.xml', listOf('urlset', 'url', addresses)]];
  const files: [string, string][] = [];
  for (let at = 0; at < addresses.length; at += MOST_IN_FILE) {
    const some = addresses.slice(at, at + MOST_IN_FILE);
    files.push([`sitemap-${files.length + 1}.xml`, listOf('urlset', 'url', some)]);
  }
  const index = listOf(
    'sitemapindex',
    'sitemap',
    files.map(([path]) => absolute(path)),
  );
  return [['sitemap.xml', index], ...files];
}

function listOf(list: string, entry: string, addresses: readonly string[]): string {
  const lines = addresses.map(
    (address) => `  <${entry}><loc>${escapeMarkup(address)}</loc></${entry}>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('')}</${list}>\n`;
}

/** Welcomes every robot and tells it where the site map is. Read only at the root of a domain. */
export function robots(sitemapAddress: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemapAddress}\n`;
}
