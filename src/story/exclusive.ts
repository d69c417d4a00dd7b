import { coverageOf } from './coverage.ts';
import type { Modality, Source, Story, StoryEvent } from './model.ts';

/** What one source carries, carries alone, and leaves out; each list in the story's order of events. */
export interface Carried extends Readonly<Record<Modality, readonly StoryEvent[]>> {
  readonly source: Source;
  /** Those of the three lists that no other source carries, whatever their modality. */
  readonly alone: readonly StoryEvent[];
  readonly silent: readonly StoryEvent[];
}

/**
 * One entry per source, in the order of the sources. `reported`, `announced`, `background` and `silent`
 * hold every event exactly once; `alone` is empty for every source but one of each event.
 */
export function carriedBySource(story: Pick<Story, 'sources' | 'events'>): readonly Carried[] {
  const carried = story.sources.map((source) => ({
    source,
    reported: [] as StoryEvent[],
    announced: [] as StoryEvent[],
    background: [] as StoryEvent[],
    alone: [] as StoryEvent[],
    silent: [] as StoryEvent[],
  }));
  for (const event of story.events) {
    const coverage = coverageOf(event, story.sources);
    const carriers = coverage.filter(({ modality }) => modality !== 'silent').length;
    for (const [index, { modality }] of coverage.entries()) {
      carried[index]?.[modality].push(event);
      if (carriers === 1 && modality !== 'silent') carried[index]?.alone.push(event);
    }
  }
  return carried;
}
