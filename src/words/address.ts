import type { Withdrawn } from '../story/model.ts';

/** A part of a link that was left out, as the codec names it. */
interface LeftOut {
  readonly part: string;
  readonly value: string;
  readonly reason:
    'unknown-part' | 'unreadable' | 'not-in-story' | 'ends-before-start' | 'outside-story';
}

const THINGS: Readonly<Record<string, string>> = {
  place: 'place',
  person: 'person',
  source: 'source',
  kind: 'kind of event',
  modality: 'way of telling',
  quote: 'passage',
  view: 'view',
  lanes: 'kind of lanes',
  from: 'date',
  to: 'date',
  embed: 'setting for “embed”',
};

/** One sentence for the reader about one part of the link that was left out. */
export function leftOutWords({ part, value, reason }: LeftOut): string {
  const thing = THINGS[part] ?? part;
  switch (reason) {
    case 'not-in-story':
      return `The link asks for the ${thing} “${value}”, which this story does not have.`;
    case 'unreadable':
      return `The link asks for “${value}”, which is not a ${thing}.`;
    case 'unknown-part':
      return part === 'path'
        ? `The link leads to “${value}”, which is not a page here.`
        : `The link has a part “${part}”, which means nothing here.`;
    case 'ends-before-start':
      return `The dates in the link, ${dates(value)}, end before they begin.`;
    case 'outside-story':
      return `The dates in the link, ${dates(value)}, lie outside this story.`;
    default:
      return reason satisfies never;
  }
}

/** "The passage the link asks for was withdrawn from this story on Thu 2 Dec 2021. The text was corrected." */
export function withdrawnPassageWords({ label, why }: Withdrawn): string {
  return `The passage the link asks for was withdrawn from this story on ${label}. ${why}`;
}

/** What follows those sentences. */
export const THE_REST_IS_KEPT = 'Everything else in the link is shown.';

function dates(value: string): string {
  return value.replace('/', ' to ');
}
