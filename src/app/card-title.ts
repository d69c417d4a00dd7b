import type { Open } from '../sharing/address.ts';
import type { Story } from '../story/model.ts';
import { titleOf } from './title-of.ts';

/** What a link is called where it is pasted, and a frame of it by who cannot see it. A list says whose it is. */
export function cardTitle(open: Open, story: Story): string {
  const own = titleOf(open, story) ?? story.title;
  const isList = open.kind === 'sources' || open.kind === 'statements';
  return isList ? `${own} · ${story.title}` : own;
}
