import { bringIntoView } from '../ui/bring-into-view.ts';
import { untilThere } from './until-there.ts';

/** How often what is to be drawn first, its code and its texts, is looked for. */
const TRIES = 60;

/** What moves a page from then on is the reader's. */
const HANDS = ['pointerdown', 'wheel', 'keydown'];

/** Others lead to a statement, whose wordings are the difference. */
const LINKS = 'a[data-differs][href*="/event/"]';

/**
 * A link to an event that stands for what its sources differ on, which it names in `data-differs`, leads to that place in
 * the event's panel, not to its top, and stays there as the words above it come. What is returned ends it.
 */
export function goToDifferences(): () => void {
  let sought: string | null = null;
  let letGo = () => {};
  const onClick = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>(LINKS) : null;
    const id = link?.dataset['differs'] ?? null;
    sought = id;
    letGo();
    if (id === null) return;
    untilThere(() => {
      if (sought !== id) return true;
      const heading = document.getElementById(`differs-${id}`);
      if (heading === null) return false;
      heading.focus({ preventScroll: true });
      letGo = hold(heading);
      return true;
    }, TRIES);
  };
  addEventListener('click', onClick, { capture: true });
  return () => {
    letGo();
    removeEventListener('click', onClick, { capture: true });
  };
}

/**
 * Has what a link led to at the start of its panel, whatever grows above it, until a hand moves; or what is returned ends
 * it.
 */
function hold(heading: HTMLElement): () => void {
  const letGo = new AbortController();
  const growing = new ResizeObserver(() => bringIntoView(heading, 'start'));
  letGo.signal.addEventListener('abort', () => growing.disconnect());
  for (const hand of HANDS) {
    addEventListener(hand, () => letGo.abort(), { capture: true, signal: letGo.signal });
  }
  // Its first report comes at once.
  for (const part of heading.closest('article')?.querySelectorAll('section') ?? []) {
    growing.observe(part);
  }
  return () => letGo.abort();
}
