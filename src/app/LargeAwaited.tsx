import { DataError } from '../data/data-error.ts';
import { Problem } from '../ui/Problem.tsx';
import { Shapes } from '../ui/Shapes.tsx';
import { failureWords } from '../words/data.ts';
import { LARGE } from '../words/large.ts';
import styles from './LargeAwaited.module.css';

interface LargeAwaitedProps {
  /** Why the event has not come; `null` while it is on its way. */
  error: Error | null;
  onRetry: () => void;
}

/** In place of an event of a large story that is on its way, or has not come. */
export function LargeAwaited({ error, onRetry }: LargeAwaitedProps) {
  if (error === null) {
    return (
      <div className={styles.coming}>
        <output>{LARGE.eventComing}</output>
        <Shapes />
      </div>
    );
  }
  // A fault of ours is said by what stands round the panel.
  if (!(error instanceof DataError)) throw error;
  const { title, sentence } = failureWords(error, 'event');
  return (
    <div className={styles.failed}>
      <Problem title={title} sentences={[sentence, LARGE.restWorks]}>
        <button type="button" onClick={onRetry}>
          {LARGE.retry}
        </button>
      </Problem>
    </div>
  );
}
