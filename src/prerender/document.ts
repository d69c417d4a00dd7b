import { directionOf } from '../story/direction.ts';

/** What of a page differs from the template. */
export interface DocumentParts {
  /** Of the story it shows, as a BCP 47 tag: the page runs its way, and its words say their language themselves. */
  readonly language: string;
  /** Finished markup for the head: the title and what is said of the page, and the files it needs. */
  readonly about: string;
  readonly styles: string;
  readonly files: string;
  /** Letters of its words to read, one for each of their fonts; `null` where there are none to read on every screen. */
  readonly reads: string | null;
  /** Finished markup of the app. */
  readonly body: string;
  /** Finished markup of the page on paper, for where no code runs; may be empty. */
  readonly printed: string;
  /** The page's own address, where it stands at another as well; else `null`. */
  readonly ownPath: string | null;
}

/** Dateline's own words, which stand on every page. */
const LANGUAGE = '<html lang="en">';
const TITLE = /<title>[^<]*<\/title>/;
const ROOT = '<div id="root"></div>';
const STYLES = /\s*<link rel="stylesheet"[^>]*>/g;
const THEME = /\s*<script src="([^"]*\/theme\.js)"><\/script>/;
/** What stands in an empty root's place until there is code. */
const LATE = /\s*<p data-late.*?<\/p>/s;
const NO_SCRIPT = /\s*<noscript>.*?<\/noscript>/s;

/**
 * Returns the template, as the build wrote it, with direction, head and content in place. Throws when it has no place for
 * them.
 *
 * What the first paint waits for is asked for first: styles, and the script that sets the theme. That script itself
 * stands last in the head. It stops the parser, and behind a policy in the page browsers do not look ahead: whatever came
 * after it was asked for a whole round trip later.
 */
export function fillTemplate(
  template: string,
  { language, about, styles, files, reads, body, printed, ownPath }: DocumentParts,
): string {
  if (!template.includes(LANGUAGE) || !TITLE.test(template) || !template.includes(ROOT)) {
    throw new Error('The template has no language, no title, or no empty root.');
  }
  const attribute = ownPath === null ? '' : ` data-path="${escapeMarkup(ownPath)}"`;
  const letters = reads === null ? '' : ` data-reads="${reads}"`;
  const [themeScript = '', theme] = THEME.exec(template) ?? [];
  const first = [
    ...(theme === undefined ? [] : [`<link rel="preload" as="script" href="${theme}" />`]),
    // Those of every page name the order of the layers.
    ...(template.match(STYLES) ?? []).map((link) => link.trim()),
    ...(styles === '' ? [] : [styles]),
    about,
  ];
  // Functions, since news text may hold what `replace` takes for a pattern ("$&").
  return template
    .replace(LANGUAGE, `<html lang="en" dir="${directionOf(language)}"${letters}>`)
    .replace(STYLES, '')
    .replace(THEME, '')
    .replace(TITLE, () => first.join('\n    '))
    .replace('</head>', () => `  ${files}${themeScript}\n  </head>`)
    .replace(LATE, '')
    .replace(NO_SCRIPT, () => (printed === '' ? '' : `\n    <noscript>${printed}</noscript>`))
    .replace(ROOT, () => `<div id="root"${attribute}>${body}</div>`);
}

/** Returns text as it is written in markup, in an attribute too. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
