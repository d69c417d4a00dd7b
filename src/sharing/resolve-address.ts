import type { Interval, Story, When } from '../story/model.ts';
import { presentPassage } from '../story/passage-ids.ts';
import type { Dropped, ExplorerState } from './address.ts';
import { encodeFrom, encodeTo } from './address-dates.ts';

type Kind = 'event' | 'source' | 'statement';
type Span = Pick<When, 'start' | 'end'>;

/** A link to something the story does not have. */
export interface UnknownLink {
  readonly kind: Kind;
  readonly id: string;
}

export interface Resolved {
  /**
   * Holds ids of the story only, and both ends of the viewport or neither. Never `embed`, so that no link made from it
   * carries it: a link is followed inside an embed, or leads out of it to the whole page.
   */
  readonly state: ExplorerState;
  /** What was left out. For a viewport `part` is `from`, and `value` both ends with a slash between. */
  readonly notices: readonly Dropped[];
  /** What the path asks for in vain; `state` then opens the story itself. */
  readonly unknown: UnknownLink | null;
  /** It had a former id: the address in the browser is to be replaced by that of `state`. */
  readonly moved: boolean;
}

/** What of the address holds for this story. `told` are the times it tells of. */
export function resolveAddress(
  asked: ExplorerState,
  story: Story,
  told: readonly Span[] = timesOf(story),
): Resolved {
  const notices: Dropped[] = [];
  const drop = (part: string, value: string, reason: Dropped['reason']) =>
    notices.push({ part, value, reason });
  const known = (
    part: string,
    ids: readonly string[],
    list: readonly { readonly id: string }[],
  ): readonly string[] => {
    const strangers = ids.filter((id) => list.every((entry) => entry.id !== id));
    for (const id of strangers) drop(part, id, 'not-in-story');
    return strangers.length === 0 ? ids : ids.filter((id) => !strangers.includes(id));
  };

  const { open, unknown } = resolveOpen(asked, story);
  const quote = asked.quote === null ? null : presentPassage(story, asked.quote);
  if (asked.quote !== null && quote === null) drop('quote', asked.quote, 'not-in-story');
  const view = viewportOf(asked, story.opening);
  const fault = view === null ? null : faultOf(view, told);
  if (view !== null && fault !== null) {
    drop('from', `${encodeFrom(view.start)}/${encodeTo(view.end)}`, fault);
  }
  const kept = fault === null ? view : null;

  const state: ExplorerState = {
    ...asked,
    open,
    place: known('place', asked.place, story.places),
    person: known('person', asked.person, story.people),
    source: known('source', asked.source, story.sources),
    kind: known('kind', asked.kind, story.kinds),
    from: kept?.start ?? null,
    to: kept?.end ?? null,
    quote,
    embed: false,
  };
  return {
    state,
    notices,
    unknown,
    moved: unknown === null && (open !== asked.open || (quote ?? asked.quote) !== asked.quote),
  };
}

interface Entry {
  readonly id: string;
  readonly formerIds?: readonly string[];
}

function resolveOpen(
  { open }: ExplorerState,
  story: Story,
): { open: ExplorerState['open']; unknown: UnknownLink | null } {
  if (open.kind !== 'event' && open.kind !== 'source' && open.kind !== 'statement') {
    return { open, unknown: null };
  }
  const { kind, id } = open;
  const { events, sources, statements } = story;
  const entries: readonly Entry[] = { event: events, source: sources, statement: statements }[kind];
  if (entries.some((entry) => entry.id === id)) return { open, unknown: null };
  const renamed = entries.find(({ formerIds }) => formerIds?.includes(id));
  if (renamed !== undefined) return { open: { kind, id: renamed.id }, unknown: null };
  return { open: { kind: 'story' }, unknown: { kind, id } };
}

/** An end that is not given is the story's own, or else as far away as that is from its other one. */
function viewportOf({ from, to }: ExplorerState, opening: Interval): Interval | null {
  const { start, end } = opening;
  if (from !== null && to !== null) return { start: from, end: to };
  if (from !== null) return { start: from, end: from < end ? end : from + (end - start) };
  if (to !== null) return { start: to > start ? start : to - (end - start), end: to };
  return null;
}

function timesOf({ opening, events }: Story): readonly Span[] {
  return [opening, ...events.flatMap(({ when }) => when ?? [])];
}

/** A view between two events is inside the story; one before the first or after the last shows nothing of it. */
function faultOf(
  view: Interval,
  told: readonly Span[],
): 'ends-before-start' | 'outside-story' | null {
  if (view.start >= view.end) return 'ends-before-start';
  const begun = told.some(({ start }) => (start ?? -Infinity) < view.end);
  const over = !told.some(({ end }) => (end ?? Infinity) > view.start);
  return begun && !over ? null : 'outside-story';
}
