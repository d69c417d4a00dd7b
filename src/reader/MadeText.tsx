import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { type MadeUse, watchUse } from './made-use.ts';
import styles from './ReaderText.module.css';
import { useMarks } from './useMarks.ts';
import { useNotePlaces } from './useNotePlaces.ts';

interface MadeTextProps {
  /** As in `useMarks`. */
  quote: string | null;
  event: string | null;
  /** Is told what was done with it when the text itself takes its place. Has to be stable. */
  giveUse: (use: MadeUse) => void;
  /** Stands here where the page is made anew after all. */
  children: ReactNode;
}

/** React neither compares nor touches what is in an element that is said to hold markup. */
const AS_IT_STANDS = { __html: '' };

/** The text as the page was made with it, which can be read while the text itself is on its way. */
export function MadeText({ quote, event, giveUse, children }: MadeTextProps) {
  const [isThere, setIsThere] = useState(true);
  const made = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLElement>(null);
  useMarks(made, { quote, event });
  useLayoutEffect(() => {
    const whole = made.current;
    const scroller = whole?.querySelector(`.${styles.scroller}`);
    text.current = scroller?.querySelector('[data-from]')?.closest('[role]') ?? null;
    if (whole === null || scroller == null) {
      setIsThere(false);
      return undefined;
    }
    const left = new AbortController();
    const useOfIt = watchUse(whole, left.signal);
    return () => {
      giveUse({ ...useOfIt(), scrolled: scroller.scrollTop });
      left.abort();
    };
  }, [giveUse]);
  useNotePlaces(text);
  if (!isThere) return children;
  return <div ref={made} suppressHydrationWarning dangerouslySetInnerHTML={AS_IT_STANDS} />;
}
