import { useState } from 'react';
import type { Dropped } from '../sharing/address.ts';
import type { Story } from '../story/model.ts';
import { withdrawnPassage } from '../story/withdrawn-passage.ts';
import { Icon } from '../ui/Icon.tsx';
import { leftOutWords, THE_REST_IS_KEPT, withdrawnPassageWords } from '../words/address.ts';
import { LATER } from '../words/app-later.ts';
import { shownWithout } from '../words/broken-file.ts';
import styles from './Notices.module.css';

/** What of a story or a link was left out, said once: it goes when dismissed, and with the parts themselves. */
export function Notices({ story, dropped }: { story: Story; dropped: readonly Dropped[] }) {
  const { unread = 0 } = story;
  const key = [unread, ...dropped.map(({ part, value }) => `${part}=${value}`)].join('&');
  const [dismissed, setDismissed] = useState('');
  if ((unread === 0 && dropped.length === 0) || dismissed === key) return null;
  return (
    <div
      className={styles.notices}
      role="status"
      aria-label={unread > 0 ? LATER.aboutStory : LATER.notices}
    >
      <Icon name="warning" />
      <p>
        {unread > 0 && `${shownWithout(unread)} `}
        {dropped.map((part) => (
          <span key={`${part.part}=${part.value}`}>{wordsOf(part, story)} </span>
        ))}
        {dropped.length > 0 && THE_REST_IS_KEPT}
      </p>
      <button type="button" aria-label={LATER.dismiss} onClick={() => setDismissed(key)}>
        <Icon name="close" />
      </button>
    </div>
  );
}

function wordsOf(part: Dropped, story: Story): string {
  const gone = part.part === 'quote' ? withdrawnPassage(story, part.value) : undefined;
  return gone === undefined ? leftOutWords(part) : withdrawnPassageWords(gone);
}
