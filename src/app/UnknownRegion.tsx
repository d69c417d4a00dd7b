import type { ComponentProps } from 'react';
import { type NearEntry, UnknownPanel } from '../event/UnknownPanel.tsx';
import { nearMatches } from '../sharing/near-matches.ts';
import type { Story } from '../story/model.ts';
import type { Links } from '../ui/links.ts';
import type { UnknownKind } from '../words/unknown.ts';
import { EventSearch } from './EventSearch.tsx';
import { ReportLink } from './ReportLink.tsx';

/** The panel of a link that leads nowhere, with a field to find what was meant. */
export function UnknownRegion(
  panel: Omit<ComponentProps<typeof UnknownPanel>, 'near' | 'report' | 'children'>,
) {
  const { kind, id, story, links } = panel;
  const isGone = story.withdrawn?.some((gone) => gone.kind === kind && gone.id === id) ?? false;
  const near = nearestTo(kind, id, story, links);
  return (
    <UnknownPanel {...panel} near={near} report={<ReportLink kind={kind} id={id} story={story} />}>
      <EventSearch
        key={id}
        story={story}
        links={links}
        asked={kind === 'event' && !isGone ? id : ''}
        offered={near.map((entry) => entry.id)}
      />
    </UnknownPanel>
  );
}

function nearestTo(
  kind: UnknownKind,
  id: string,
  story: Story,
  links: Links,
): readonly NearEntry[] {
  switch (kind) {
    case 'event':
      return nearMatches(id, story.events).map((event) => ({
        ...event,
        href: links.event(event.id),
        event,
      }));
    case 'source': {
      const sources = story.sources.map((source) => ({ id: source.id, title: source.name }));
      return nearMatches(id, sources).map((source) => ({
        ...source,
        href: links.source(source.id),
        event: null,
      }));
    }
    case 'statement':
      return nearMatches(id, story.statements).map((statement) => ({
        ...statement,
        href: links.statement(statement.id),
        event: null,
      }));
  }
}
