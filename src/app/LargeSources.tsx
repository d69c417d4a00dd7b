import { Suspense, useMemo } from 'react';
import type { EventColumns } from '../story/event-columns.ts';
import { carriedCounts } from '../story/large/carried-counts.ts';
import type { LargeStory } from '../story/large/large-story.ts';
import type { Links } from '../ui/links.ts';
import { RegionBoundary } from './DataBoundary.tsx';
import { standSourcesAsLeft } from './left-text.ts';
import { SourcesView } from './lazy-parts.ts';
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
        <SourcesView story={story} links={links} large={large} onOpen={standSourcesAsLeft} />
      </Suspense>
    </RegionBoundary>
  );
}
