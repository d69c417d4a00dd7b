import { APP } from '../words/app.ts';
import { Brand } from './Brand.tsx';
import styles from './StoryLoading.module.css';

/** Still shapes where the story will stand; shown only when loading takes longer than a moment. */
export function StoryLoading({ base }: { base: string }) {
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Brand href={base} />
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
