import type { ReactNode } from 'react';
import type { Story } from '../story/model.ts';
import styles from './TermPanel.module.css';

/** What the panels of places and people share. */
export interface TermPanelProps {
  story: Story;
  /** Take all of them out of the filter. */
  onClear: () => void;
  /** Drawn 236 high above everything else. */
  map?: ReactNode;
}

interface FrameProps extends TermPanelProps {
  /** The names of the chosen. */
  title: string;
  /** On the button that takes them out. */
  all: string;
  /** What is said of them below their names. */
  head: ReactNode;
  /** The sections below. */
  children: ReactNode;
}

/** The frame of what stands beside the view while it is filtered by place or person. */
export function TermPanel({ story, onClear, map, title, all, head, children }: FrameProps) {
  return (
    <div className={styles.panel}>
      {map}
      <div className={styles.head}>
        <h2 id="term-title" className={styles.title} lang={story.language}>
          {title}
        </h2>
        <button type="button" className={styles.all} onClick={onClear}>
          {all}
        </button>
        {head}
      </div>
      {children}
    </div>
  );
}
