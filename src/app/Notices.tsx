import { useState } from 'react';
import type { Dropped } from '../sharing/address.ts';
import { Icon } from '../ui/Icon.tsx';
import { leftOutWords, THE_REST_IS_KEPT } from '../words/address.ts';
import { LATER } from '../words/app-later.ts';
import styles from './Notices.module.css';

/** What of a link was left out, said once: it goes when dismissed, and with the parts themselves. */
export function Notices({ dropped }: { dropped: readonly Dropped[] }) {
  const key = dropped.map(({ part, value }) => `${part}=${value}`).join('&');
  const [dismissed, setDismissed] = useState('');
  if (dropped.length === 0 || dismissed === key) return null;
  return (
    <div className={styles.notices} role="status" aria-label={LATER.notices}>
      <Icon name="warning" />
      <p>
        {dropped.map((part) => (
          <span key={`${part.part}=${part.value}`}>{leftOutWords(part)} </span>
        ))}
        {THE_REST_IS_KEPT}
      </p>
      <button type="button" aria-label={LATER.dismiss} onClick={() => setDismissed(key)}>
        <Icon name="close" />
      </button>
    </div>
  );
}
