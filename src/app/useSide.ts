import { useState } from 'react';

/** What a reader has asked to stand beside the view, or nothing in particular (`by itself`). */
export type Side =
  'by itself' | 'closed' | 'opened' | 'sources' | 'differing' | 'filters' | 'keys' | 'guide';

/**
 * What stands beside the view. What the address opens there (`opened`, or `null`) opens the side; what the reader asks
 * for holds until the address leads elsewhere (to another `at`), also where that opens nothing beside the view.
 */
export function useSide(opened: string | null, at: string | null = opened) {
  const [asked, setAsked] = useState<{ readonly of: string | null; readonly side: Side } | null>(
    null,
  );
  const side: Side = asked !== null && asked.of === at ? asked.side : 'by itself';
  return {
    side,
    /** Whether it shows where it has no place of its own. */
    isOpen: side === 'by itself' ? opened !== null : side !== 'closed',
    /** `of`: where the address will lead by then. */
    ask: (next: Side, of: string | null = at) => setAsked({ of, side: next }),
  };
}
