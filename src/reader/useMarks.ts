import { type RefObject, useLayoutEffect, useRef } from 'react';
import { nextMark } from './mark-walk.ts';
import { scrollToWords } from './scrolling.ts';

/** The words a text is opened at, and whose marks are walked. */
interface Target {
  /** Id of an excerpt, wording, remark or date evidence of this text; `null` for none. */
  readonly quote: string | null;
  /** An event this text has passages on; `null` for all events. */
  readonly event: string | null;
}

function findWords(root: HTMLElement, { quote, event }: Target): HTMLElement | null {
  if (quote !== null) {
    const id = JSON.stringify(quote);
    return root.querySelector(`[data-excerpt=${id}], [data-evidence=${id}], [data-quote=${id}]`);
  }
  return event === null ? null : root.querySelector(`mark[data-of=${JSON.stringify(event)}]`);
}

/** One element per excerpt, the first where it is in pieces, in the order of the text. */
function marksIn(root: HTMLElement, event: string | null): readonly HTMLElement[] {
  const seen = new Set<string>();
  return [...root.querySelectorAll<HTMLElement>('mark[data-excerpt]')].filter((mark) => {
    const { excerpt, of } = mark.dataset;
    if (excerpt === undefined || seen.has(excerpt) || (event !== null && of !== event))
      return false;
    seen.add(excerpt);
    return true;
  });
}

/**
 * Scrolls to the target's words when the text opens, at once, and when the target changes. Returns the
 * step to the next (1) or previous (-1) mark, which scrolls to it and focuses it.
 */
export function useMarks(
  scroller: RefObject<HTMLElement | null>,
  target: Target,
): (step: 1 | -1) => void {
  const { quote, event } = target;
  const opened = useRef(false);
  const visited = useRef<HTMLElement | null>(null);

  useLayoutEffect(() => {
    const root = scroller.current;
    const words = root === null ? null : findWords(root, { quote, event });
    if (root !== null && words !== null) {
      scrollToWords(root, words, opened.current ? 'auto' : 'instant');
      visited.current = words;
    }
    opened.current = true;
  }, [scroller, quote, event]);

  return (step) => {
    const root = scroller.current;
    if (root === null) return;
    const marks = marksIn(root, event);
    const from = visited.current === null ? -1 : marks.indexOf(visited.current);
    const next = nextMark(
      marks.map((mark) => mark.getBoundingClientRect()),
      root.getBoundingClientRect(),
      from === -1 ? null : from,
      step,
    );
    const mark = next === null ? undefined : marks[next];
    if (mark === undefined) return;
    scrollToWords(root, mark, 'auto');
    // Only the one visited last can have the focus, and have it again: text that is pressed or selected never takes it.
    visited.current?.removeAttribute('tabindex');
    mark.tabIndex = -1;
    mark.focus({ preventScroll: true });
    visited.current = mark;
  };
}
