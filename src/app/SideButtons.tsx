import { Icon } from '../ui/Icon.tsx';
import { APP } from '../words/app.ts';
import type { SideState } from './useSide.ts';
import styles from './StoryPage.module.css';

/** Where the panel has no place of its own: shows it, or puts it away. */
export function PanelButton({ side: { isOpen, ask } }: { side: SideState }) {
  return (
    <button
      type="button"
      className={styles.panelButton}
      aria-label={APP.openPanel}
      aria-expanded={isOpen}
      onClick={() => ask(isOpen ? 'closed' : 'opened')}
    >
      {APP.storyPanel}
      <Icon name={isOpen ? 'next' : 'previous'} />
    </button>
  );
}

/** Shows all one can filter by in the panel, or puts it away. */
export function FilterButton({ side: { side, toggle } }: { side: SideState }) {
  return (
    <button
      type="button"
      className={styles.filterButton}
      aria-expanded={side === 'filters'}
      onClick={() => toggle('filters')}
    >
      {APP.filters}
    </button>
  );
}
