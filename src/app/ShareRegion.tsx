import { useQueryClient } from '@tanstack/react-query';
import { ShareMenu } from '../exports/ShareMenu.tsx';
import { formatQuotation } from '../exports/quotation.ts';
import { articleQuery } from '../data/article-query.ts';
import { encodeAddress, type ExplorerState } from '../sharing/address.ts';
import { copyText } from '../sharing/copy.ts';
import type { Selector, Story } from '../story/model.ts';
import { titleOf } from './story-view.ts';

interface ShareRegionProps {
  base: string;
  story: Story;
  state: ExplorerState;
  onClose: () => void;
  onDone: (message: string) => void;
}

/** Ways to hand on what the address opens. */
export function ShareRegion({ base, story, state, onClose, onDone }: ShareRegionProps) {
  const client = useQueryClient();
  const url = new URL(encodeAddress(state, base), location.href).href;
  const words = wordsIn(story, state);
  const source = story.sources.find(({ id }) => id === words?.source);
  const checked =
    source === undefined
      ? undefined
      : client.getQueryData(articleQuery(base, story, source).queryKey);
  return (
    <ShareMenu
      title={titleOf(state.open, story) ?? story.title}
      url={url}
      quotation={
        words === null || source === undefined
          ? null
          : formatQuotation(words, source, checked?.kind === 'ready' ? checked.article : null, url)
      }
      embedUrl={new URL(encodeAddress({ ...state, embed: true }, base), location.href).href}
      onCopy={copyText}
      onClose={onClose}
      onDone={onDone}
    />
  );
}

/** The words that are open: those the link quotes, else the event's first passage. */
function wordsIn(story: Story, { open, quote }: ExplorerState): Selector | null {
  const passages = [
    ...story.events.flatMap(({ excerpts, dateEvidence }) => [...excerpts, ...dateEvidence]),
    ...story.statements.flatMap(({ wordings }) => wordings),
    ...story.sources.flatMap(({ remarks }) => remarks),
  ];
  const quoted = passages.find(({ id }) => id === quote);
  if (quoted !== undefined) return quoted;
  if (open.kind === 'event') {
    return story.events.find(({ id }) => id === open.id)?.excerpts[0] ?? null;
  }
  if (open.kind === 'statement') {
    return story.statements.find(({ id }) => id === open.id)?.wordings[0] ?? null;
  }
  return null;
}
