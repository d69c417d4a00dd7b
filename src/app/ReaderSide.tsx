import { type ComponentProps, Suspense } from 'react';
import { RegionBoundary } from './DataBoundary.tsx';
import { ReaderRegion } from './lazy-parts.ts';
import styles from './StoryPage.module.css';

/** In place of the panel: a source's text. */
export function ReaderSide(props: ComponentProps<typeof ReaderRegion>) {
  return (
    <aside className={styles.reader} aria-label={props.source.name}>
      <RegionBoundary>
        <Suspense fallback={null}>
          <ReaderRegion {...props} />
        </Suspense>
      </RegionBoundary>
    </aside>
  );
}
