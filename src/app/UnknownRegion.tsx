import type { ComponentProps } from 'react';
import { UnknownPanel } from '../event/UnknownPanel.tsx';
import { nearMatches } from '../sharing/near-matches.ts';
import { EventSearch } from './EventSearch.tsx';

/** The panel of a link that leads nowhere, with a field to find what was meant. */
export function UnknownRegion(
  panel: Omit<ComponentProps<typeof UnknownPanel>, 'near' | 'children'>,
) {
  const { kind, id, story } = panel;
  return (
    <UnknownPanel {...panel} near={kind === 'event' ? nearMatches(id, story.events) : []}>
      <EventSearch story={story} links={panel.links} />
    </UnknownPanel>
  );
}
