import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { DataError } from '../data/data-error.ts';
import { copyText } from '../sharing/copy.ts';
import { PUBLISHED_VERSION } from '../story/model.ts';
import { andMore } from '../words/app-later.ts';
import * as words from '../words/broken-file.ts';
import { faultWords, placeInFile, TRY_AGAIN } from '../words/data.ts';
import { type BrokenFile, openWithout } from './broken-file.ts';
import styles from './Failed.module.css';

/** More faults than this say nothing more. */
const FAULTS_SHOWN = 12;

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
  const { excerpt, lines, rest } = file;
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
            ? words.faultOnLine(first)
            : words.faultsFromLine(faults.length, line)}
        {rest !== null && ` ${words.restInOrder(rest.events, rest.sources)}`}
      </p>
      <figure className={styles.file}>
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
            {words.whereWords(placeInFile(first.path), first)}
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
      {others.length > 0 && (
        <section className={styles.all} aria-labelledby="all-faults">
          <h2 id="all-faults">{words.FAULTS}</h2>
          <ul>
            {faults.slice(0, FAULTS_SHOWN).map((fault, at) => (
              <li key={fault.path}>
                <span className={styles.at}>{words.lineNumber(lines[at] ?? 1)}</span>{' '}
                <span>{faultWords(fault)}</span>
              </li>
            ))}
            {faults.length > FAULTS_SHOWN && <li>{andMore(faults.length - FAULTS_SHOWN)}</li>}
          </ul>
        </section>
      )}
    </>
  );
}
