import { Suspense } from 'react';
import type { Open } from '../sharing/address.ts';
import type { Story } from '../story/model.ts';
import type { Links } from '../ui/links.ts';
import { RegionBoundary } from './DataBoundary.tsx';
import { SourcesRegion, WordingsRegion } from './lazy-parts.ts';
import styles from './StoryPage.module.css';

interface OtherViewProps {
  base: string;
  /** With the events that are open, if not all. */
  story: Story;
  open: Open;
  /** The wording the address asks for; `null`: none. */
  quote: string | null;
  links: Links;
  onCopyLink: () => void;
}

/** In place of the story's view: its sources, or its words compared. */
export function OtherView({ base, story, open, quote, links, onCopyLink }: OtherViewProps) {
  return (
    <RegionBoundary>
      <Suspense fallback={<div className={styles.waiting} />}>
        {open.kind === 'sources' ? (
          <SourcesRegion story={story} links={links} />
        ) : (
          <WordingsRegion
            base={base}
            story={story}
            selected={open.kind === 'statement' ? open.id : null}
            quote={quote}
            links={links}
            onCopyLink={onCopyLink}
          />
        )}
      </Suspense>
    </RegionBoundary>
  );
}
