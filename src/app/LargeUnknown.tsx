import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Ref } from 'react';
import { titlesQuery } from '../data/large-queries.ts';
import { UnknownPanel } from '../event/UnknownPanel.tsx';
import { type Candidate, nearMatches } from '../sharing/near-matches.ts';
import type { UnknownLink } from '../sharing/resolve-address.ts';
import type { LargeStory } from '../story/large/large-story.ts';
import type { Links } from '../ui/links.ts';
import { ReportLink } from './ReportLink.tsx';

interface LargeUnknownProps {
  base: string;
  story: LargeStory;
  missing: UnknownLink;
  links: Links;
  titleRef: Ref<HTMLHeadingElement>;
}

/** The panel of a link that leads nowhere in a large story. What comes closest is looked up in the titles of all events. */
export function LargeUnknown({ base, story, missing, links, titleRef }: LargeUnknownProps) {
  const { kind, id } = missing;
  const isGone = story.withdrawn?.some((gone) => gone.kind === kind && gone.id === id) ?? false;
  const { data: near = [] } = useQuery({ ...nearQuery(base, story, missing), enabled: !isGone });
  return (
    <UnknownPanel
      kind={kind}
      id={id}
      near={near.map((entry) => ({ ...entry, href: links[kind](entry.id), event: null }))}
      story={story}
      links={links}
      titleRef={titleRef}
      report={<ReportLink kind={kind} id={id} story={story} />}
    />
  );
}

function nearQuery(base: string, story: LargeStory, { kind, id }: UnknownLink) {
  return queryOptions({
    queryKey: ['near', story.id, kind, id],
    queryFn: async ({ client }): Promise<readonly Candidate[]> => {
      switch (kind) {
        case 'source':
          return nearMatches(
            id,
            story.sources.map((source) => ({ id: source.id, title: source.name })),
          );
        case 'statement':
          return nearMatches(id, story.statements);
        case 'event': {
          const titles = await client.fetchQuery(titlesQuery(base, story));
          return nearestOfMany(
            id,
            titles.map(([event, title]) => ({ id: event, title })),
          );
        }
      }
    },
  });
}

/** As many as are compared without a pause: some tens of milliseconds on a phone. */
const SLICE = 2000;

/** {@link nearMatches} in slices, so that the page answers meanwhile. */
async function nearestOfMany(
  id: string,
  candidates: readonly Candidate[],
): Promise<readonly Candidate[]> {
  let nearest: readonly Candidate[] = [];
  for (let at = 0; at < candidates.length; at += SLICE) {
    nearest = nearMatches(id, [...nearest, ...candidates.slice(at, at + SLICE)]);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return nearest;
}
