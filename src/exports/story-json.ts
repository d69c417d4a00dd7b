import { withEvents } from '../story/with-events.ts';
import type { Take } from './take.ts';

/** The story in its published form (docs/published-data.md) with these events alone, indented by two spaces. */
export function formatStoryJson({ story, events }: Take): string {
  return `${JSON.stringify(withEvents(story, events), null, 2)}\n`;
}
