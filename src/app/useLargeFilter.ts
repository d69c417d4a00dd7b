import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { titlesQuery } from '../data/large-queries.ts';
import type { EventColumns } from '../story/event-columns.ts';
import type { Filter } from '../story/facets.ts';
import type { EventTitle, LargeStory } from '../story/large/large-story.ts';
import { indexTitles, searchTitles } from '../story/large/title-search.ts';
import type { Story } from '../story/model.ts';
import { NO_FILTER, selectEvents, type EventFilter } from '../timeline/engine/facet-selection.ts';

const STATUSES = ['reported', 'announced', 'background'] as const;

/** The facets of a filter as the engine counts them, without its words. */
function engineFilter(story: Story, filter: Filter): EventFilter {
  const numbers = (list: readonly { readonly id: string }[], ids: readonly string[]) =>
    ids.map((id) => list.findIndex((entry) => entry.id === id)).filter((at) => at !== -1);
  return {
    ...NO_FILTER,
    places: numbers(story.places, filter.place),
    people: numbers(story.people, filter.person),
    sources: numbers(story.sources, filter.source),
    kinds: numbers(story.kinds, filter.kind),
    statuses: filter.modality.map((modality) => STATUSES.indexOf(modality)),
  };
}

interface LargeFilter {
  /** With the rows that are sound and have the words. */
  readonly filter: EventFilter;
  /** A byte per row that passes; `null` when all do. */
  readonly mask: Uint8Array | null;
  /** `null` until they have been asked for and have come. */
  readonly titles: readonly EventTitle[] | null;
  /** Of the titles, while they are asked for. */
  readonly state: 'pending' | 'error' | 'ready';
  readonly retry: () => void;
}

/** What a filter leaves in of a large story. Its titles are fetched to search them, or when `listed`. */
export function useLargeFilter(
  base: string,
  story: LargeStory,
  columns: EventColumns,
  sound: Uint8Array | null,
  chosen: Filter,
  listed: boolean,
): LargeFilter {
  const { q } = chosen;
  const enabled = listed || q.trim() !== '';
  const query = useQuery({ ...titlesQuery(base, story), enabled });
  const titles = query.data ?? null;
  const searched = q.trim() === '' ? null : titles;
  const index = useMemo(
    () => (searched === null ? null : indexTitles(searched.map(([, title]) => title))),
    [searched],
  );
  const words = useMemo(
    () => (index === null ? null : searchTitles(index, columns, story, q)),
    [index, columns, story, q],
  );
  const filter = useMemo(
    () => ({ ...engineFilter(story, chosen), found: both(sound, words) }),
    [story, chosen, sound, words],
  );
  const mask = useMemo(() => selectEvents(columns, filter), [columns, filter]);
  const state = !enabled || titles !== null ? 'ready' : query.isError ? 'error' : 'pending';
  return { filter, mask, titles, state, retry: () => void query.refetch() };
}

function both(a: Uint8Array | null, b: Uint8Array | null): Uint8Array | null {
  if (a === null || b === null) return a ?? b;
  return a.map((byte, row) => byte & b[row]!);
}
