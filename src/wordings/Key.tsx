import * as words from '../words/wordings.ts';
import styles from './Key.module.css';

interface KeyProps {
  /** Whether it has a heading of its own. */
  Title: 'h2' | 'div';
}

/** What the marks of a collation mean. */
export function Key({ Title }: KeyProps) {
  const { word, parts, own, order } = words.KEY_LINES;
  return (
    <section className={styles.key} aria-labelledby="wordings-key">
      <Title id="wordings-key">{words.KEY}</Title>
      <dl>
        <div>
          <dt>
            <span data-parts="">{word}</span>
          </dt>
          <dd>{parts}</dd>
        </div>
        <div>
          <dt>
            <span data-parts="">
              <span data-own="">{word}</span>
            </span>
          </dt>
          <dd>{own}</dd>
        </div>
        <div>
          <dt>
            <sup>2</sup> {word}
          </dt>
          <dd>{order}</dd>
        </div>
      </dl>
    </section>
  );
}
