import { coverageOf } from '../story/coverage.ts';
import type {
  DisagreementAbout,
  EventPlace,
  Modality,
  Place,
  Story,
  StoryEvent,
} from '../story/model.ts';
import { capitalised } from './capitalised.ts';
import { grouped } from './grouped.ts';
import { joined, ordinalInWords, quoted } from './numbers.ts';

/** Said of what is drawn all the same. */
export const LEFT_OUT = 'Left out by the filter';

const VERBS: readonly (readonly [Modality, string])[] = [
  ['reported', 'Reported'],
  ['announced', 'Announced'],
  ['background', 'Told as background'],
];

/** How an event is shown where it is called by a name. */
interface Shown {
  readonly isLeftOut?: boolean;
  /** The title it is shown by. */
  readonly title?: string;
  /** What is said of a place that no source states. */
  readonly inferred?: string;
  /** How many events there are, where the story does not hold them. */
  readonly total?: number;
}

/**
 * What an event's mark is called aloud, in the timeline and in the list: title, date, order, place, coverage,
 * disagreement, its number among all, and whether the filter leaves it out. `index` counts from 0 in `story.events`.
 * A title it is shown by that is not in its own comes first, so that who speaks to the page is understood: WCAG 2.5.3.
 *
 *   "NATO foreign ministers meet in Riga. Tuesday 30 November to Wednesday 1 December 2021. Riga.
 *    Announced by 5 of 5 sources. Sources differ. Event 14 of 14."
 */
export function markName(
  event: StoryEvent,
  story: Story,
  index: number,
  { isLeftOut = false, title = '', inferred, total = story.events.length }: Shown = {},
): string {
  return [
    event.title.includes(title) ? event.title : `${title}: ${event.title}`,
    dateAloud(event),
    placesAloud(event.places, story.places, inferred),
    coverageAloud(event, story),
    ...(hasDisagreement(event, story) ? ['Sources differ'] : []),
    `Event ${grouped(index + 1)} of ${grouped(total)}`,
    ...(isLeftOut ? [LEFT_OUT] : []),
  ]
    .map(capitalised)
    .map((sentence) => (/[.?!]$/.test(sentence) ? sentence : `${sentence}.`))
    .join(' ');
}

/** What a mark's sign tells of: differing words and names are for the event's own page. */
const FACTS: readonly DisagreementAbout[] = ['time', 'place', 'person'];

/** Whether sources give different readings of when, where or with whom this event was. */
export function hasDisagreement(
  event: StoryEvent,
  { disagreements }: Pick<Story, 'disagreements'>,
): boolean {
  return disagreements.some(
    ({ about, events }) => FACTS.includes(about) && events.includes(event.id),
  );
}

/** The date for a narrow line: its label, else the sources' words for it, else that there is none. */
export function dateOf({ when, dateWords }: StoryEvent): string {
  if (when !== null) return when.label;
  return dateWords === null ? 'no date given' : quoted(dateWords);
}

/** "Brussels, inferred"; several joined by "and"; "Place not stated" for none. */
export function placesAloud(
  places: readonly EventPlace[],
  known: readonly Place[],
  inferred = 'inferred',
): string {
  if (places.length === 0) return 'Place not stated';
  return joined(
    places.map(({ place, certainty }) => {
      const name = known.find(({ id }) => id === place)?.name ?? place;
      return certainty === 'inferred' ? `${name}, ${inferred}` : name;
    }),
  );
}

/** With the sources' words for what goes on, which stand at its mark. */
function dateAloud(event: StoryEvent): string {
  const { when, dateWords, order } = event;
  if (when === null) return dateWords === null ? 'No date given' : dateOf(event);
  if (when.end === null && dateWords !== null) return `${when.longLabel}, ${quoted(dateWords)}`;
  if (order === null) return when.longLabel;
  return `${when.longLabel}, ${ordinalInWords(order.position)} in order, hours not given`;
}

function coverageAloud(event: StoryEvent, { sources }: Story): string {
  const coverage = coverageOf(event, sources);
  const parts = VERBS.map(([modality, verb]) => ({
    verb,
    count: coverage.filter((entry) => entry.modality === modality).length,
  })).filter(({ count }) => count > 0);
  return parts
    .map(({ verb, count }, index) =>
      index === 0
        ? `${verb} by ${count} of ${sources.length} ${sources.length === 1 ? 'source' : 'sources'}`
        : `${verb.toLowerCase()} by ${count}`,
    )
    .join(', ');
}
