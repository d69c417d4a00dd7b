import type { QueryClient } from '@tanstack/react-query';
import { decodeAddress } from '../sharing/address.ts';
import { makeReady } from './make-ready.ts';

/** Has at hand what a link leads to, from when it is pointed at or focused; each address once. */
export function foreseeLinks(client: QueryClient, base: string): void {
  const foreseen = new Set<string>();
  const foresee = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link === null || link.origin !== location.origin || foreseen.has(link.href)) return;
    // Pages end in a slash; what does not is a file beside them.
    if (!link.pathname.startsWith(base) || !link.pathname.endsWith('/')) return;
    foreseen.add(link.href);
    const { state } = decodeAddress(link.pathname, link.search, base);
    // What fails is asked for again, and told of, when it is needed.
    makeReady(client, base, state).catch(() => foreseen.delete(link.href));
  };
  document.addEventListener('pointerover', foresee, { passive: true });
  document.addEventListener('focusin', foresee);
}
