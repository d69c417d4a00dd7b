import type { FieldFault } from '../story/story-fault.ts';
import { counted } from './numbers.ts';

/** A file that could not be had, as loading reports it. */
interface Failure {
  readonly reason: 'network' | 'code' | 'missing' | 'damaged' | 'broken';
  readonly url: string;
  readonly status: number | null;
  readonly faults: readonly FieldFault[];
}

type Thing = 'list of stories' | 'story' | 'text' | 'event';

/** A title and a plain sentence for a reader who wanted `thing`. */
export function failureWords(
  { reason, url, status, faults }: Failure,
  thing: Thing,
): { readonly title: string; readonly sentence: string } {
  const subject = thing === 'list of stories' ? 'The list of stories' : `This ${thing}`;
  switch (reason) {
    case 'network':
    case 'code':
      return {
        title: `${subject} could not be fetched`,
        sentence:
          status === null
            ? 'The connection is lost, or the server does not answer.'
            : `The server is in trouble (it answers ${status}). It may be better in a moment.`,
      };
    case 'missing':
      return {
        title: `${subject} is not here`,
        sentence: `There is no file ${url}. The link may be mistyped, or the ${thing} withdrawn.`,
      };
    case 'damaged':
      return {
        title: `${subject} arrived damaged`,
        sentence: `The file ${url} is cut short or was changed on its way. Trying again may help.`,
      };
    case 'broken':
      return faults.some(({ path }) => path === 'version')
        ? {
            title: `${subject} is written for another version of Dateline`,
            sentence: 'Reloading the page may bring the version that goes with it.',
          }
        : {
            title: `${subject} cannot be read`,
            sentence: `The file ${url} has ${counted(faults.length, 'fault')}.`,
          };
    default:
      return reason satisfies never;
  }
}

/** Where in the file a fault is, what stands there and what should: two sentences. */
export function faultWords({ path, found, expected }: FieldFault): string {
  return `${placeInFile(path)}: ${found}. Expected: ${expected}.`;
}

/** A place in a file: `events[7].when.start` as "events, item 8, field “when”, field “start”". */
export function placeInFile(path: string): string {
  if (path === '') return 'The whole file';
  const [first = '', ...rest] = path.match(/[^.[\]]+/g) ?? [];
  return [
    first,
    ...rest.map((key) => (/^\d+$/.test(key) ? `item ${Number(key) + 1}` : `field “${key}”`)),
  ].join(', ');
}

export const TRY_AGAIN = 'Try again';

/** Why the passages of a text are not shown although it arrived. */
export function withheldWords(why: 'other-text' | 'altered' | 'misdivided'): string {
  switch (why) {
    case 'other-text':
      return 'The text that arrived is not the one this story was checked against.';
    case 'altered':
      return 'The text that arrived is not the one that was published: its SHA-256 differs.';
    case 'misdivided':
      return 'The text arrived with paragraphs that do not fit it.';
    default:
      return why satisfies never;
  }
}
