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
import { newestEvents } from './newest-events.ts';
import { aboutOf, filesOf, stylesOf, type FileParts, type HeadParts } from './head.ts';
import { oEmbed } from './oembed.ts';
import { assetsOf } from './page-assets.ts';
import { wordsOf } from './page-words.ts';
import { alonePages, type AlonePage } from './alone-pages.ts';
import { embedPathOf, pagesOf, withdrawnPagesOf, type Page, type WithdrawnPage } from './pages.ts';
import type { renderAlone, RenderedPage, SiteData } from './render-page.tsx';
import { robots, sitemaps } from './sitemap.ts';
import { briefData, siteData, structuredData } from './structured-data.ts';
import { LATIN_EXTENDED } from '../tools/fonts/faces.ts';

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
    const fonts = files.fonts.filter(
      ({ letter }) => letter !== FURTHER_LETTER || FURTHER_LETTERS.test(rendered.body),
    );
    const filled = {
      language,
      about: aboutOf(head),
      styles: stylesOf(files),
      files: filesOf({ ...files, fonts }),
      reads: fonts.map(({ letter }) => letter ?? '').join('') || null,
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
    const columns = dataOf(page.story, data).large?.columns.columns ?? null;
    yield { path: `${path}${PICTURE}`, content: await picture(cardOf(page, columns)) };
    yield oEmbedOf(page, head, parts);
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
  for (const { story, large } of data.stories) {
    const told =
      large === null || !isLarge(story)
        ? story
        : { ...story, events: await newestEvents(story, large, MOST_IN_FEED) };
    yield { path: feedPath(story.id), content: feed(told, absolute) };
  }
  for (const page of data.stories.flatMap(({ story }) => withdrawnPagesOf(story))) {
    const { story, path } = page;
    const files = filesOfKind('withdrawn', story, [], parts);
    const { own } = await write(path, story.language, headOfWithdrawn(page, parts), files);
    yield { path: `${path}index.html`, content: own };
  }
  const addresses = pages.map(({ path }) => absolute(path));
  for (const { story, large } of data.stories) {
    if (large === null) continue;
    const fill = alonePageFiller(story, parts);
    for await (const alone of alonePages(story, large, base)) {
      const { path, formerPaths } = alone.page;
      const { head, content } = fill(alone);
      yield { path: `${path}index.html`, content: content(null) };
      for (const former of formerPaths) {
        yield { path: `${former}index.html`, content: content(base + path) };
      }
      yield oEmbedOf(alone.page, head, parts);
      addresses.push(absolute(path));
    }
  }
  for (const [path, content] of sitemaps(addresses, absolute)) yield { path, content };
  yield { path: 'robots.txt', content: robots(absolute('sitemap.xml')) };
  // GitHub Pages leaves out folders that begin with an underscore or a dot, unless told not to.
  yield { path: '.nojekyll', content: '' };
}

/** What the second file of a font is for, and one of them. */
const FURTHER_LETTER = 'ė';
const FURTHER_LETTERS = new RegExp(`[${LATIN_EXTENDED}]`);

/** A feed is fetched again and again: of a story of any size it has the events told last. */
const MOST_IN_FEED = 100;

/** Names of the files beside a page. */
const PICTURE = 'card.png';
const OEMBED = 'oembed.json';

function absoluteFrom({ origin, base }: SiteParts): (path: string) => string {
  return (path) => new URL(base + path, origin).href;
}

function oEmbedOf(page: Page, { cardTitle, picture }: HeadParts, parts: SiteParts): SiteFile {
  const absolute = absoluteFrom(parts);
  const embedded = {
    title: cardTitle,
    address: absolute(embedPathOf(page)),
    picture: picture.address,
    site: absolute(''),
  };
  return { path: `${page.path}${OEMBED}`, content: oEmbed(embedded) };
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
    oEmbed: absolute(path + OEMBED),
    feed: { address: absolute(feedPath(story.id)), title: `${story.title}: ${FEED}` },
    structured:
      shared === null ? structuredData(page, shown, absolute) : briefData(page, shown, absolute),
  };
}

/**
 * Makes the pages of a large story's events, sources and statements. Each has the story's card: a picture takes a
 * hundred times as long as a page.
 */
function alonePageFiller(story: Story, parts: SiteParts) {
  const { template } = parts;
  const absolute = absoluteFrom(parts);
  const picture = { address: absolute(`${story.id}/${PICTURE}`), alt: CARD_ALT(story.title) };
  const { printStyles, data } = filesOfKind('story', story, [], parts);
  const files = filesOf({ printStyles, data, fonts: [], scripts: [] });
  return (alone: AlonePage) => {
    const head = headOfPage(alone.page, parts, picture);
    const filled = {
      language: story.language,
      about: aboutOf(head),
      styles: '',
      files,
      reads: null,
      body: '',
      printed: parts.renderAlone(alone, head.canonical),
    };
    /** `ownPath`: as in `DocumentParts`. */
    const content = (ownPath: string | null) => fillTemplate(template, { ...filled, ownPath });
    return { head, content };
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
  const { statements, disagreements } = story;
  // The texts of a large story are megabytes: none, where there are no words to compare.
  const compares = open.kind !== 'statements' || statements.length + disagreements.length > 0;
  return filesOfKind(open.kind, story, compares ? textsOf(open, story) : [], parts);
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
      ...assets.fonts.map((file) => ({ address: base + file, media: null, letter: 'e' })),
      ...assets.furtherFonts.map((file) => ({
        address: base + file,
        media: null,
        letter: FURTHER_LETTER,
      })),
      ...assets.wideFonts.map((file) => ({
        address: base + file,
        media: NOT_NARROW,
        letter: null,
      })),
    ],
    data: [
      { address: `${files}story.json`, checked: dataOf(story, data).checked },
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

function dataOf(story: Story, { stories }: SiteData): SiteData['stories'][number] {
  const entry = stories.find((candidate) => candidate.story === story);
  if (entry === undefined) throw new Error(`ensure: ${story.id} is of the site`);
  return entry;
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
