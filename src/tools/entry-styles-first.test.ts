import { expect, test } from 'vitest';
import { moveEntryFirst } from './entry-styles-first.ts';

const link = (file: string) =>
  `    <link rel="stylesheet" crossorigin href="/assets/${file}.css">\n`;
const page = (...files: string[]) => `<head>\n${files.map(link).join('')}  </head>`;

test('the entry’s stylesheet comes first, the others keep their order', () => {
  const html = page('Coverage-a', 'Brand-b', 'index-c');
  expect(moveEntryFirst(html)).toBe(page('index-c', 'Coverage-a', 'Brand-b'));
});

test('a page without stylesheets, or with the entry’s first, stays as it is', () => {
  expect(moveEntryFirst('<head></head>')).toBe('<head></head>');
  const html = page('index-c', 'Brand-b');
  expect(moveEntryFirst(html)).toBe(html);
});
