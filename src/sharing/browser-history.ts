/**
 * The address shown, as a store: the browser's location, or what is about to be written there.
 *
 * A new address counts at once. Writing it into the history may lag behind: browsers limit `replaceState` (Safari to
 * 100 calls in 30 s, then it throws), and a hand that pans calls for 60 per second.
 */

/** Least time between two replacements, in milliseconds: under three per second. */
const PAUSE = 350;

export type How = 'push' | 'replace';

let waiting: { address: string; how: How } | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let lastWritten = -Infinity;
/** Is told whether the reader went back or forward. */
type Listener = (isStep: boolean) => void;
const listeners = new Set<Listener>();

/** Path and query, as `location` writes them. */
export function currentAddress(): string {
  return waiting?.address ?? location.pathname + location.search;
}

/** Calls `listener` after every change of `currentAddress`, until the function returned is called. */
export function onAddressChange(listener: Listener): () => void {
  if (listeners.size === 0) window.addEventListener('popstate', leave);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('popstate', leave);
  };
}

/**
 * Makes `address` the current one: as a new entry of the history, or in place of the present entry. The address already
 * shown makes no new entry.
 */
export function showAddress(address: string, how: How): void {
  if (address === currentAddress()) return;
  if (how === 'push') {
    // What was waiting belongs to the entry that is now left.
    write();
    waiting = { address, how };
    write();
  } else {
    // A refused push keeps waiting as a push, with the newer address.
    waiting = { address, how: waiting?.how ?? how };
    const rest = lastWritten + PAUSE - performance.now();
    if (rest <= 0) write();
    else timer ??= setTimeout(write, rest);
  }
  tell(false);
}

function write(): void {
  clearTimeout(timer);
  timer = undefined;
  if (waiting === null) return;
  lastWritten = performance.now();
  try {
    const { how, address } = waiting;
    const { state } = history;
    // An entry for what lies over the page (`entry-over.ts`) is taken by where one goes from there.
    if (how === 'push' && state === null) history.pushState(null, '', address);
    else history.replaceState(how === 'push' ? null : state, '', address);
    waiting = null;
  } catch {
    timer = setTimeout(write, PAUSE);
  }
}

/** The reader went back or forward: what was waiting belonged to the entry that is now left. */
function leave(): void {
  clearTimeout(timer);
  timer = undefined;
  waiting = null;
  tell(true);
}

function tell(isStep: boolean): void {
  for (const listener of listeners) listener(isStep);
}
