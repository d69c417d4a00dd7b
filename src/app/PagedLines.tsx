import { useRef, useState } from 'react';
import * as words from '../words/large.ts';
import { LargeEventLines, type LargeLinesProps } from './LargeEventLines.tsx';
import styles from './LargeStoryList.module.css';

/** As many lines at once as are looked through. */
const PAGE = 20;

/** Events of a large story as links, however many: a page of them, from the one with the selected event on. */
export function PagedLines({ rows, selected, ...props }: Omit<LargeLinesProps, 'dated'>) {
  const box = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState(() =>
    Math.max(selected === null ? 0 : rows.indexOf(selected), 0),
  );
  const last = Math.floor(Math.max(rows.length - 1, 0) / PAGE) * PAGE;
  const at = Math.min(Math.floor(asked / PAGE) * PAGE, last);
  const show = (next: number) => {
    setAsked(next);
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div ref={box} tabIndex={-1} className={styles.paged}>
      <LargeEventLines {...props} rows={rows.slice(at, at + PAGE)} selected={selected} dated />
      {rows.length > PAGE && (
        <p className={styles.parts}>
          <button type="button" disabled={at === 0} onClick={() => show(at - PAGE)}>
            {words.LARGE.previous}
          </button>
          <span>{words.partOf(at + 1, Math.min(at + PAGE, rows.length), rows.length)}</span>
          <button type="button" disabled={at === last} onClick={() => show(at + PAGE)}>
            {words.LARGE.next}
          </button>
        </p>
      )}
    </div>
  );
}
