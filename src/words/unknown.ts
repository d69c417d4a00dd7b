import { quoted } from './numbers.ts';

/** What a link can ask for in vain. */
export type UnknownKind = 'event' | 'source' | 'statement';

export const CLOSE = 'Close';
export const ASKS_FOR = 'The link asks for';
export const MAY_BE = 'It may have been renamed, or mistyped. The story itself is open.';
/** After why something was withdrawn. */
export const REST_STANDS = 'The story itself is open.';
export const CLOSEST = 'Closest in this story';
export const SHOW_WHOLE = 'Show the whole story';
export const REPORT_LINK = 'Report this link';
export const REPORT_COPIED = 'Copied: what to send to those who gave you the link.';
export const REPORT_NOT_COPIED = 'The report could not be copied.';

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

/** What is handed on of a link that leads nowhere, as plain text. */
export function linkReport(asked: {
  readonly kind: UnknownKind;
  readonly id: string;
  readonly story: string;
  readonly address: string;
  readonly from: string;
  readonly when: string;
}): string {
  return [
    `A link to ${WITH_ARTICLE[asked.kind]} that leads nowhere`,
    '',
    `Link: ${asked.address}`,
    `Asks for: ${asked.kind} ${asked.id}`,
    `Story: ${asked.story}`,
    ...(asked.from === '' ? [] : [`Followed from: ${asked.from}`]),
    `When: ${asked.when}`,
    '',
  ].join('\n');
}
