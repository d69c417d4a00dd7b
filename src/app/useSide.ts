import { useState } from 'react';
import { WIDE } from '../ui/breakpoints.ts';
import { focusAgain } from './give-focus.ts';

/** What a reader has asked to stand beside the view, or nothing in particular (`by itself`). */
export type Side =
  'by itself' | 'closed' | 'opened' | 'sources' | 'differing' | 'filters' | 'keys' | 'guide';

interface Asked {
  readonly of: string | null;
  readonly side: Side;
  /** What had the focus before. */
  readonly asker?: Element | null | undefined;
  /** What was asked for before, and stands there again when it goes. */
  readonly over?: Asked | null | undefined;
  /** Whether the address has led to it. */
  readonly isLed?: boolean;
}

/** Tells what is read of the page itself. */
function isHelp(side: Side): boolean {
  return side === 'keys' || side === 'guide';
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
  const last = asked !== null && asked.of === at ? asked : null;
  const side: Side = last?.side ?? 'by itself';
  /** What was asked for, and stands. */
  const now = side === 'closed' ? null : last;
  const isOpen = last === null ? opened !== null : now !== null;
  /** `of`: where the address will lead by then. */
  const ask = (next: Side, of: string | null = at) => {
    const below = isHelp(side) ? now?.over : now;
    // Help stands over all else, and takes the place of other help; all else takes the place of both.
    const replaced = !isHelp(next) ? (below ?? now) : isHelp(side) ? now : null;
    const asker = replaced ? replaced.asker : document.activeElement;
    setAsked({ of, side: next, asker, over: isHelp(next) ? below : null });
  };
  /** Puts away what was asked for last, and gives the focus back to what asked for it; whether there was anything. */
  const putAway = () => {
    if (now === null) return false;
    setAsked(now.over ?? null);
    focusAgain(now.asker ?? null);
    return true;
  };
  return {
    side,
    /** What has been asked for before, and stands under it. */
    under: now?.over?.side ?? null,
    /** Whether it lies over a text, too. */
    coversText: side === 'filters' || isHelp(side),
    /** Whether it stands there because it was asked for, without a step of the history that has led to it. */
    isAsked: now !== null && !now.isLed,
    /** Whether it shows where it has no place of its own. */
    isOpen,
    ask,
    putAway,
    /** Asks for it, or puts it away where it stands. */
    toggle: (which: Side) => (side === which ? putAway() : ask(which)),
  };
}

export type SideState = ReturnType<typeof useSide>;
