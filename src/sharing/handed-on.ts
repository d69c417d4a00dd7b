/**
 * The links people hand on. The address of a page names no days: it opens as its story opens today, and is what feeds,
 * files and citations name. A link that is copied, shared or embedded names the days its giver has before them, also
 * where these are the story's opening, which may be another one day:
 *
 *   /nato-baltic-2021/event/duda-meeting/                                    the page
 *   /nato-baltic-2021/event/duda-meeting/?from=2021-11-25&to=2021-12-01      a link to it
 */
import { DAY } from '../story/calendar.ts';
import type { Instant, Interval } from '../story/model.ts';
import { type ExplorerState, showsStory } from './address.ts';

/**
 * `state` with the days in view: those it names, else the whole days of `inView`, which is what is shown without. What
 * has no axis beside it (statements, lists, the list of stories) has no days. Idempotent.
 */
export function withDays(state: ExplorerState, inView: Interval): ExplorerState {
  const { story, open, from, to } = state;
  if (story === null || !showsStory(open)) return { ...state, from: null, to: null };
  if (from !== null && to !== null) return state;
  return {
    ...state,
    from: wholeDays(Math.floor(inView.start / DAY)),
    to: wholeDays(Math.ceil(inView.end / DAY)),
  };
}

/** Never the negative zero that `Math.ceil` has. */
function wholeDays(days: number): Instant {
  return days * DAY + 0;
}
