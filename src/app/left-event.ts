import { currentAddress, onAddressChange } from '../sharing/browser-history.ts';
import type { SheetHeight } from './sheet-snap.ts';
import { steps } from './useClosing.ts';

/** How an event's panel stood when the reader went on from it to a text or a statement, or asked for something else. */
interface Left {
  readonly event: string;
  readonly scrolledPx: number;
  /** Of its sheet, where it is one. */
  readonly height: SheetHeight;
}

let left: Left | null = null;
let forget = () => {};

/** The height the event's sheet had when it was left for a text; `null`: it was not. */
export function heightLeft(event: string | null): SheetHeight | null {
  return left?.event === event && left !== null ? left.height : null;
}

/** Has the event's panel, drawn just now, stand as it was left; what is returned remembers how it is left next. */
export function standAsLeft(event: string): () => void {
  const title = document.getElementById('event-title');
  const sheet = title?.closest<HTMLElement>('[data-sheet]');
  const body = title?.closest('article')?.lastElementChild;
  if (sheet == null || body == null) return () => {};
  if (left?.event === event) body.scrollTop = left.scrolledPx;
  return () => {
    forget();
    if (!isWithin(event)) return;
    const height = sheet.dataset['height'] === 'full' ? 'full' : 'half';
    left = { event, scrolledPx: body.scrollTop, height };
    // Who comes to it again by another way than back begins at the top.
    const end = onAddressChange(() => {
      if (!isWithin(event) || (isAt(event) && !steps.back)) forget();
    });
    forget = () => {
      left = null;
      end();
    };
  };
}

/** Whether the address shows the event, or what it leads on to. */
function isWithin(event: string): boolean {
  return /\/(source|statement)\//.test(currentAddress()) || isAt(event);
}

function isAt(event: string): boolean {
  return currentAddress().includes(`/event/${event}/`);
}
