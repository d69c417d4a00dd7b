import { useEffect } from 'react';
import { onceLoaded } from '../ui/once-loaded.ts';
import type { nameWindow } from './window-title.ts';

/** Names the window after what is shown of the story; see `windowTitle`. */
export function useWindowTitle(...[shown, story, isUnknown]: Parameters<typeof nameWindow>): void {
  useEffect(
    () =>
      onceLoaded(
        () => import('./window-title.ts'),
        (module) => module.nameWindow(shown, story, isUnknown),
      ),
    [shown, story, isUnknown],
  );
}
