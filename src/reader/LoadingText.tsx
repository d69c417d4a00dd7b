import { Shapes } from '../ui/Shapes.tsx';
import { words } from '../words/reader.ts';
import { HeldPassages, type HeldPassagesProps } from './HeldPassages.tsx';
import styles from './LoadingText.module.css';

/** While a text is on its way: the passages the story itself holds of it, and still shapes for the words between them. */
export function LoadingText(held: Omit<HeldPassagesProps, 'between'>) {
  return (
    <div className={styles.loading}>
      <output>{words.loading}</output>
      <Shapes />
      <HeldPassages {...held} between={<Shapes />} />
    </div>
  );
}
