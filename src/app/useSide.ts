import { useRef, useState } from 'react';
import { WIDE } from '../ui/breakpoints.ts';
import { focusAgain } from './give-focus.ts';

/** What a reader has asked to stand beside the view, or nothing in particular (`by itself`). */
export type Side =
  'by itself' | 'closed' | 'opened' | 'sources' | 'differing' | 'filters' | 'keys' | 'guide';

/**
 * What stands beside the view. What the address opens there (`opened`, or `null`) opens the side; what the reader asks
 * for holds until the address leads elsewhere (to another `at`), also where that opens nothing beside the view. On a desk
 * it stands there again when the address leads back; what lay over the view does not, but for one step: from an event to
 * the panel of a place or person (`terms`, empty for none).
 */
export function useSide(opened: string | null, at: string | null = opened, terms = '') {
  const [asked, setAsked] = useState<{ readonly of: string | null; readonly side: Side } | null>(
    null,
  );
  const [was, setWas] = useState({ at, terms });
  if (was.at !== at || was.terms !== terms) {
    setWas({ at, terms });
    if (was.at !== at && asked?.of !== at && !matchMedia(WIDE).matches)
      setAsked(terms && was.terms !== terms ? { of: at, side: 'opened' } : null);
  }
  const asker = useRef<Element | null>(null);
  const side: Side = asked !== null && asked.of === at ? asked.side : 'by itself';
  const isAsked = side !== 'by itself' && side !== 'closed';
  const isOpen = side === 'by itself' ? opened !== null : side !== 'closed';
  /** `of`: where the address will lead by then. */
  const ask = (next: Side, of: string | null = at) => {
    // What has the focus in what is asked for goes with it.
    if (!isAsked) asker.current = document.activeElement;
    setAsked({ of, side: next });
  };
  /** Puts away what was asked for, and gives the focus back to what asked for it; whether there was anything. */
  const putAway = () => {
    if (!isAsked) return false;
    setAsked(null);
    focusAgain(asker.current);
    return true;
  };
  return {
    side,
    /** Whether it stands there because it was asked for. */
    isAsked,
    /** Whether it shows where it has no place of its own. */
    isOpen,
    ask,
    putAway,
    /** Asks for it, or puts it away where it stands. */
    toggle: (which: Side) => (side === which ? putAway() : ask(which)),
  };
}

export type SideState = ReturnType<typeof useSide>;
