import type { ComponentProps } from 'react';
import { UnknownPanel } from '../event/UnknownPanel.tsx';
import { EventSearch } from './EventSearch.tsx';

/** The panel of a link that leads nowhere, with a field to find what was meant. */
export function UnknownRegion(panel: Omit<ComponentProps<typeof UnknownPanel>, 'children'>) {
  return (
    <UnknownPanel {...panel}>
      <EventSearch story={panel.story} links={panel.links} />
    </UnknownPanel>
  );
}
