import { Suspense, useEffect } from 'react';
import { indexQuery, storyQuery } from '../data/queries.ts';
import { plainState } from '../sharing/address.ts';
import { useAddress, type Address } from '../sharing/useAddress.ts';
import { isLarge } from '../story/large/large-story.ts';
import { useHydrating } from '../ui/useHydrating.ts';
import { DataBoundary } from './DataBoundary.tsx';
import { LargeStoryPage } from './large-part.ts';
import { StoryList } from './lazy-parts.ts';
import { StoryLoading } from './StoryLoading.tsx';
import { StoryPage } from './StoryPage.tsx';
import { useLoaded } from './useLoaded.ts';
import { usePageDirection } from './usePageDirection.ts';

/** Shows what the address asks for: a story, or the list of them. */
export function Explorer({ base }: { base: string }) {
  const address = useAddress(base, useHydrating());
  const { onLinkClick } = address;
  const { story } = address.state;

  useEffect(() => {
    document.addEventListener('click', onLinkClick);
    return () => document.removeEventListener('click', onLinkClick);
  }, [onLinkClick]);

  return (
    <DataBoundary key={story} base={base} thing={story === null ? 'list of stories' : 'story'}>
      <Suspense fallback={<StoryLoading base={base} state={address.state} />}>
        {story === null ? (
          <Stories base={base} address={address} />
        ) : (
          <LoadedStory base={base} id={story} address={address} />
        )}
      </Suspense>
    </DataBoundary>
  );
}

function LoadedStory({ base, id, address }: { base: string; id: string; address: Address }) {
  const story = useLoaded(storyQuery(base, id));
  usePageDirection(story.language);
  if (isLarge(story)) return <LargeStoryPage base={base} story={story} address={address} />;
  return <StoryPage base={base} story={story} address={address} />;
}

/** The list of stories; where there is only one, that story. */
function Stories({ base, address }: { base: string; address: Address }) {
  const index = useLoaded(indexQuery(base));
  const [only, ...others] = index.stories;
  const single = only !== undefined && others.length === 0 ? only.id : null;
  const { navigate } = address;
  useEffect(() => {
    if (single !== null) navigate(plainState(single), 'replace');
  }, [single, navigate]);
  if (single === null) return <StoryList base={base} index={index} />;
  return <StoryLoading base={base} state={address.state} />;
}
