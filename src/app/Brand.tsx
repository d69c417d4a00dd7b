import { APP } from '../words/app.ts';
import styles from './Brand.module.css';

/** The mark and the name, leading to the stories. */
export function Brand({ href }: { href: string }) {
  return (
    <a className={styles.brand} href={href}>
      <svg width="26" height="18" viewBox="0 0 26 18" aria-hidden="true">
        <circle cx="5" cy="9" r="4.2" fill="currentColor" />
        <path d="M13 0.5v17" stroke="currentColor" strokeWidth="1.6" />
        <circle cx="20.5" cy="9" r="3.4" fill="none" stroke="currentColor" strokeWidth="1.8" />
      </svg>
      {APP.name}
    </a>
  );
}
