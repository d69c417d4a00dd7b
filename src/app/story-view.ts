import { encodeAddress, type ExplorerState, type Open } from '../sharing/address.ts';
import { statusOf } from '../story/coverage.ts';
import type { Story } from '../story/model.ts';
import { APP, storyLine } from '../words/app.ts';

/** The standfirst in numbers. */
export function lineOf(story: Story): string {
  const counts = { reported: 0, announced: 0, background: 0 };
  for (const event of story.events) counts[statusOf(event)] += 1;
  return storyLine({ sources: story.sources.length, events: story.events.length, ...counts });
}

/** Id of the tab that stands for what is open. */
export function currentTab(open: Open, view: 'timeline' | 'list'): string {
  switch (open.kind) {
    case 'statements':
    case 'statement':
      return 'wordings';
    case 'sources':
      return 'sources';
    default:
      return view;
  }
}

export interface Tab {
  readonly id: string;
  readonly label: string;
  /** How many there are of it; `null` where it is not counted. */
  readonly count: number | null;
  readonly href: string;
}

/** The views of a story as tabs; the filter is kept from one to the next. `story`: `null` before it is there. */
export function tabsOf(
  story: Story | null,
  state: ExplorerState,
  base: string,
  view: 'timeline' | 'list',
): readonly Tab[] {
  const kept: Open = state.open.kind === 'event' ? state.open : { kind: 'story' };
  const tab = (
    id: 'timeline' | 'list' | 'wordings' | 'sources',
    count: number | null,
    part: Partial<ExplorerState>,
  ) => ({
    id,
    label: APP[id],
    count,
    href: encodeAddress({ ...state, quote: null, ...part }, base),
  });
  const viewed = (id: 'timeline' | 'list') =>
    tab(id, null, { open: kept, view: view === id ? state.view : id });
  return [
    viewed('timeline'),
    viewed('list'),
    tab('wordings', story && story.statements.length, { open: { kind: 'statements' } }),
    tab('sources', story && story.sources.length, { open: { kind: 'sources' } }),
  ];
}
