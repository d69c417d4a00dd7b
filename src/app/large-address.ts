import type { ExplorerState } from '../sharing/address.ts';
import { resolveAddress, type Resolved } from '../sharing/resolve-address.ts';
import type { EventColumns } from '../story/event-columns.ts';
import type { LargeStory } from '../story/large/large-story.ts';
import type { Interval } from '../story/model.ts';

/**
 * What of the address holds for a large story that tells of `told`. Whether it has the event and the passage the link
 * asks for is known only when they are fetched: both stay as they are, unless the event is known to be withdrawn.
 */
export function resolveLargeAddress(
  asked: ExplorerState,
  story: LargeStory,
  told: Interval,
): Resolved {
  const { open, quote } = asked;
  const isEvent = open.kind === 'event' && !isWithdrawn(story, open.id);
  const without: ExplorerState = { ...asked, quote: null, ...(isEvent && { open: STORY }) };
  const resolved = resolveAddress(without, story, [story.opening, told]);
  return { ...resolved, state: { ...resolved.state, quote, ...(isEvent && { open }) } };
}

function isWithdrawn({ withdrawn = [] }: LargeStory, event: string): boolean {
  return withdrawn.some(({ kind, id }) => kind === 'event' && id === event);
}

const STORY = { kind: 'story' } as const;

/** From the first known instant of the story's events to the last, its opening interval included. */
export function largeExtent({ start, end }: EventColumns, { opening }: LargeStory): Interval {
  const extent = { start: opening.start, end: opening.end };
  for (let row = 0; row < start.length; row++) {
    const [from, to] = [start[row]!, end[row]!];
    if (Number.isFinite(from)) extent.start = Math.min(extent.start, from);
    if (Number.isFinite(to)) extent.end = Math.max(extent.end, to);
  }
  return extent;
}
