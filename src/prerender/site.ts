import { textsOf } from '../app/texts-of.ts';
import { isLarge } from '../story/large/large-story.ts';
import type { Story } from '../story/model.ts';
import type { Manifest } from '../tools/first-view.ts';
import { NARROW, NOT_NARROW } from '../ui/breakpoints.ts';
import { CARD_ALT, FEED, STORIES_DESCRIPTION, STORIES_TITLE } from '../words/pages.ts';
import { withdrawnOn, withdrawnTitle } from '../words/unknown.ts';
import { cardOf, siteCard, type Card } from './card/card.ts';
import { fillTemplate } from './document.ts';
import { feed, feedPath } from './feed.ts';
import { aboutOf, filesOf, stylesOf, type FileParts, type HeadParts } from './head.ts';
import { oEmbed } from './oembed.ts';
import { assetsOf } from './page-assets.ts';
import { wordsOf } from './page-words.ts';
import { alonePages, type AlonePage } from './alone-pages.ts';
import { embedPathOf, pagesOf, withdrawnPagesOf, type Page, type WithdrawnPage } from './pages.ts';
import type { renderAlone, RenderedPage, SiteData } from './render-page.tsx';
import { robots, sitemaps } from './sitemap.ts';
import { briefData, siteData, structuredData } from './structured-data.ts';

export interface SiteParts {
  /** Begins and ends with a slash. */
  readonly base: string;
  /** Origin of absolute addresses; a path in it does not count. */
  readonly origin: string;
  readonly data: SiteData;
  readonly template: string;
  readonly manifest: Manifest;
  /** The content of the page at a path that begins with `base`, and at its absolute address. */
  readonly render: (path: string, address: string) => Promise<RenderedPage>;
  /** The content of one of a large story's pages, which stands at an absolute address. */
  readonly renderAlone: typeof renderAlone;
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
    const rendered = await render(base + path, head.canonical);
    const filled = {
      language,
      about: aboutOf(head),
      styles: stylesOf(files),
      files: filesOf(files),
      ...rendered,
    };
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
      address: absolute(embedPathOf(page)),
      picture: head.picture.address,
      site: absolute(''),
    };
    yield { path: `${path}${OEMBED}`, content: oEmbed(embedded) };
  }
  if (opening === undefined) {
    const files = {
      styles: [],
      printStyles: [],
      fonts: [],
      data: [unchecked(`${base}stories/index.json`)],
      scripts: [],
    };
    const { own } = await write('', 'en', headOfSite(parts), files);
    yield { path: 'index.html', content: own };
    yield { path: PICTURE, content: await picture(siteCard(data.stories.length)) };
  }
  for (const { story } of data.stories) {
    yield { path: feedPath(story.id), content: feed(story, absolute) };
  }
  for (const page of data.stories.flatMap(({ story }) => withdrawnPagesOf(story))) {
    const { story, path } = page;
    const files = filesOfKind('withdrawn', story, [], parts);
    const { own } = await write(path, story.language, headOfWithdrawn(page, parts), files);
    yield { path: `${path}index.html`, content: own };
  }
  const addresses = pages.map(({ path }) => absolute(path));
  for (const { story, titles, events } of data.stories) {
    if (titles === null || events === null) continue;
    const fill = alonePageFiller(story, parts);
    for await (const alone of alonePages(story, titles, events(), base)) {
      const { path, formerPaths } = alone.page;
      yield { path: `${path}index.html`, content: fill(alone, null) };
      for (const former of formerPaths) {
        yield { path: `${former}index.html`, content: fill(alone, base + path) };
      }
      addresses.push(absolute(path));
    }
  }
  for (const [path, content] of sitemaps(addresses, absolute)) yield { path, content };
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

/** `picture` and structured data in short, where the page has neither of its own in full. */
function headOfPage(
  page: Page,
  parts: SiteParts,
  shared: HeadParts['picture'] | null = null,
): HeadParts {
  const { story, path } = page;
  const absolute = absoluteFrom(parts);
  const { title, cardTitle, description } = wordsOf(page);
  const picture = shared ?? { address: absolute(path + PICTURE), alt: CARD_ALT(cardTitle) };
  const shown = { title: cardTitle, description, picture: picture.address };
  return {
    title,
    cardTitle,
    description,
    canonical: absolute(path),
    type: 'article',
    picture,
    oEmbed: shared === null ? absolute(path + OEMBED) : null,
    feed: { address: absolute(feedPath(story.id)), title: `${story.title}: ${FEED}` },
    structured:
      shared === null ? structuredData(page, shown, absolute) : briefData(page, shown, absolute),
  };
}

/**
 * Makes the pages of a large story's events, sources and statements. Each has the story's card, and neither a picture
 * nor an oEmbed answer of its own: a file for each would be as many again.
 */
function alonePageFiller(
  story: Story,
  parts: SiteParts,
): (alone: AlonePage, ownPath: string | null) => string {
  const { template } = parts;
  const absolute = absoluteFrom(parts);
  const picture = { address: absolute(`${story.id}/${PICTURE}`), alt: CARD_ALT(story.title) };
  const { printStyles, data } = filesOfKind('story', story, [], parts);
  const files = filesOf({ printStyles, data, fonts: [], scripts: [] });
  return ({ page, ways }, ownPath) => {
    const head = headOfPage(page, parts, picture);
    return fillTemplate(template, {
      language: story.language,
      about: aboutOf(head),
      styles: '',
      files,
      body: '',
      printed: parts.renderAlone(page, head.canonical, ways),
      ownPath,
    });
  };
}

/** The story's card: what was withdrawn has none. */
function headOfWithdrawn({ story, gone, path }: WithdrawnPage, parts: SiteParts): HeadParts {
  const absolute = absoluteFrom(parts);
  const cardTitle = withdrawnTitle(gone.title);
  return {
    title: `${cardTitle} · ${story.title} · Dateline`,
    cardTitle,
    description: `${withdrawnOn(gone.label)} ${gone.why}`,
    canonical: absolute(path),
    type: 'website',
    picture: { address: absolute(`${story.id}/${PICTURE}`), alt: CARD_ALT(story.title) },
    oEmbed: null,
    feed: null,
    structured: null,
  };
}

function filesOfPage({ story, open }: Page, parts: SiteParts): FileParts {
  return filesOfKind(open.kind, story, textsOf(open, story), parts);
}

/** `texts`: ids of the sources whose texts the page shows. */
function filesOfKind(
  kind: Parameters<typeof assetsOf>[1],
  story: Story,
  texts: readonly string[],
  { base, data, manifest }: SiteParts,
): FileParts {
  const assets = assetsOf(manifest, kind, isLarge(story));
  const files = `${base}stories/${story.id}/`;
  return {
    styles: assets.styles.map((file) => base + file),
    printStyles: assets.printStyles.map((file) => base + file),
    fonts: [
      ...assets.fonts.map((file) => ({ address: base + file, media: null })),
      ...assets.wideFonts.map((file) => ({ address: base + file, media: NOT_NARROW })),
    ],
    data: [
      { address: `${files}story.json`, checked: checkedOf(story, data) },
      ...texts.map((id) => unchecked(`${files}articles/${id}.json`)),
    ],
    scripts: [
      ...assets.scripts.map((file) => ({ address: base + file, media: null })),
      ...assets.narrowScripts.map((file) => ({
        address: base + file,
        media: NARROW,
      })),
      ...assets.wideScripts.map((file) => ({ address: base + file, media: NOT_NARROW })),
    ],
  };
}

function checkedOf(story: Story, { stories }: SiteData): string | null {
  return stories.find((entry) => entry.story === story)?.checked ?? null;
}

function unchecked(address: string) {
  return { address, checked: null };
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
