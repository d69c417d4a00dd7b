import { type ComponentProps, Suspense } from 'react';
import { RegionBoundary } from './DataBoundary.tsx';
import { ReaderRegion } from './lazy-parts.ts';
import styles from './StoryPage.module.css';

type ReaderSideProps = ComponentProps<typeof ReaderRegion> & {
  /** Whether something else stands in its place, and it stays as it is until that goes. */
  hidden: boolean;
};

/** In place of the panel: a source's text. */
export function ReaderSide({ hidden, ...reader }: ReaderSideProps) {
  return (
    <aside className={styles.reader} aria-label={reader.source.name} hidden={hidden}>
      <RegionBoundary>
        <Suspense fallback={null}>
          <ReaderRegion {...reader} />
        </Suspense>
      </RegionBoundary>
    </aside>
  );
}
