import { useEffect, useState } from 'react';

/** A live region is only read when it changes after it is in the page, so the words come a moment later. */
const DELAY_MS = 200;

/** The words to put into a live region: said once, and again only when they change. */
export function useAnnouncement(words: string | null): string {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words ?? ''), DELAY_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return said;
}
