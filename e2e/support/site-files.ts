/** The files of a built site, and where its pages lead. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { SITES } from './sites.ts';

type Site = (typeof SITES)['root'];

/** Paths of all pages of a site, from its folder on. */
export function pagesOf({ folder }: Site): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .toSorted();
}

export function readPage({ folder }: Site, page: string): string {
  return readFileSync(join(folder, page), 'utf8');
}

const ADDRESS = /\s(?:href|src|cite)="([^"]*)"/g;

/** One line per address in `page` that leads to no file of the site, or to no element of its page. */
export function deadLinksOf(site: Site, page: string): readonly string[] {
  const html = readPage(site, page);
  const addresses = Array.from(html.matchAll(ADDRESS), ([, address = '']) =>
    address.replaceAll('&amp;', '&'),
  );
  return [...new Set(addresses)].filter((address) => !leadsSomewhere(site, page, html, address));
}

function leadsSomewhere(site: Site, page: string, html: string, address: string): boolean {
  const here = new URL(site.base + page, 'https://here.example');
  const { origin, pathname, hash } = new URL(address, here);
  // Addresses for others are made with the site's own origin, which the tests have none of.
  if (origin !== here.origin && !/^http:\/\/localhost:4173$/.test(origin)) return true;
  if (address.startsWith('#')) return html.includes(`id="${hash.slice(1)}"`);
  if (!pathname.startsWith(site.base)) return false;
  const below = posix.normalize(decodeURIComponent(pathname.slice(site.base.length)));
  const file = join(site.folder, pathname.endsWith('/') ? join(below, 'index.html') : below);
  return existsSync(file) && statSync(file).isFile();
}
