import { Suspense, useMemo } from 'react';
import type { EventColumns } from '../story/event-columns.ts';
import { carriedCounts } from '../story/large/carried-counts.ts';
import type { LargeStory } from '../story/large/large-story.ts';
import type { Links } from '../ui/links.ts';
import { RegionBoundary } from './DataBoundary.tsx';
import { SourcesRegion } from './lazy-parts.ts';
import styles from './StoryPage.module.css';

interface LargeSourcesProps {
  story: LargeStory;
  columns: EventColumns;
  links: Links;
}

/** The sources of a large story with how much of it each carries. */
export function LargeSources({ story, columns, links }: LargeSourcesProps) {
  const large = useMemo(
    () => ({ events: columns.length, bySource: carriedCounts(columns) }),
    [columns],
  );
  return (
    <RegionBoundary>
      <Suspense fallback={<div className={styles.waiting} />}>
        <SourcesRegion story={story} links={links} large={large} />
      </Suspense>
    </RegionBoundary>
  );
}
