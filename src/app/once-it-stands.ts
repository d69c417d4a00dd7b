import type { QueryClient } from '@tanstack/react-query';
import { startOffline } from '../offline/start.tsx';
import { foreseeLinks } from './foresee-links.ts';
import { startPrinting } from './printing.tsx';

/** What may be needed later, begun once the page stands, so that nothing on it waits. */
export async function onceItStands(client: QueryClient, base: string, narrow: boolean) {
  foreseeLinks(client, base, narrow);
  startPrinting(client, base);
  if (import.meta.env.PROD) await startOffline(base);
}
