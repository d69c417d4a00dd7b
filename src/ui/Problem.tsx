import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import styles from './Problem.module.css';

interface ProblemProps {
  title: string;
  /** Why, and what still works: a paragraph each. */
  sentences: readonly string[];
  /** What can be done: a button or a link. */
  children: ReactNode;
}

/** In place of what could not be loaded or may not be shown, and said at once. */
export function Problem({ title, sentences, children }: ProblemProps) {
  return (
    <div className={styles.problem} role="alert">
      <Icon name="warning" />
      <h3>{title}</h3>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {children}
    </div>
  );
}
