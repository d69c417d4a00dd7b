import { directionOf } from '../story/direction.ts';
import { Icon } from '../ui/Icon.tsx';
import type { Links } from '../ui/links.ts';
import { quotation, withheldPassages } from '../words/reader.ts';
import { type Passage, wordsOf } from './passages.ts';
import styles from './WithheldPassages.module.css';

interface WithheldPassagesProps {
  passages: readonly Passage[];
  /** Of the text, and of the story. */
  languages: { readonly text: string; readonly story: string };
  links: Links;
}

/** Which words are not shown as evidence, because their position in the text does not hold them. */
export function WithheldPassages({ passages, languages, links }: WithheldPassagesProps) {
  // One fault can stand under several heads: the same words as an excerpt and as a wording.
  const distinct = passages.filter(
    (passage, index) =>
      passages.findIndex(({ start, end }) => start === passage.start && end === passage.end) ===
      index,
  );
  return (
    <div className={styles.withheld} role="note">
      <Icon name="warning" />
      <p>{withheldPassages(distinct.length)}</p>
      <ul>
        {distinct.map((passage) => (
          <li key={`${passage.start} ${passage.end}`}>
            <span lang={languages.text} dir={directionOf(languages.text)}>
              {quotation(wordsOf(passage).exact, 80)}
            </span>
            <span lang={languages.story}>
              <Serves passage={passage} links={links} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Serves({ passage, links }: { passage: Passage; links: Links }) {
  switch (passage.kind) {
    case 'excerpt':
    case 'evidence':
      return (
        <>
          {' '}
          (<a href={links.event(passage.event.id)}>{passage.event.shortTitle}</a>)
        </>
      );
    case 'wording':
      return (
        <>
          {' '}
          (<a href={links.statement(passage.statement.id)}>{passage.statement.title}</a>)
        </>
      );
    case 'reading':
      return ` (${passage.disagreement.title})`;
    case 'remark':
      return null;
  }
}
