import { createContext, use, useMemo, useSyncExternalStore } from 'react';
import type { Dropped, ExplorerState } from './address.ts';
import { decodeAddress, encodeAddress } from './address.ts';
import type { How } from './browser-history.ts';
import { currentAddress, onAddressChange, showAddress } from './browser-history.ts';

/**
 * The path the page's HTML was made for; `null` when it was made for none, and the browser's own path counts.
 * Prerendering has no query, so the first render in the browser has none either (`hydrating`): it must give the same
 * page. The query follows in a second render.
 */
export const PrerenderedPath = createContext<string | null>(null);

/** What React's and the browser's own events have in common. */
type Click = Pick<
  MouseEvent,
  | 'target'
  | 'button'
  | 'ctrlKey'
  | 'metaKey'
  | 'shiftKey'
  | 'altKey'
  | 'defaultPrevented'
  | 'preventDefault'
>;

export interface Address {
  readonly state: ExplorerState;
  /** What could not be read of the address as it stands; gone with the next `navigate`. */
  readonly dropped: readonly Dropped[];
  /**
   * Shows another state: `push` adds to the history, `replace` does not. A function is given the newest state, also
   * when several are called before the next render. The state changes at once; the address bar may follow later. An
   * embed stays one, whatever the state says, and only replaces: going back is the host page's.
   */
  readonly navigate: (
    next: ExplorerState | ((state: ExplorerState) => ExplorerState),
    how: How,
  ) => void;
  /**
   * For the `onClick` of an element around links, or a listener on the document: turns a plain click on an `<a href>`
   * to a page under `base` into `navigate`, in an embed too, whose links are those of whole pages. All else stays the browser's: other buttons and keys held (a new tab), other sites, files, downloads,
   * other targets, fragments, and clicks a handler has prevented.
   */
  readonly onLinkClick: (clickEvent: Click) => void;
}

/**
 * What the browser's address asks for, and the ways to change it. The lists of `state` change only with their content.
 * While `hydrating` the query is left out.
 */
export function useAddress(base: string, hydrating = false): Address {
  const path = use(PrerenderedPath);
  const current = useSyncExternalStore(
    onAddressChange,
    currentAddress,
    () => path ?? currentAddress(),
  );
  const address = hydrating ? (path ?? location.pathname) : current;
  const { state, dropped } = decode(address, base);
  const { navigate, onLinkClick } = useMemo(() => waysFrom(base), [base]);
  return { state, dropped, navigate, onLinkClick };
}

function waysFrom(base: string): Pick<Address, 'navigate' | 'onLinkClick'> {
  return {
    navigate(next, how) {
      const last = decode(currentAddress(), base).state;
      const state = typeof next === 'function' ? next(last) : next;
      const { embed } = last;
      showAddress(encodeAddress({ ...state, embed }, base), embed ? 'replace' : how);
    },
    onLinkClick(clickEvent) {
      const { target, button, ctrlKey, metaKey, shiftKey, altKey } = clickEvent;
      if (clickEvent.defaultPrevented || button !== 0) return;
      if (ctrlKey || metaKey || shiftKey || altKey) return;
      const link = target instanceof Element ? target.closest('a') : null;
      if (link === null || !isPage(link, base)) return;
      clickEvent.preventDefault();
      const { embed } = decode(currentAddress(), base).state;
      const kept = embed ? `${link.search === '' ? '?' : '&'}embed=1` : '';
      showAddress(link.pathname + link.search + kept, embed ? 'replace' : 'push');
    },
  };
}

/** Whether a plain click on it stays in the app. Pages end in a slash; what does not is a file beside them. */
export function isPage(link: HTMLAnchorElement, base: string): boolean {
  return (
    link.href !== '' &&
    link.origin === location.origin &&
    link.pathname.startsWith(base) &&
    link.pathname.endsWith('/') &&
    !link.href.includes('#') &&
    ['', '_self'].includes(link.target) &&
    !link.hasAttribute('download')
  );
}

let latest: { address: string; base: string; decoded: ReturnType<typeof decodeAddress> } | null =
  null;

/** Remembers the latest, so that whoever asks gets the same objects, and the same lists while only the rest changes. */
function decode(address: string, base: string): ReturnType<typeof decodeAddress> {
  if (latest?.address === address && latest.base === base) return latest.decoded;
  const [pathname = ''] = address.split('?', 1);
  const fresh = decodeAddress(pathname, address.slice(pathname.length), base);
  const state = latest === null ? fresh.state : withSameLists(fresh.state, latest.decoded.state);
  latest = { address, base, decoded: { ...fresh, state } };
  return latest.decoded;
}

function withSameLists(state: ExplorerState, former: ExplorerState): ExplorerState {
  const same = <Item>(list: readonly Item[], old: readonly Item[]) =>
    list.join() === old.join() ? old : list;
  return {
    ...state,
    place: same(state.place, former.place),
    person: same(state.person, former.person),
    source: same(state.source, former.source),
    kind: same(state.kind, former.kind),
    modality: same(state.modality, former.modality),
  };
}
