import { useMemo } from 'react';
import type { ExplorerState } from '../sharing/address.ts';
import type { Address } from '../sharing/useAddress.ts';
import type { Facet } from '../story/facets.ts';

/** The ways in which a page of a story changes its address. They are the same as long as `navigate` is. */
export function useChanges(navigate: Address['navigate']) {
  return useMemo(() => {
    const change = (part: Partial<ExplorerState>, how: 'push' | 'replace' = 'push') =>
      navigate((last) => ({ ...last, ...part }), how);
    return {
      change,
      /** Chooses a term of a facet, or leaves it out again. */
      toggle: (facet: Facet, term: string) =>
        navigate((last) => {
          const terms: readonly string[] = last[facet];
          const next = terms.includes(term) ? terms.filter((id) => id !== term) : [...terms, term];
          return { ...last, [facet]: next };
        }, 'push'),
      clearFilter: () =>
        change({ place: [], person: [], source: [], kind: [], modality: [], q: '' }),
    };
  }, [navigate]);
}

export type Changes = ReturnType<typeof useChanges>;
