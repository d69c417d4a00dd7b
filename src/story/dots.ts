import { coverageOf } from './coverage.ts';
import type { Modality, Source, StoryEvent } from './model.ts';

/** What a dot says of one source: it speaks of the event, only announces it, or is silent. */
export type Dot = 'reports' | 'announces' | 'silent';

/**
 * The dot for a modality. Background is solid like a report: the source tells it as having happened.
 */
export function dotFor(modality: Modality | 'silent'): Dot {
  if (modality === 'silent') return 'silent';
  return modality === 'announced' ? 'announces' : 'reports';
}

/** One dot per source, in the order of `sources`. */
export function dotsOf(event: StoryEvent, sources: readonly Source[]): readonly Dot[] {
  return coverageOf(event, sources).map(({ modality }) => dotFor(modality));
}
