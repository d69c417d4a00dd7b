import { ShareMenu, type Shared } from '../exports/ShareMenu.tsx';
import { formatQuotation } from '../exports/quotation.ts';
import { encodeAddress, type ExplorerState, plainState, showsStory } from '../sharing/address.ts';
import { copyText } from '../sharing/copy.ts';
import { withDays } from '../sharing/handed-on.ts';
import type { Interval, Selector, Story } from '../story/model.ts';
import { SHARE } from '../words/export.ts';
import { absolute } from './absolute.ts';
import { cardTitle } from './card-title.ts';
import { useArticles } from './useArticles.ts';

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
 * Ways to hand on what the address opens, on the days in view: by itself; what holds it, up to the story; or, where that
 * makes a difference, with filter, lanes and view. Words are cited with the address of their page, which names no days.
 */
export function ShareRegion(props: ShareRegionProps) {
  const { base, story, state, inView, onClose, onDone } = props;
  const words = wordsIn(story, state);
  const source = story.sources.find(({ id }) => id === words?.source);
  // Which paragraph the words stand in; without the text they are cited without one.
  const { articles } = useArticles(base, story, words === null ? [] : [words.source]);
  const text = words === null ? undefined : articles.get(words.source);
  const article = text?.kind === 'ready' ? text.article : null;

  const { open, quote, from, to } = state;
  const alone = { ...plainState(story.id), open, quote };
  const quotation =
    words === null || source === undefined
      ? null
      : formatQuotation(words, source, article, absolute(encodeAddress(alone, base)));
  const shared = (label: string, of: ExplorerState, quoted: string | null): Shared => {
    const dated = withDays(of, inView);
    return {
      label,
      title: cardTitle(of.open, story),
      url: absolute(encodeAddress(dated, base)),
      embedUrl: absolute(encodeAddress({ ...dated, embed: true }, base)),
      quotation: quoted,
    };
  };
  const dated = { ...alone, from, to };
  const own = shared(quote === null ? SHARE.things[open.kind] : SHARE.passage, dated, quotation);
  const holder = { ...dated, quote: null };
  const whole = { ...holder, open: { kind: 'story' } } as const;
  const view = shared(SHARE.view, state, quotation);
  const things = [
    own,
    ...(quote === null || open.kind === 'story'
      ? []
      : [shared(SHARE.things[open.kind], holder, null)]),
    ...(open.kind === 'story' && quote === null ? [] : [shared(SHARE.things.story, whole, null)]),
    ...(showsStory(open) && view.url !== own.url ? [view] : []),
  ];
  return (
    <ShareMenu
      things={things}
      first={things.indexOf(view) === -1 ? 0 : things.length - 1}
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
