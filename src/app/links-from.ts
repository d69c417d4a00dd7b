import { encodeAddress, type ExplorerState, type Open } from '../sharing/address.ts';
import type { Links } from '../ui/links.ts';

/** The addresses reachable from `state`: each keeps its filter, viewport and view, and opens something else. */
export function linksFrom(state: ExplorerState, base: string): Links {
  const to = (open: Open, part: Partial<ExplorerState> = {}) =>
    encodeAddress({ ...state, quote: null, open, ...part }, base);
  return {
    story: to({ kind: 'story' }),
    event: (id) => to({ kind: 'event', id }),
    source: (id, quote) => to({ kind: 'source', id }, { quote: quote ?? null }),
    statement: (id) => to({ kind: 'statement', id }),
    sources: to({ kind: 'sources' }),
    statements: to({ kind: 'statements' }),
    place: (id) => to({ kind: 'story' }, { place: [id] }),
    person: (id) => to({ kind: 'story' }, { person: [id] }),
  };
}
