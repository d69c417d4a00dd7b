import { quoted } from './numbers.ts';

/** What a link can ask for in vain. */
export type UnknownKind = 'event' | 'source' | 'statement';

export const CLOSE = 'Close';
export const ASKS_FOR = 'The link asks for';
export const MAY_BE =
  'It may have been renamed, or mistyped. The story itself is open beside this panel.';
/** After why something was withdrawn. */
export const REST_STANDS = 'The story itself is open beside this panel.';
export const CLOSEST = 'Closest in this story';
export const SHOW_WHOLE = 'Show the whole story';

const WITH_ARTICLE: Readonly<Record<UnknownKind, string>> = {
  event: 'an event',
  source: 'a source',
  statement: 'a statement',
};

/** "Link to an event" */
export function linkTo(kind: UnknownKind): string {
  return `Link to ${WITH_ARTICLE[kind]}`;
}

/** "This story has no event with that link" */
export function unknownTitle(kind: UnknownKind): string {
  return `This story has no ${kind} with that link`;
}

/** "“A day in Tallinn” was withdrawn" */
export function withdrawnTitle(title: string): string {
  return `${quoted(title)} was withdrawn`;
}

/** "Withdrawn from this story on Thu 2 Dec 2021." */
export function withdrawnOn(label: string): string {
  return `Withdrawn from this story on ${label}.`;
}

/** "link name: riga-ministerial" */
export function linkName(id: string): string {
  return `link name: ${id}`;
}
