import type { ReactNode } from 'react';
import { directionOf } from '../story/direction.ts';
import type { Article, Source } from '../story/model.ts';
import { languageName, publishedFact, translationWords, words as w } from '../words/reader.ts';
import styles from './AboutText.module.css';
import { type Passage, wordsOf } from './passages.ts';
import { textFragment } from './text-fragment.ts';

interface AboutTextProps {
  source: Source;
  /** Of the story, whose editor describes the source. */
  language: string;
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
  language,
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
        <Fact name={w.titled} lang={article.language}>
          {source.title}
        </Fact>
        <Fact name={w.publisher} lang={source.publisher === null ? undefined : language}>
          {source.publisher ?? w.notKnown}
        </Fact>
        <Fact name={w.agency} lang={language}>
          {source.agency}
        </Fact>
        <Fact name={w.published}>{publishedFact(source)}</Fact>
        <Fact name={w.dateline} lang={article.language}>
          {source.dateline}
        </Fact>
        <Fact name={w.language}>
          {languageName(article.language)}. {translationWords[source.translation]}.
        </Fact>
        <Fact name={w.hash}>
          <code>{article.sha256}</code> {hashVerified ? w.hashVerified : w.hashUnverified}
        </Fact>
      </dl>
      {source.note !== null && <p lang={language}>{source.note}</p>}
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

interface FactProps {
  name: string;
  /** Of what is said of it, where that is not Dateline's own. */
  lang?: string | undefined;
  children: ReactNode;
}

function Fact({ name, lang, children }: FactProps) {
  if (children === null) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd lang={lang} dir={lang && directionOf(lang)}>
        {children}
      </dd>
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
