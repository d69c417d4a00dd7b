import { useCallback, useState } from 'react';
import { APP } from '../words/app.ts';

/** What opens over the page, what the page says for a moment, and the copying of `link`. */
export function useMenus(link: string, embed: boolean) {
  const [shown, show] = useState<'menu' | 'share' | 'export' | null>(null);
  const [toast, tell] = useState<string | null>(null);
  const copy = async () => {
    const { copyText } = await import('../sharing/copy.ts');
    const copied = await copyText(new URL(link, location.href).href);
    // A frame has no address bar to copy it from.
    if (!copied && embed) show('share');
    else tell(copied ? APP.copied : APP.notCopied);
  };
  return {
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
