import { bringIntoView } from '../ui/bring-into-view.ts';

/** What a turned screen shows has been drawn after this: a view that goes to an event travels there. */
const DRAWN_MS = 600;
/** A page has come to rest when it has not been scrolled for so long. */
const REST_MS = 150;

const HANDS = ['touchstart', 'wheel', 'keydown'];

/** What stands first in view, in which of the two. */
interface First {
  readonly event: string;
  readonly view: 'timeline' | 'list';
}

/**
 * What a reader has before him stays there when he turns the screen: the event that is open, else the first line or mark
 * in view. It is another page then, which scrolls in another way, and back again.
 */
export function keepPlace(): void {
  let first: First | null = null;
  let isTurned = false;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let drawing: ReturnType<typeof setTimeout> | undefined;

  const note = () => {
    // Not where the turning itself has left the page.
    if (!isTurned) first = firstInView() ?? first;
  };
  const onScroll = () => {
    clearTimeout(resting);
    resting = setTimeout(note, REST_MS);
  };
  document.addEventListener('scroll', onScroll, { capture: true, passive: true });

  for (const hand of HANDS) {
    const onHand = () => {
      isTurned = false;
      clearTimeout(drawing);
    };
    addEventListener(hand, onHand, { capture: true, passive: true });
  }

  const show = () => {
    const open = document.querySelector('main [data-event][aria-current]');
    if (open !== null) bringIntoView(open, 'nearest', 'instant');
    else if (first?.view === viewShown()) {
      const again = document.querySelector(`main [data-event="${CSS.escape(first.event)}"]`);
      if (again !== null) bringIntoView(again, 'start', 'instant');
    }
  };
  matchMedia('(orientation: portrait)').addEventListener('change', () => {
    clearTimeout(resting);
    isTurned = true;
    requestAnimationFrame(show);
    drawing = setTimeout(show, DRAWN_MS);
  });
}

/** The first line or mark that is in view whole; `null`: none is. */
function firstInView(): First | null {
  const lines = [...document.querySelectorAll<HTMLElement>('main [data-event]')];
  const event = lines.find((line) => {
    const { top, bottom } = line.getBoundingClientRect();
    const isFolded = line.closest('details:not([open])') !== null;
    return top >= barPx() && bottom <= innerHeight && !isFolded;
  })?.dataset['event'];
  return event === undefined ? null : { event, view: viewShown() };
}

function viewShown(): First['view'] {
  return document.querySelector('main [data-lanes]') === null ? 'list' : 'timeline';
}

/** How far down the bar stands in front of what scrolls under it. */
function barPx(): number {
  return document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
}
