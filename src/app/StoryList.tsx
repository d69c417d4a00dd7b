import { encodeAddress, plainState } from '../sharing/address.ts';
import { directionOf } from '../story/direction.ts';
import type { StoryIndex } from '../story/model.ts';
import { LATER } from '../words/app-later.ts';
import { Brand } from './Brand.tsx';
import styles from './StoryList.module.css';

/** All stories of this site. */
export function StoryList({ base, index }: { base: string; index: StoryIndex }) {
  return (
    <div>
      <header className={styles.bar}>
        <Brand href={base} />
      </header>
      <main className={styles.main}>
        <h1 className={styles.title}>{LATER.stories}</h1>
        <ul>
          {index.stories.map(({ id, title, standfirst, language }) => (
            <li key={id}>
              <a
                className={styles.story}
                href={encodeAddress(plainState(id), base)}
                lang={language}
                dir={directionOf(language)}
              >
                <span className={styles.name}>{title}</span>
                <span className={styles.standfirst}>{standfirst}</span>
              </a>
            </li>
          ))}
        </ul>
      </main>
    </div>
  );
}
