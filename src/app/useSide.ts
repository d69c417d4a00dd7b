import { useRef, useState } from 'react';
import { WIDE } from '../ui/breakpoints.ts';
import { focusAgain } from './give-focus.ts';

/** What a reader has asked to stand beside the view, or nothing in particular (`by itself`). */
export type Side =
  'by itself' | 'closed' | 'opened' | 'sources' | 'differing' | 'filters' | 'keys' | 'guide';

interface Asked {
  readonly of: string | null;
  readonly side: Side;
  /** Whether the address has led to it. */
  readonly isLed?: boolean;
}

/** What shows the story's panel where it has no place of its own. */
const OF_STORY: readonly Side[] = ['opened', 'sources', 'differing'];

/**
 * What stands beside the view. What the address opens there (`opened`, or `null`) opens the side; what the reader asks
 * for holds until the address leads elsewhere (to another `at`), also where that opens nothing beside the view. When the
 * address leads back it stands there again, that one reads on where one was; on a phone or a tablet the story's own panel
 * alone. From an event to a place or a person (`terms`, empty for none) that panel is what was asked for.
 */
export function useSide(opened: string | null, at: string | null = opened, terms = '') {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [was, setWas] = useState({ at, terms });
  if (was.at !== at || was.terms !== terms) {
    setWas({ at, terms });
    if (was.at !== at && !matchMedia(WIDE).matches) {
      if (terms && was.terms !== terms) setAsked({ of: at, side: 'opened', isLed: true });
      else if (asked && asked.of !== at && !OF_STORY.includes(asked.side)) setAsked(null);
    }
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
    /** Whether it stands there because it was asked for, without a step of the history that has led to it. */
    isAsked: isAsked && !asked?.isLed,
    /** Whether it shows where it has no place of its own. */
    isOpen,
    ask,
    putAway,
    /** Asks for it, or puts it away where it stands. */
    toggle: (which: Side) => (side === which ? putAway() : ask(which)),
  };
}

export type SideState = ReturnType<typeof useSide>;
