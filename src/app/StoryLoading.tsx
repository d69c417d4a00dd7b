import type { ExplorerState } from '../sharing/address.ts';
import { APP } from '../words/app.ts';
import { Brand } from './Brand.tsx';
import { currentTab, tabsOf } from './story-view.ts';
import styles from './StoryLoading.module.css';
import { Tabs } from './Tabs.tsx';
import bar from './TopBar.module.css';

interface StoryLoadingProps {
  base: string;
  /** What the address asks for. */
  state: ExplorerState;
}

/** Still shapes where the story will stand, below its tabs; shown only when loading takes longer than a moment. */
export function StoryLoading({ base, state }: StoryLoadingProps) {
  const view = state.view ?? 'timeline';
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Brand href={base} />
        {state.story !== null && (
          <Tabs
            tabs={tabsOf(null, state, base, view)}
            current={currentTab(state.open, view)}
            styles={bar}
          />
        )}
      </header>
      <main className={styles.main}>
        <div className={styles.title} />
        <div role="status" className={styles.words}>
          <h1>{APP.loading}</h1>
        </div>
        <div data-shapes="" className={styles.view} />
      </main>
      <div className={styles.panel} />
    </div>
  );
}
