import type { Statement, Story, When } from '../story/model.ts';

/**
 * The days the statement's events give for when it was said, each once, in time. Only days: what goes on for
 * months says nothing, and what was still to come when the sources appeared is what they speak of.
 */
export function saidOn(statement: Statement, story: Story): readonly When[] {
  const published = story.sources.flatMap(({ published: { when } }) => when?.end ?? []);
  const latest = published.length === 0 ? Infinity : Math.max(...published);
  const days = story.events.flatMap(({ id, when }) =>
    when !== null && statement.events.includes(id) && isDay(when) && when.start < latest
      ? [when]
      : [],
  );
  return days.filter(({ edtf }, index) => days.findIndex((day) => day.edtf === edtf) === index);
}

function isDay(when: When): when is When & { readonly start: number } {
  return (
    when.precision === 'day' &&
    when.startEdge === 'exact' &&
    when.endEdge === 'exact' &&
    when.start !== null
  );
}
