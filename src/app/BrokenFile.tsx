import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useId, useMemo, useState } from 'react';
import type { DataError } from '../data/data-error.ts';
import { copyText } from '../sharing/copy.ts';
import { PUBLISHED_VERSION } from '../story/model.ts';
import { andMore } from '../words/app-later.ts';
import * as words from '../words/broken-file.ts';
import { faultWords, placeInFile, TRY_AGAIN } from '../words/data.ts';
import { type BrokenFile, noticedIn, openWithout } from './broken-file.ts';
import styles from './Failed.module.css';

/** More than this say nothing more. */
const MOST_SHOWN = 12;

interface BrokenFileProps {
  title: string;
  error: DataError;
  file: BrokenFile;
  onRetry: () => void;
  /** Where else to go. */
  children: ReactNode;
}

/** What is wrong with a file, where, and what can still be done. Words of the file are text, cut short. */
export function BrokenFileView({ title, error, file, onRetry, children }: BrokenFileProps) {
  const client = useQueryClient();
  const [said, say] = useState('');
  const { faults, text, url } = error;
  const { excerpt, lines, of, rest } = file;
  const noticed = useMemo(() => noticedIn(text ?? ''), [text]);
  const [line = 1] = lines;
  const [first, ...others] = faults;

  const copyReport = async () => {
    const report = words.reportOf({
      title,
      file: new URL(url, location.href).href,
      page: location.href,
      when: new Date().toISOString(),
      faults: faults.map(
        (fault, at) => `${words.lineNumber(lines[at] ?? 1)}: ${faultWords(fault)}`,
      ),
      lines: excerpt.map(({ number, ...parts }) => {
        return `${number === line ? '>' : ' '} ${number}  ${parts.before}${parts.marked}${parts.after}`;
      }),
      version: PUBLISHED_VERSION,
    });
    say((await copyText(report)) ? words.REPORT_COPIED : words.REPORT_NOT_COPIED);
  };

  const open = async (without: readonly number[]) => {
    const query = client
      .getQueryCache()
      .getAll()
      .find(({ state }) => state.error === error);
    try {
      const id = String(query?.queryKey[1]);
      const story = await openWithout(id, text ?? '', without);
      if (query !== undefined) client.setQueryData(query.queryKey, story);
      onRetry();
    } catch {
      say(words.STILL_BROKEN);
    }
  };

  return (
    <>
      <p className={styles.sentence}>
        {first !== undefined && others.length === 0 && `${words.lineNumber(line)} of `}
        <strong>{url}</strong>
        {first === undefined
          ? words.damagedOnLine(line)
          : others.length === 0
            ? words.faultOnLine(first, of)
            : words.faultsFromLine(faults.length, line)}
        {rest !== null && ` ${words.restInOrder(rest.events, rest.sources)}`}
      </p>
      <figure>
        <pre className={styles.code} dir="ltr">
          {excerpt.map(({ number, before, marked, after }) => (
            <code key={number} className={styles.line} data-fault={number === line || undefined}>
              <span className={styles.number}>{number}</span>
              <span className={styles.words}>
                {before}
                {marked !== '' && <mark className={styles.mark}>{marked}</mark>}
                {after}
              </span>
            </code>
          ))}
        </pre>
        {first !== undefined && (
          <figcaption className={styles.where}>
            {words.whereWords(placeInFile(first.path), first, others.length === 0)}
          </figcaption>
        )}
      </figure>
      <div className={styles.ways}>
        {rest !== null && (
          <button type="button" className={styles.first} onClick={() => void open(rest.without)}>
            {words.openWithout(rest.without.length)}
          </button>
        )}
        <button
          type="button"
          className={rest === null ? styles.first : styles.second}
          onClick={onRetry}
        >
          {TRY_AGAIN}
        </button>
        <button type="button" className={styles.third} onClick={() => void copyReport()}>
          {words.COPY_REPORT}
        </button>
        {children}
        <span role="status" className={styles.said}>
          {said}
        </span>
      </div>
      <Also
        title={words.OTHER_FAULTS}
        items={others.map((fault, at) => [lines[at + 1] ?? 1, faultWords(fault)])}
      />
      <Also
        title={words.NOTICED}
        items={noticed.map(({ line: at, what, id }) => [at, words.noticedWords(what, id)])}
      />
    </>
  );
}

interface AlsoProps {
  title: string;
  /** The line of each, and what is said of it. */
  items: readonly (readonly [number, string])[];
}

function Also({ title, items }: AlsoProps) {
  const id = useId();
  if (items.length === 0) return null;
  return (
    <section className={styles.all} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {items.slice(0, MOST_SHOWN).map(([line, said]) => (
          <li key={`${line} ${said}`}>
            <span className={styles.at}>{words.lineNumber(line)}</span> <span>{said}</span>
          </li>
        ))}
        {items.length > MOST_SHOWN && <li>{andMore(items.length - MOST_SHOWN)}</li>}
      </ul>
    </section>
  );
}
