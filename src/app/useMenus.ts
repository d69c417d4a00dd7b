import { useCallback, useState } from 'react';
import type { ExplorerState } from '../sharing/address.ts';
import type { Interval } from '../story/model.ts';
import { APP } from '../words/app.ts';

/**
 * What opens over the page, what the page says for a moment, and the copying of a link to `state`. `inView`: the days
 * that are shown where it names none.
 */
export function useMenus(base: string, state: ExplorerState, inView: Interval, embed: boolean) {
  const [shown, show] = useState<'menu' | 'share' | 'export' | null>(null);
  const [toast, tell] = useState<string | null>(null);
  const copy = async () => {
    // What copies may not come, as when a phone has gone offline.
    const code = await import('../sharing/copy.ts').catch(() => null);
    const copied = (await code?.copyLink(state, inView, base)) === true;
    // A frame has no address bar to copy it from.
    if (!copied && embed) show('share');
    else tell(copied ? APP.copied : APP.notCopied);
  };
  return {
    inView,
    shown,
    show,
    close: () => show(null),
    share: () => show('share'),
    copyLink: () => void copy(),
    toast,
    tell,
    endToast: useCallback(() => tell(null), []),
  };
}

export type Menus = ReturnType<typeof useMenus>;
