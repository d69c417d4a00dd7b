import type { QueryClient } from '@tanstack/react-query';
import { onAddressChange } from '../sharing/browser-history.ts';
import { startOffline } from '../offline/start.tsx';
import { OPENED_NARROW } from '../ui/breakpoints.ts';
import { colourBar } from './bar-colour.ts';
import { foreseeLinks } from './foresee-links.ts';
import { goToDifferences } from './go-to-differences.ts';
import { keepFocus } from './keep-focus.ts';
import { keepPlace } from './keep-place.ts';
import { EventRegion, SheetGrip } from './lazy-parts.ts';
import { startPrinting } from './printing.tsx';
import { returnFocus } from './return-focus.ts';
import { followScrollKeys } from './scroll-keys.ts';

/** What may be needed later, begun once the page stands, so that nothing on it waits. */
export async function onceItStands(client: QueryClient, base: string) {
  colourBar();
  keepFocus();
  returnFocus();
  followScrollKeys();
  goToDifferences();
  keepPlace();
  foreseeLinks(client, base);
  startPrinting(client, base);
  takeTextFont().catch(() => {});
  // What is opened first, should the connection go before it is.
  const first = OPENED_NARROW ? [EventRegion, SheetGrip] : [EventRegion];
  for (const { load } of first) load().catch(() => {});
  // Safari copies only in the moment of a press, and not after something has been fetched. What fails is asked for then.
  import('../sharing/copy.ts').catch(() => {});
  // Loaded anew, or come back to, with something open over the page.
  if (history.state !== null) (await import('../sharing/entry-over.ts')).settle();
  if (import.meta.env.PROD) await startOffline(base);
}

/**
 * What words to read are set in. Where it came too late for the first view these keep their stand-in, since words that
 * move under the eye of who reads them are worse, until something else is opened. A page that has but a few, each on a line
 * of its own, takes it at once.
 */
async function takeTextFont(): Promise<void> {
  await document.fonts.load('1em "Dateline Serif"', 'eė');
  const { dataset } = document.documentElement;
  if (dataset['reads'] === undefined) delete dataset['text'];
  const { pathname } = location;
  const stop = onAddressChange(() => {
    if (location.pathname === pathname) return;
    delete dataset['text'];
    stop();
  });
}
