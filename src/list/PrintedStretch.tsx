import { formatDay } from '../story/calendar.ts';
import type { Story } from '../story/model.ts';
import type { Stretch } from './printed.ts';
import styles from './PrintedPage.module.css';

/** Events of a large story by day, a line each, and first of all which they are. */
export function PrintedStretch({ story, stretch }: { story: Story; stretch: Stretch }) {
  return (
    <>
      <h1 className={styles.title}>{story.title}</h1>
      <p className={styles.standfirst}>{story.standfirst}</p>
      <p className={styles.about} lang="en">
        {stretch.about.join(' ')}
      </p>
      {stretch.days.map(({ start, lines }) => (
        <section key={start}>
          <h2 className={styles.day} lang="en">
            {formatDay(start, 'long')}
          </h2>
          <ul>
            {lines.map(({ id, title, facts, href }) => (
              <li key={id} className={styles.line}>
                {href === null ? title : <a href={href}>{title}</a>}{' '}
                <span className={styles.from}>{facts}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
