import type { Open } from '../sharing/address.ts';
import type { Story } from '../story/model.ts';
import { APP } from '../words/app.ts';

/** The name of what is open beside the story itself, or `null`. */
export function titleOf(open: Open, story: Story): string | null {
  switch (open.kind) {
    case 'event':
      return story.events.find(({ id }) => id === open.id)?.title ?? null;
    case 'source':
      return story.sources.find(({ id }) => id === open.id)?.name ?? null;
    case 'statement':
      return story.statements.find(({ id }) => id === open.id)?.title ?? null;
    case 'sources':
      return APP.sources;
    case 'statements':
      return APP.wordings;
    case 'story':
      return null;
  }
}
