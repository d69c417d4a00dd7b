import { useQueryClient } from '@tanstack/react-query';
import { articleQuery } from '../data/article-query.ts';
import { ShareMenu, type Shared } from '../exports/ShareMenu.tsx';
import { formatQuotation } from '../exports/quotation.ts';
import { encodeAddress, type ExplorerState, type Open, plainState } from '../sharing/address.ts';
import { copyText } from '../sharing/copy.ts';
import type { Selector, Story } from '../story/model.ts';
import { SHARE } from '../words/export.ts';
import { cardTitle } from './card-title.ts';

interface ShareRegionProps {
  base: string;
  story: Story;
  state: ExplorerState;
  onClose: () => void;
  onDone: (message: string) => void;
}

/** Ways to hand on what the address opens: by itself, or as it stands in the view. */
export function ShareRegion({ base, story, state, onClose, onDone }: ShareRegionProps) {
  const client = useQueryClient();
  const words = wordsIn(story, state);
  const source = story.sources.find(({ id }) => id === words?.source);
  const checked =
    source === undefined
      ? undefined
      : client.getQueryData(articleQuery(base, story, source).queryKey);
  const article = checked?.kind === 'ready' ? checked.article : null;

  const shared = (label: string, of: ExplorerState): Shared => {
    const url = absolute(encodeAddress(of, base));
    return {
      label,
      url,
      embedUrl: absolute(encodeAddress({ ...of, embed: true }, base)),
      quotation:
        words === null || source === undefined
          ? null
          : formatQuotation(words, source, article, url),
    };
  };
  const { open, quote } = state;
  const alone = { ...plainState(story.id), open, quote };
  const own = shared(quote === null ? SHARE.things[open.kind] : SHARE.passage, alone);
  const isPlain = encodeAddress(state, base) === encodeAddress(alone, base);
  return (
    <ShareMenu
      title={cardTitle(open, story)}
      things={hasView(open) ? [own, shared(SHARE.view, withDates(state, story))] : [own]}
      first={isPlain ? 0 : 1}
      onCopy={copyText}
      onClose={onClose}
      onDone={onDone}
    />
  );
}

function absolute(address: string): string {
  return new URL(address, location.href).href;
}

function hasView({ kind }: Open): boolean {
  return kind === 'story' || kind === 'event' || kind === 'source';
}

/** With the dates in view, also where they are those the story opens with: these may be others one day. */
function withDates(state: ExplorerState, { opening }: Story): ExplorerState {
  if (state.view === 'list') return state;
  return { ...state, from: state.from ?? opening.start, to: state.to ?? opening.end };
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
