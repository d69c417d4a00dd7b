import type { Open } from '../sharing/address.ts';
import type { Story } from '../story/model.ts';

/** Ids of the sources whose texts the page shows. */
export function textsOf(open: Open, { events, sources }: Story): readonly string[] {
  switch (open.kind) {
    case 'source':
      return [open.id];
    case 'event': {
      const event = events.find(({ id }) => id === open.id);
      return [...new Set(event?.excerpts.map(({ source }) => source))];
    }
    // Wordings are compared with what the other texts have.
    case 'statement':
    case 'statements':
      return sources.map(({ id }) => id);
    case 'story':
    case 'sources':
      return [];
  }
}
