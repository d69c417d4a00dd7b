import { createContext, use } from 'react';

/** Given to the whole app by `HydratingProvider`. */
export const Hydrating = createContext(false);

/**
 * Whether the page is being made without a browser, or taken over from such a page: then nothing may depend on the
 * screen. True in prerendering and in the first render of a hydrated page, false ever after.
 */
export function useHydrating(): boolean {
  return use(Hydrating);
}
