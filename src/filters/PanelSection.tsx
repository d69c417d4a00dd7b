import { type ReactNode, useId } from 'react';
import styles from './TermPanel.module.css';

interface PanelSectionProps {
  title: string;
  /** Of the title, where it is not Dateline's own. */
  lang?: string | undefined;
  children: ReactNode;
}

/** A part of a panel, named by its heading. */
export function PanelSection({ title, lang, children }: PanelSectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={styles.sectionTitle} lang={lang}>
        {title}
      </h3>
      {children}
    </section>
  );
}
