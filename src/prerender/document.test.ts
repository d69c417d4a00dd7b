import { describe, expect, test } from 'vitest';
import { escapeMarkup, fillTemplate } from './document.ts';

const TEMPLATE = `<html lang="en"><head><title>App</title></head>
  <body>
    <div id="root"></div>
    <p data-late>
      Late.
    </p>
    <noscript>Nothing
    here.</noscript>
  </body>`;

const parts = {
  language: 'en',
  about: '<title>Talks</title>',
  styles: '',
  files: '<link />',
  reads: null,
  body: '<main></main>',
  printed: '',
};

describe('`fillTemplate`', () => {
  test('puts title, files and content in their places and drops the words for an empty page', () => {
    expect(fillTemplate(TEMPLATE, { ...parts, ownPath: null }))
      .toBe(`<html lang="en" dir="ltr"><head><title>Talks</title>  <link />
  </head>
  <body>
    <div id="root"><main></main></div>
  </body>`);
  });

  test('asks for styles and theme first, those of every page before its own, and stops at the theme last', () => {
    const head = `<html lang="en"><head><title>App</title>
    <link rel="preload" as="font" />
    <script src="/sub/theme.js"></script>
    <script type="module" src="/app.js"></script>
    <link rel="stylesheet" crossorigin href="/all.css">
  </head><body><div id="root"></div></body>`;
    const styles = '<link rel="stylesheet" href="/own.css" />';
    expect(fillTemplate(head, { ...parts, styles, ownPath: null }))
      .toBe(`<html lang="en" dir="ltr"><head><link rel="preload" as="script" href="/sub/theme.js" />
    <link rel="stylesheet" crossorigin href="/all.css">
    <link rel="stylesheet" href="/own.css" />
    <title>Talks</title>
    <link rel="preload" as="font" />
    <script type="module" src="/app.js"></script>
    <link />
    <script src="/sub/theme.js"></script>
  </head><body><div id="root"><main></main></div></body>`);
  });

  test('has what is printed without code, and only then, after the content', () => {
    const html = fillTemplate(TEMPLATE, { ...parts, printed: '<p>$1</p>', ownPath: null });
    expect(html).toContain('</div>\n    <noscript><p>$1</p></noscript>');
  });

  test('runs the way of the story’s language, whatever Dateline’s own is, and names letters of its fonts', () => {
    const html = fillTemplate(TEMPLATE, { ...parts, language: 'he', reads: 'eė', ownPath: null });
    expect(html).toContain('<html lang="en" dir="rtl" data-reads="eė">');
  });

  test('takes news text as it is, patterns of `replace` included', () => {
    const body = "<p>$& costs $1, $' and $$</p>";
    expect(fillTemplate(TEMPLATE, { ...parts, body, ownPath: null })).toContain(body);
  });

  test('names the page’s own address where it stands at another', () => {
    const html = fillTemplate(TEMPLATE, { ...parts, ownPath: '/a/"b"/' });
    expect(html).toContain('<div id="root" data-path="/a/&quot;b&quot;/">');
  });

  test('throws when the template has no empty root', () => {
    expect(() =>
      fillTemplate('<html lang="en"><title></title>', { ...parts, ownPath: null }),
    ).toThrow('no empty root');
  });
});

test('`escapeMarkup` leaves nothing that ends an attribute or opens an element', () => {
  expect(escapeMarkup(`<a href="x">'&amp;`)).toBe(`&lt;a href=&quot;x&quot;&gt;'&amp;amp;`);
});
