import { textsOf } from '../app/texts-of.ts';
import type { Manifest } from '../tools/first-view.ts';
import { CARD_ALT, FEED, STORIES_DESCRIPTION, STORIES_TITLE } from '../words/pages.ts';
import { cardOf, siteCard, type Card } from './card/card.ts';
import { fillTemplate } from './document.ts';
import { feed, feedPath } from './feed.ts';
import { aboutOf, filesOf, type FileParts, type HeadParts } from './head.ts';
import { oEmbed } from './oembed.ts';
import { assetsOf } from './page-assets.ts';
import { wordsOf } from './page-words.ts';
import { pagesOf, pathOf, type Page } from './pages.ts';
import type { SiteData } from './render-page.tsx';
import { robots, sitemap } from './sitemap.ts';
import { siteData, structuredData } from './structured-data.ts';

export interface SiteParts {
  /** Begins and ends with a slash. */
  readonly base: string;
  /** Origin of absolute addresses; a path in it does not count. */
  readonly origin: string;
  readonly data: SiteData;
  readonly template: string;
  readonly manifest: Manifest;
  /** The content of the page at a path that begins with `base`. */
  readonly render: (path: string) => Promise<string>;
  /** The preview picture of a page, as PNG. */
  readonly picture: (card: Card) => Promise<Uint8Array>;
}

export interface SiteFile {
  /** From the site's base on. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Yields every file of the site that is made from its stories. */
export async function* createSite(parts: SiteParts): AsyncGenerator<SiteFile> {
  const { base, data, template, render, picture } = parts;
  const pages = data.stories.flatMap(({ story }) => pagesOf(story));
  const write = async (path: string, language: string, head: HeadParts, files: FileParts) => {
    const body = await render(base + path);
    const filled = { language, about: aboutOf(head), files: filesOf(files), body };
    return {
      own: fillTemplate(template, { ...filled, ownPath: null }),
      /** For another address that leads to it. */
      other: fillTemplate(template, { ...filled, ownPath: base + path }),
    };
  };
  const [opening] = data.stories.length === 1 ? pages : [];
  const absolute = absoluteFrom(parts);
  for (const page of pages) {
    const { path, formerPaths } = page;
    const head = headOfPage(page, parts);
    const { own, other } = await write(path, page.story.language, head, filesOfPage(page, parts));
    yield { path: `${path}index.html`, content: own };
    for (const former of formerPaths) yield { path: `${former}index.html`, content: other };
    // A site of one story opens with it.
    if (page === opening) yield { path: 'index.html', content: other };
    yield { path: `${path}${PICTURE}`, content: await picture(cardOf(page)) };
    const embedded = {
      title: head.cardTitle,
      address: absolute(pathOf(page.story.id, page.open, { embed: true })),
      picture: head.picture.address,
      site: absolute(''),
    };
    yield { path: `${path}${OEMBED}`, content: oEmbed(embedded) };
  }
  if (opening === undefined) {
    const files = { styles: [], fonts: [], data: [`${base}stories/index.json`], scripts: [] };
    const { own } = await write('', 'en', headOfSite(parts), files);
    yield { path: 'index.html', content: own };
    yield { path: PICTURE, content: await picture(siteCard(data.stories.length)) };
  }
  for (const { story } of data.stories) {
    yield { path: feedPath(story.id), content: feed(story, absolute) };
  }
  const addresses = pages.map(({ path }) => absolute(path));
  yield { path: 'sitemap.xml', content: sitemap(addresses) };
  yield { path: 'robots.txt', content: robots(absolute('sitemap.xml')) };
  // GitHub Pages leaves out folders that begin with an underscore or a dot, unless told not to.
  yield { path: '.nojekyll', content: '' };
}

/** Names of the files beside a page. */
const PICTURE = 'card.png';
const OEMBED = 'oembed.json';

function absoluteFrom({ origin, base }: SiteParts): (path: string) => string {
  return (path) => new URL(base + path, origin).href;
}

function headOfPage(page: Page, parts: SiteParts): HeadParts {
  const { story, path } = page;
  const absolute = absoluteFrom(parts);
  const { title, cardTitle, description } = wordsOf(page);
  const picture = absolute(path + PICTURE);
  return {
    title,
    cardTitle,
    description,
    canonical: absolute(path),
    type: 'article',
    picture: { address: picture, alt: CARD_ALT(cardTitle) },
    oEmbed: absolute(path + OEMBED),
    feed: { address: absolute(feedPath(story.id)), title: `${story.title}: ${FEED}` },
    structured: structuredData(page, { title: cardTitle, description, picture }, absolute),
  };
}

function filesOfPage(page: Page, { base, manifest }: SiteParts): FileParts {
  const { story, open } = page;
  const assets = assetsOf(manifest, open.kind);
  const files = `${base}stories/${story.id}/`;
  return {
    styles: assets.styles.map((file) => base + file),
    fonts: assets.fonts.map((file) => base + file),
    data: [
      `${files}story.json`,
      ...textsOf(open, story).map((id) => `${files}articles/${id}.json`),
    ],
    scripts: [
      ...assets.scripts.map((file) => ({ address: base + file, media: null })),
      ...assets.narrowScripts.map((file) => ({
        address: base + file,
        media: '(max-width: 719px)',
      })),
      ...assets.wideScripts.map((file) => ({ address: base + file, media: '(min-width: 720px)' })),
    ],
  };
}

function headOfSite(parts: SiteParts): HeadParts {
  const absolute = absoluteFrom(parts);
  return {
    title: `${STORIES_TITLE} · Dateline`,
    cardTitle: STORIES_TITLE,
    description: STORIES_DESCRIPTION,
    canonical: absolute(''),
    type: 'website',
    picture: { address: absolute(PICTURE), alt: CARD_ALT(STORIES_TITLE) },
    oEmbed: null,
    feed: null,
    structured: siteData(parts.data.index.stories, absolute),
  };
}
