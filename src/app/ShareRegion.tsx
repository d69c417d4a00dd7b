import { useQueryClient } from '@tanstack/react-query';
import { articleQuery } from '../data/article-query.ts';
import { ShareMenu, type Shared } from '../exports/ShareMenu.tsx';
import { formatQuotation } from '../exports/quotation.ts';
import { encodeAddress, type ExplorerState, plainState, showsStory } from '../sharing/address.ts';
import { copyText } from '../sharing/copy.ts';
import { withDays } from '../sharing/handed-on.ts';
import type { Interval, Selector, Story } from '../story/model.ts';
import { SHARE } from '../words/export.ts';
import { absolute } from './absolute.ts';
import { cardTitle } from './card-title.ts';

interface ShareRegionProps {
  base: string;
  story: Story;
  state: ExplorerState;
  /** The days that are shown where `state` names none. */
  inView: Interval;
  onClose: () => void;
  onDone: (message: string) => void;
}

/**
 * Ways to hand on what the address opens, on the days in view: by itself, or, where that makes a difference, with
 * filter, lanes and view. Words are cited with the address of their page, which names no days.
 */
export function ShareRegion(props: ShareRegionProps) {
  const { base, story, state, inView, onClose, onDone } = props;
  const client = useQueryClient();
  const words = wordsIn(story, state);
  const source = story.sources.find(({ id }) => id === words?.source);
  const checked =
    source === undefined
      ? undefined
      : client.getQueryData(articleQuery(base, story, source).queryKey);
  const article = checked?.kind === 'ready' ? checked.article : null;

  const { open, quote, from, to } = state;
  const alone = { ...plainState(story.id), open, quote };
  const quotation =
    words === null || source === undefined
      ? null
      : formatQuotation(words, source, article, absolute(encodeAddress(alone, base)));
  const shared = (label: string, of: ExplorerState): Shared => {
    const dated = withDays(of, inView);
    return {
      label,
      url: absolute(encodeAddress(dated, base)),
      embedUrl: absolute(encodeAddress({ ...dated, embed: true }, base)),
      quotation,
    };
  };
  const own = shared(quote === null ? SHARE.things[open.kind] : SHARE.passage, {
    ...alone,
    from,
    to,
  });
  const view = shared(SHARE.view, state);
  const things = showsStory(open) && view.url !== own.url ? [own, view] : [own];
  return (
    <ShareMenu
      title={cardTitle(open, story)}
      things={things}
      first={things.length - 1}
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
