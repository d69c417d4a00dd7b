import { statusOf } from './coverage.ts';
import type { Excerpt, Selector, StoryEvent } from './model.ts';

/**
 * The excerpt to quote where there is room for one: of those with the event's status the one that tells most of it, one
 * of `names` counted twice; `null` only for an event without excerpts, which no published story has.
 */
export function tellingQuote(event: StoryEvent, names: readonly string[]): Excerpt | null {
  const status = statusOf(event);
  return tellingOf(
    event,
    event.excerpts.filter(({ modality }) => modality === status),
    names,
  );
}

/**
 * Of some of an event's excerpts the one that names most of its people and places and the words of its date, and one of
 * `names`; the shortest of several, and the first on a tie. `null` for none.
 */
export function tellingOf(
  event: StoryEvent,
  excerpts: readonly Excerpt[],
  names: readonly string[] = [],
): Excerpt | null {
  let best: { readonly excerpt: Excerpt; readonly told: number } | null = null;
  for (const excerpt of excerpts) {
    const isNamed = names.some((name) => excerpt.exact.includes(name));
    const told = countTold(event, excerpt) + Number(isNamed);
    const isBetter =
      best === null ||
      told > best.told ||
      (told === best.told && excerpt.exact.length < best.excerpt.exact.length);
    if (isBetter) best = { excerpt, told };
  }
  return best?.excerpt ?? null;
}

/** Whether a selector's words lie inside those of an excerpt. */
export function isWithin(selector: Selector, { source, start, end }: Selector): boolean {
  return selector.source === source && selector.start >= start && selector.end <= end;
}

function countTold({ people, places, dateEvidence }: StoryEvent, excerpt: Excerpt): number {
  const isTold = ({ namings }: { readonly namings: readonly Selector[] }) =>
    namings.some((naming) => isWithin(naming, excerpt));
  const dated = dateEvidence.some((words) => isWithin(words, excerpt)) ? 1 : 0;
  return people.filter(isTold).length + places.filter(isTold).length + dated;
}
