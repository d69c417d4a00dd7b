import { APP } from '../words/app.ts';
import styles from './StoryLoading.module.css';

/** Still shapes where the story will stand; shown only when loading takes longer than a moment. */
export function StoryLoading() {
  return (
    <div className={styles.page}>
      <div className={styles.bar} />
      <main className={styles.main}>
        <div className={styles.title} />
        <p role="status">{APP.loading}</p>
        {[0, 1, 2, 3, 4].map((lane) => (
          <div key={lane} className={styles.lane} />
        ))}
      </main>
    </div>
  );
}
