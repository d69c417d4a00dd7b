import { type ExplorerState, showsStory } from '../sharing/address.ts';
import { type Filter, isFiltering } from '../story/facets.ts';
import type { Story } from '../story/model.ts';
import { APP } from '../words/app.ts';
import { filterTitle } from '../words/filters.ts';
import { titleOf } from './title-of.ts';

type Shown = Filter & Pick<ExplorerState, 'open' | 'view'>;

/**
 * What the window is called, from what is open out to the site: "Talks in Vilnius · Lithuania, announced · List · The visit
 * · Dateline". Filter and view are named where they hold, the view where the address asks for one. `isUnknown`: what the
 * link asks for, in vain.
 */
export function windowTitle(shown: Shown, story: Story, isUnknown = false): string {
  const { open, view } = shown;
  const here = showsStory(open) && !isUnknown;
  const parts = [
    isUnknown ? APP.unknownLink : titleOf(open, story),
    here && isFiltering(shown) ? filterTitle(story, shown) : null,
    here && view !== null ? APP[view] : null,
    story.title,
    APP.name,
  ];
  return [...new Set(parts.filter((part) => part !== null))].join(' · ');
}

/** Sets it, for an effect. */
export function nameWindow(...named: Parameters<typeof windowTitle>): () => void {
  document.title = windowTitle(...named);
  return () => {};
}
