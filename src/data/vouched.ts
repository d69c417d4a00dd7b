import { fnv1a } from '../story/fnv1a.ts';

/**
 * What a page made beforehand says of a file it fetches: that its build has checked it. Not a secret and no proof
 * against anybody, who could change the page as well; it tells a newer file from the one the page was made of.
 */
export function checksumOf(text: string): string {
  return `${text.length}-${fnv1a(text).toString(36)}`;
}

/** Whether the page has `text`, fetched from `url`, for checked, so that the means to check it need not be loaded. */
export function isVouchedFor(url: string, text: string): boolean {
  if (typeof document === 'undefined') return false;
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[data-checked]')];
  const link = links.find((candidate) => candidate.getAttribute('href') === url);
  return link?.dataset['checked'] === checksumOf(text);
}
