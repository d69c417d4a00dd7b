import { escapeMarkup } from './document.ts';

/** Addresses in it are absolute where others read them, and begin with a slash where only the browser does. */
export interface HeadParts {
  readonly title: string;
  /** The title of the card the link unfurls to. */
  readonly cardTitle: string;
  readonly description: string;
  readonly canonical: string;
  readonly type: 'article' | 'website';
  readonly picture: { readonly address: string; readonly alt: string };
  /** The oEmbed answer; `null` where there is none. */
  readonly oEmbed: string | null;
  readonly feed: { readonly address: string; readonly title: string } | null;
  /** `null` on a page that is not for search engines, and tells them so. */
  readonly structured: object | null;
}

/** Files of the site a page fetches at once. */
export interface FileParts {
  readonly styles: readonly string[];
  /** What only paper needs: nothing on the screen waits for it. */
  readonly printStyles: readonly string[];
  /** `letter`: one it has, where words to read are set in it on every screen. */
  readonly fonts: readonly {
    readonly address: string;
    readonly media: string | null;
    readonly letter: string | null;
  }[];
  /** Data fetched before the page answers to input; `checked` as in `data/vouched.ts`. */
  readonly data: readonly { readonly address: string; readonly checked: string | null }[];
  readonly scripts: readonly { readonly address: string; readonly media: string | null }[];
}

export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

/** Returns the markup of what the head says of the page, one element per line, the title first. */
export function aboutOf(parts: HeadParts): string {
  const { title, cardTitle, description, canonical, picture, oEmbed, feed } = parts;
  return [
    `<title>${escapeMarkup(title)}</title>`,
    meta('name', 'description', description),
    link({ rel: 'canonical', href: canonical }),
    meta('property', 'og:site_name', 'Dateline'),
    meta('property', 'og:type', parts.type),
    meta('property', 'og:title', cardTitle),
    meta('property', 'og:description', description),
    meta('property', 'og:url', canonical),
    meta('property', 'og:image', picture.address),
    meta('property', 'og:image:type', 'image/png'),
    meta('property', 'og:image:width', String(PICTURE_SIZE.width)),
    meta('property', 'og:image:height', String(PICTURE_SIZE.height)),
    meta('property', 'og:image:alt', picture.alt),
    meta('name', 'twitter:card', 'summary_large_image'),
    meta('name', 'twitter:title', cardTitle),
    meta('name', 'twitter:description', description),
    meta('name', 'twitter:image', picture.address),
    meta('name', 'twitter:image:alt', picture.alt),
    ...(oEmbed === null
      ? []
      : [
          link({
            rel: 'alternate',
            type: 'application/json+oembed',
            href: oEmbed,
            title: cardTitle,
          }),
        ]),
    ...(feed === null
      ? []
      : [
          link({
            rel: 'alternate',
            type: 'application/atom+xml',
            href: feed.address,
            title: feed.title,
          }),
        ]),
    parts.structured === null
      ? meta('name', 'robots', 'noindex')
      : `<script type="application/ld+json">${asData(parts.structured)}</script>`,
  ].join('\n    ');
}

/** Returns the markup of the styles a page is drawn with, one element per line. */
export function stylesOf({ styles }: Pick<FileParts, 'styles'>): string {
  return styles.map((href) => link({ rel: 'stylesheet', crossorigin: '', href })).join('\n    ');
}

/** Returns the markup of all else a page fetches at once, one element per line. */
export function filesOf(parts: Omit<FileParts, 'styles'>): string {
  return [
    ...parts.printStyles.map((href) =>
      link({ rel: 'stylesheet', media: 'print', crossorigin: '', href }),
    ),
    ...parts.fonts.map(({ address, media }) =>
      link({
        rel: 'preload',
        as: 'font',
        type: 'font/woff2',
        crossorigin: '',
        href: address,
        ...(media === null ? {} : { media }),
      }),
    ),
    ...parts.data.map(({ address, checked }) =>
      link({
        rel: 'preload',
        as: 'fetch',
        crossorigin: '',
        href: address,
        ...(checked === null ? {} : { 'data-checked': checked }),
      }),
    ),
    ...parts.scripts.map(({ address, media }) =>
      link({
        rel: 'modulepreload',
        crossorigin: '',
        href: address,
        ...(media === null ? {} : { media }),
      }),
    ),
  ].join('\n    ');
}

/** JSON that can stand in a page: no text in it can end the element or begin a comment. */
function asData(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function meta(by: 'name' | 'property', name: string, content: string): string {
  return `<meta ${by}="${name}" content="${escapeMarkup(content)}" />`;
}

function link(attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([name, value]) =>
    value === '' ? name : `${name}="${escapeMarkup(value)}"`,
  );
  return `<link ${written.join(' ')} />`;
}
