import { DifferSign } from '../ui/Coverage.tsx';
import { ALL_KEYS, GUIDE, GUIDE_WAYS, type GuideMark } from '../words/guide.ts';
import styles from './ReadingGuide.module.css';

/** What the marks mean and what can be done with them, for someone who sees them for the first time. */
export function ReadingGuide({ onKeys }: { onKeys: () => void }) {
  return (
    <div className={styles.guide}>
      {GUIDE.map(({ title, lines }) => (
        <section key={title}>
          <h3 className={styles.title}>{title}</h3>
          <ul>
            {lines.map(({ mark, words }) => (
              <li key={mark} className={styles.line} data-mark={mark}>
                <span className={styles.mark}>
                  <Mark mark={mark} />
                </span>
                {words}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <ul className={styles.ways}>
        {GUIDE_WAYS.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
      <button type="button" className={styles.keys} onClick={onKeys}>
        {ALL_KEYS}
      </button>
    </div>
  );
}

function Mark({ mark }: { mark: GuideMark }) {
  switch (mark) {
    case 'slot':
      return <span className={styles.slot}>1</span>;
    case 'fold':
      return (
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 3 2 13h12Z" className={styles.fold} />
        </svg>
      );
    case 'differ':
      return <DifferSign />;
    case 'reports':
    case 'announces':
    case 'silent':
      return (
        <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
          {mark === 'reports' && <circle cx="5" cy="5" r="4" fill="currentColor" />}
          {mark === 'silent' && <circle cx="5" cy="5" r="1.4" className={styles.silent} />}
          {mark === 'announces' && (
            <circle cx="5" cy="5" r="3.1" fill="none" stroke="currentColor" strokeWidth="1.8" />
          )}
        </svg>
      );
    default:
      return <span className={styles.bar} data-mark={mark} />;
  }
}
