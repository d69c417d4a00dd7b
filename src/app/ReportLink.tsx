import { useEffect, useRef, useState } from 'react';
import { copyText } from '../sharing/copy.ts';
import type { Story } from '../story/model.ts';
import { bringIntoView } from '../ui/bring-into-view.ts';
import * as words from '../words/unknown.ts';
import styles from './ReportLink.module.css';

interface ReportLinkProps {
  kind: words.UnknownKind;
  id: string;
  story: Pick<Story, 'title'>;
}

/** Puts on the clipboard what somebody needs to know to mend a link: there is no server to send it to. */
export function ReportLink({ kind, id, story }: ReportLinkProps) {
  const [said, say] = useState('');
  const line = useRef<HTMLSpanElement>(null);
  // It comes below what may be the last line of a sheet.
  useEffect(() => {
    if (said !== '') bringIntoView(line.current!, 'nearest');
  }, [said]);
  const copy = async () => {
    const report = words.linkReport({
      kind,
      id,
      story: story.title,
      address: location.href,
      from: document.referrer,
      when: new Date().toISOString(),
    });
    say((await copyText(report)) ? words.REPORT_COPIED : words.REPORT_NOT_COPIED);
  };
  return (
    <>
      <button type="button" className={styles.report} onClick={() => void copy()}>
        {words.REPORT_LINK}
      </button>
      <span ref={line} role="status" className={styles.said}>
        {said}
      </span>
    </>
  );
}
