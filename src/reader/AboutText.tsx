import type { ReactNode } from 'react';
import type { Article, Source } from '../story/model.ts';
import { languageName, publishedFact, translationWords, words as w } from '../words/reader.ts';
import styles from './AboutText.module.css';
import { type Passage, wordsOf } from './passages.ts';
import { textFragment } from './text-fragment.ts';

interface AboutTextProps {
  source: Source;
  article: Article;
  hashVerified: boolean;
  /** `null` where there is no text but the passages themselves. */
  storedTextHref: string | null;
  /** The words to open the publisher's page at, if any. */
  quoted: Passage | null;
  withCitation: boolean;
  onWithCitation: (chosen: boolean) => void;
}

/** Where the text comes from and how far that is known. */
export function AboutText({
  source,
  article,
  hashVerified,
  storedTextHref,
  quoted,
  withCitation,
  onWithCitation,
}: AboutTextProps) {
  return (
    <details className={styles.about}>
      <summary>{w.about}</summary>
      <dl>
        <Fact name={w.titled}>{source.title}</Fact>
        <Fact name={w.publisher}>{source.publisher ?? w.notKnown}</Fact>
        <Fact name={w.agency}>{source.agency}</Fact>
        <Fact name={w.published}>{publishedFact(source)}</Fact>
        <Fact name={w.dateline}>{source.dateline}</Fact>
        <Fact name={w.language}>
          {languageName(article.language)}. {translationWords[source.translation]}.
        </Fact>
        <Fact name={w.hash}>
          <code>{article.sha256}</code> {hashVerified ? w.hashVerified : w.hashUnverified}
        </Fact>
      </dl>
      {source.note !== null && <p>{source.note}</p>}
      <p className={styles.ways}>
        {storedTextHref !== null && <a href={storedTextHref}>{w.storedText}</a>}
        {source.address !== null && leadsToPage(source.address) && (
          <a href={addressAt(source.address, article, quoted)} rel="external noreferrer">
            {w.openAtPublisher}
          </a>
        )}
      </p>
      <label>
        <input
          type="checkbox"
          checked={withCitation}
          onChange={(change) => onWithCitation(change.target.checked)}
        />
        {w.copyWithCitation}
      </label>
    </details>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === null) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What arrives is data: an address that would run a script is none. */
function leadsToPage(address: string): boolean {
  return /^https?:\/\//i.test(address);
}

function addressAt(address: string, { text }: Article, quoted: Passage | null): string {
  if (quoted === null) return address;
  const fragment = textFragment(wordsOf(quoted), text);
  return address.includes('#') ? `${address}${fragment}` : `${address}#${fragment}`;
}
