import type { Excerpt, Modality, Source, Story, StoryEvent } from './model.ts';

/** What one source does with an event: how it speaks of it, or that it does not. */
export interface Coverage {
  readonly source: Source;
  readonly modality: Modality | 'silent';
}

/** The strongest first: who reports an event may well have announced it, too. */
const BY_STRENGTH: readonly Modality[] = ['reported', 'announced', 'background'];

function strongest(excerpts: readonly Pick<Excerpt, 'modality'>[]): Modality | null {
  return (
    BY_STRENGTH.find((modality) => excerpts.some((excerpt) => excerpt.modality === modality)) ??
    null
  );
}

/**
 * One entry per source, in the order of `sources`: `reported` if any of its excerpts reports the event,
 * else `announced` if any announces it, else `background`, and `silent` when it has none.
 */
export function coverageOf(event: StoryEvent, sources: readonly Source[]): readonly Coverage[] {
  return sources.map((source) => ({
    source,
    modality:
      strongest(event.excerpts.filter((excerpt) => excerpt.source === source.id)) ?? 'silent',
  }));
}

/** The strongest modality any source has for the event: one report makes it reported. */
export function statusOf(event: {
  readonly excerpts: readonly Pick<Excerpt, 'modality'>[];
}): Modality {
  return strongest(event.excerpts) ?? 'background';
}

export interface SourceCounts {
  readonly source: Source;
  /** Events by the source's modality for each; together they are the events it carries. */
  readonly reported: number;
  readonly announced: number;
  readonly background: number;
  /** Events no other source carries. */
  readonly alone: number;
  readonly silent: number;
}

/** One entry per source, in the order of the sources. The first three and `silent` add up to all events. */
export function countsBySource(story: Pick<Story, 'sources' | 'events'>): readonly SourceCounts[] {
  const counts = story.sources.map((source) => ({
    source,
    reported: 0,
    announced: 0,
    background: 0,
    alone: 0,
    silent: 0,
  }));
  for (const event of story.events) {
    const coverage = coverageOf(event, story.sources);
    const carriers = coverage.filter(({ modality }) => modality !== 'silent').length;
    for (const [index, { modality }] of coverage.entries()) {
      const count = counts[index];
      if (count === undefined) continue;
      count[modality] += 1;
      if (carriers === 1 && modality !== 'silent') count.alone += 1;
    }
  }
  return counts;
}
