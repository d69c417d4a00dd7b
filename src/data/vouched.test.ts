// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { checksumOf, isVouchedFor } from './vouched.ts';

const TEXT = '{"title":"Nausėda in Vilnius"}';

afterEach(() => document.head.replaceChildren());

function pageWith(href: string, checked?: string): void {
  const link = document.createElement('link');
  link.setAttribute('href', href);
  if (checked !== undefined) link.dataset['checked'] = checked;
  document.head.append(link);
}

test('a page vouches for the file it was made of', () => {
  pageWith('/other.json', checksumOf(''));
  pageWith('/story.json', checksumOf(TEXT));
  expect(isVouchedFor('/story.json', TEXT)).toBe(true);
});

test('it does not for another text, another file, or one it says nothing of', () => {
  pageWith('/story.json', checksumOf(TEXT));
  pageWith('/plain.json');
  expect(isVouchedFor('/story.json', TEXT.replace('ė', 'e'))).toBe(false);
  expect(isVouchedFor('/other.json', TEXT)).toBe(false);
  expect(isVouchedFor('/plain.json', TEXT)).toBe(false);
});
