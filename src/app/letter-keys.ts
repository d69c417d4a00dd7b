import { useSyncExternalStore } from 'react';
import { remember, remembered } from './remembered.ts';

/** Whether single letters act as keys: for those who speak to their computer a stray word must do nothing. */
const KEY = 'dateline-letter-keys';

const listeners = new Set<() => void>();
/** Holds where storage is blocked. */
let chosen: boolean | null = null;

/** True until switched off. */
export function letterKeysAreOn(): boolean {
  return chosen ?? remembered(KEY) !== 'off';
}

/** The same for a component. */
export function useLetterKeys(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    letterKeysAreOn,
    () => true,
  );
}

/** Switches letter keys on or off and remembers it. */
export function chooseLetterKeys(on: boolean): void {
  chosen = on;
  remember(KEY, on ? 'on' : 'off');
  for (const listener of listeners) listener();
}
