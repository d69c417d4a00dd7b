import { type ReactNode, useDeferredValue, useSyncExternalStore } from 'react';
import { Hydrating } from './useHydrating.ts';

const never = () => () => {};

/**
 * Tells everything in it whether the page is still being taken over. The end is deferred: React ends a store's snapshot
 * for the server by drawing all that asks for it at one go, and a deferred value in slices that let the reader scroll
 * and press meanwhile. A transition would wait for code that is only then asked for.
 */
export function HydratingProvider({ children }: { children: ReactNode }) {
  const hydrating = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  return <Hydrating value={useDeferredValue(hydrating)}>{children}</Hydrating>;
}
