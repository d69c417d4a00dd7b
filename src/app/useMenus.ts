import { useCallback, useState } from 'react';
import type { ExplorerState } from '../sharing/address.ts';
import type { Interval } from '../story/model.ts';

/**
 * What opens over the page, what the page says for a moment, and the copying of a link to `state`. `inView`: the days
 * that are shown where it names none.
 */
export function useMenus(base: string, state: ExplorerState, inView: Interval, embed: boolean) {
  const [shown, show] = useState<'menu' | 'share' | 'export' | null>(null);
  const [toast, tell] = useState<string | null>(null);
  const copy = async () => {
    const { copyAndSay } = await import('./copy-and-say.ts');
    const { copied, words } = await copyAndSay(state, inView, base);
    // A frame has no address bar to copy it from.
    if (!copied && embed) show('share');
    else tell(words);
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
