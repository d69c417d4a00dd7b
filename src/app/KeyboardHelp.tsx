import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { ARROW_NAMES, KEY_GROUPS, LETTER_KEYS, LETTER_KEYS_NOTE } from '../words/keyboard.ts';
import styles from './KeyboardHelp.module.css';
import { chooseLetterKeys, useLetterKeys } from './letter-keys.ts';

/** Which way an arrow drawn to the right is turned. */
const TURNS: Readonly<Record<string, number>> = { '→': 0, '↓': 90, '←': 180, '↑': 270 };

/** All keys and what they do, and the switch for those that are letters. */
export function KeyboardHelp() {
  const letterKeys = useLetterKeys();
  return (
    <div className={styles.help}>
      {KEY_GROUPS.map(({ title, lines }) => (
        <section key={title}>
          <h3 className={styles.title}>{title}</h3>
          <dl>
            {lines.map(({ keys, does }) => (
              <div key={does} className={styles.line}>
                <dt className={styles.keys}>
                  {keys.map((key) => (
                    <Key key={key} name={key} />
                  ))}
                </dt>
                <dd className={styles.does}>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <label className={styles.switch}>
        <input
          type="checkbox"
          // A checkbox says by itself whether it is on.
          // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props
          role="switch"
          checked={letterKeys}
          aria-describedby="letter-keys-note"
          onChange={(changeEvent) => chooseLetterKeys(changeEvent.target.checked)}
        />
        <span>{LETTER_KEYS}</span>
      </label>
      <p id="letter-keys-note" className={styles.note}>
        {LETTER_KEYS_NOTE}
      </p>
    </div>
  );
}

function Key({ name }: { name: string }) {
  const turn = TURNS[name];
  return (
    <kbd className={styles.key}>
      {turn === undefined ? (
        name
      ) : (
        <>
          <svg width="12" height="12" viewBox="0 0 16 16" aria-hidden="true">
            <path transform={`rotate(${turn} 8 8)`} d="M2 8h11.5M9 3.5 13.5 8 9 12.5" />
          </svg>
          <VisuallyHidden>{ARROW_NAMES[name]}</VisuallyHidden>
        </>
      )}
    </kbd>
  );
}
