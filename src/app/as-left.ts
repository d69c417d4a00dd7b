import type { SheetHeight } from './sheet-snap.ts';
import { steps } from './useClosing.ts';

/** How what scrolls stood when it was left. */
interface Left {
  readonly scrolledPx: number;
  /** Of its sheet, where it is one. */
  readonly height: SheetHeight;
}

/** By what it shows. */
const left = new Map<string, Left>();

/** How something stood when it was left, where the reader comes back to it; `null`: he does not, or has not been there. */
function leftAs(key: string): Left | null {
  return (steps.back && left.get(key)) || null;
}

/**
 * Has what scrolls, drawn just now, stand as it was left, where the reader has come back to it; what is returned remembers
 * how it is left next.
 */
function standAsLeft(scroller: Element, key: string): () => void {
  const was = leftAs(key);
  if (was !== null) scroller.scrollTo({ top: was.scrolledPx, behavior: 'instant' });
  return () => {
    const sheet = scroller.closest<HTMLElement>('[data-sheet]');
    const height = sheet?.dataset['height'] === 'full' ? 'full' : 'half';
    left.set(key, { scrolledPx: scroller.scrollTop, height });
  };
}

/** Has an event's panel stand as it was left. */
export function standEventAsLeft(event: string): () => void {
  const body = document.getElementById('event-title')?.closest('article')?.lastElementChild;
  return body == null ? () => {} : standAsLeft(body, keyOfEvent(event));
}

/** The height an event's sheet had when it was left, where the reader comes back to it; else `null`. */
export function heightLeft(event: string | null): SheetHeight | null {
  return event === null ? null : (leftAs(keyOfEvent(event))?.height ?? null);
}

function keyOfEvent(event: string): string {
  return `event ${event}`;
}

/** Has a text stand as it was left, of those opened at the same words. */
export function standTextAsLeft(
  scroller: Element,
  source: string,
  quote: string | null,
): () => void {
  return standAsLeft(scroller, `source ${source} ${quote}`);
}

/** Has the page of sources stand as it was left. */
export function standSourcesAsLeft(scroller: Element): () => void {
  return standAsLeft(scroller, 'sources');
}
