import { useState } from 'react';

/** What a reader has asked to stand beside the view, or nothing in particular (`by itself`). */
export type Side =
  'by itself' | 'closed' | 'opened' | 'sources' | 'differing' | 'filters' | 'keys' | 'guide';

/**
 * What stands beside the view. What the address opens (`opened`, or `null`) opens the side; what the reader asks for
 * holds until the address opens something else.
 */
export function useSide(opened: string | null) {
  const [asked, setAsked] = useState<{ readonly of: string | null; readonly side: Side } | null>(
    null,
  );
  const side: Side = asked !== null && asked.of === opened ? asked.side : 'by itself';
  return {
    side,
    /** Whether it shows where it has no place of its own. */
    isOpen: side === 'by itself' ? opened !== null : side !== 'closed',
    /** `of`: what the address will have opened by then. */
    ask: (next: Side, of: string | null = opened) => setAsked({ of, side: next }),
  };
}
