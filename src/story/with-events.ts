import type { Disagreement, Statement, Story, StoryEvent } from './model.ts';

/**
 * `story` with `events` alone: statements and disagreements stay when they are about one of them or about none,
 * and name no other. Sources, places, people and kinds stay whole, since what a source leaves out is told by its absence.
 */
export function withEvents(story: Story, events: readonly StoryEvent[]): Story {
  const kept = new Set(events.map(({ id }) => id));
  const keep = <T extends Statement | Disagreement>(entries: readonly T[]): readonly T[] =>
    entries
      .filter(({ events: about }) => about.length === 0 || about.some((id) => kept.has(id)))
      .map((entry) => ({ ...entry, events: entry.events.filter((id) => kept.has(id)) }));
  const statements = keep(story.statements);
  const known = new Set(statements.map(({ id }) => id));
  return {
    ...story,
    events,
    statements,
    disagreements: keep(story.disagreements).map((disagreement) => ({
      ...disagreement,
      statement:
        disagreement.statement !== null && known.has(disagreement.statement)
          ? disagreement.statement
          : null,
      readings: disagreement.readings.map((reading) => ({
        ...reading,
        event: reading.event !== null && kept.has(reading.event) ? reading.event : null,
      })),
    })),
  };
}
