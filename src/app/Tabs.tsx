import { APP } from '../words/app.ts';
import type { Tab } from './story-view.ts';

interface TabsProps {
  tabs: readonly Tab[];
  /** Id of the one that is open. */
  current: string;
  /** Where they stand says how they look, and their counts. */
  styles: { readonly tabs?: string; readonly count?: string };
}

/** The views of a story, each a link to it. */
export function Tabs({ tabs, current, styles }: TabsProps) {
  return (
    <nav className={styles.tabs} aria-label={APP.views}>
      {tabs.map(({ id, label, count, href }) => (
        <a key={id} href={href} aria-current={current === id ? 'page' : undefined}>
          {label}
          {count !== null && <span className={styles.count}>{count}</span>}
        </a>
      ))}
    </nav>
  );
}
