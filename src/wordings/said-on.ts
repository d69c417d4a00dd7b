import type { Place, Statement, Story, StoryEvent, When } from '../story/model.ts';

/**
 * The days the statement's events give for when it was said, each once, in time. Only days: what goes on for
 * months says nothing, and what was still to come when the sources appeared is what they speak of.
 */
export function saidOn(statement: Statement, story: Story): readonly When[] {
  const days = eventsOf(statement, story).map(({ when }) => when);
  return days.filter(({ edtf }, index) => days.findIndex((day) => day.edtf === edtf) === index);
}

/** The place all of these events have, stated and alone; `null` where they are not of one mind. */
export function saidAt(statement: Statement, story: Story): Place | null {
  const places = eventsOf(statement, story).map((event) => {
    const [first, ...others] = event.places;
    return first?.certainty === 'stated' && others.length === 0 ? first.place : null;
  });
  const isOne = places.every((place) => place === places[0]);
  return isOne ? (story.places.find(({ id }) => id === places[0]) ?? null) : null;
}

/** Those of its events that can be where it was said. */
function eventsOf(
  statement: Statement,
  { sources, events }: Story,
): readonly (StoryEvent & { readonly when: When })[] {
  const published = sources.flatMap(({ published: { when } }) => when?.end ?? []);
  const latest = published.length === 0 ? Infinity : Math.max(...published);
  return events.flatMap((event) => {
    const { id, when } = event;
    return when !== null && statement.events.includes(id) && isDay(when) && when.start < latest
      ? [{ ...event, when }]
      : [];
  });
}

function isDay(when: When): when is When & { readonly start: number } {
  return (
    when.precision === 'day' &&
    when.startEdge === 'exact' &&
    when.endEdge === 'exact' &&
    when.start !== null
  );
}
