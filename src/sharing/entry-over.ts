import { currentAddress, onAddressChange, showAddress } from './browser-history.ts';

/*
 * One entry of the history for what lies over the page without an address of its own (menu, search, filters), so that
 * the system's Back closes it, as it closes everything else. It is always the last entry, and says so in its state:
 *
 *   story | story, over           opened: the same address once more
 *   story                         closed in another way: that entry is left
 *   story | event                 gone elsewhere from within: the new address takes its place (`browser-history.ts`)
 *   story | riga | riga, over     filtered from within, and it stays
 */

const layers: (() => void)[] = [];
/** While that entry is the present one, the address of the one below. */
let below: string | null = null;
let shown = currentAddress();
/** What is on its way back from that entry: the address it had, and where the page was scrolled to. */
let leaving: { readonly from: string; readonly scrolledPx: number } | null = null;

/**
 * Something lies over the page from now on, which Back closes with `close`; until the function returned is called. In a
 * frame nothing adds an entry: there Back is the host page's.
 */
export function layOver(close: () => void): () => void {
  if (/[?&]embed=1(&|$)/.test(currentAddress())) return () => {};
  const layer = () => close();
  layers.push(layer);
  settleSoon();
  return () => {
    layers.splice(layers.indexOf(layer), 1);
    settleSoon();
  };
}

/** Has the entry there while something lies over the page, and only then. */
export function settle(): void {
  const isThere = history.state !== null;
  if (leaving !== null || isThere === layers.length > 0) return;
  if (isThere) {
    leaving = { from: shown, scrolledPx: scrollY };
    history.back();
  } else {
    below = addressOfEntry();
    history.pushState({ over: true }, '', currentAddress());
  }
}

/** A link within closes what it stands in first, and is followed in the same turn: its address is to find the entry. */
function settleSoon(): void {
  setTimeout(settle);
}

function onPop(): void {
  // Forward, to what has been closed; or a page that was left with it open.
  if (history.state !== null) return settle();
  const left = leaving;
  leaving = null;
  const entry = addressOfEntry();
  if (entry === below) {
    // The days and words that changed meanwhile stay, and so does what the page is scrolled to.
    const [address, how] = [
      shown,
      left !== null && left.from !== shown ? 'push' : 'replace',
    ] as const;
    setTimeout(() => {
      // Unless a link has been followed in between.
      if (shown === entry) showAddress(address, how);
    });
    const scrolledPx = left?.scrolledPx ?? scrollY;
    requestAnimationFrame(() => scrollTo({ top: scrolledPx, behavior: 'instant' }));
  }
  below = null;
  shown = entry;
  if (left === null) layers.at(-1)?.();
  settleSoon();
}

function isPopping(): boolean {
  return window.event?.type === 'popstate';
}

function addressOfEntry(): string {
  return location.pathname + location.search;
}

addEventListener('popstate', onPop);
onAddressChange(() => {
  // What was shown until then is `onPop`'s to know, which browsers call before the address's store or after it.
  if (isPopping()) return;
  shown = currentAddress();
  if (leaving === null && history.state === null) below = null;
  settleSoon();
});
