import type { ReactNode } from 'react';
import type { Hit } from '../search/search-index.ts';
import { StorySearch } from '../search/StorySearch.tsx';
import { wordsAt } from '../search/words-at.ts';
import { encodeAddress, type ExplorerState } from '../sharing/address.ts';
import type { Articles } from '../story/article-state.ts';
import type { Story } from '../story/model.ts';
import type { Links } from '../ui/links.ts';
import { goToWords } from './go-to-words.ts';
import { useArticles } from './useArticles.ts';
import './found-words.css';

interface SearchRegionProps {
  base: string;
  story: Story;
  state: ExplorerState;
  links: Links;
  field: HTMLInputElement;
  /** The reader is done with the field. */
  onLeave: () => void;
}

/** The search of a story: its texts are loaded when there are words to find, and what is found is gone to. */
export function SearchRegion({ base, story, state, links, field, onLeave }: SearchRegionProps) {
  const { open } = state;
  const withEvents =
    open.kind === 'sources' || open.kind === 'statements' || open.kind === 'statement'
      ? { ...state, open: { kind: 'story' } as const }
      : state;
  const follow = (hit: Hit | null, isPressed: boolean) => {
    const goesOn = ['event', 'difference', 'text'].includes(hit?.document.group ?? '');
    // Elsewhere the field is still there to go on in, unless it lies over the bar.
    if (goesOn || field.closest('[data-open]') !== null) {
      onLeave();
      if (isPressed) hideRing();
    }
    if (hit === null) return;
    const { group, id } = hit.document;
    const source = story.sources.find((one) => one.id === id);
    if (group === 'text' && source !== undefined) goToWords(source.name, wordsAt(hit));
    if (group === 'event') focusMark(id);
  };
  return (
    <StorySearch
      story={story}
      filter={state}
      renderWithTexts={(render) => (
        <Texts base={base} story={story}>
          {render}
        </Texts>
      )}
      links={links}
      hrefOfWords={(q) => encodeAddress({ ...withEvents, q, quote: null }, base)}
      field={field}
      onFollow={follow}
      onLeave={onLeave}
    />
  );
}

interface TextsProps {
  base: string;
  story: Story;
  children: (articles: Articles, onRetry: (source: string) => void) => ReactNode;
}

function Texts({ base, story, children }: TextsProps) {
  const ids = story.sources.map(({ id }) => id);
  const { articles, retry } = useArticles(base, story, ids);
  return children(articles, retry);
}

/** A ring is for keys. The press has left the field its focus, so that browsers go by the words typed before it. */
function hideRing(): void {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement)) return;
  focused.blur();
  focused.focus({ preventScroll: true, focusVisible: false });
}

/** The opened event's mark, so that the keys go on from there; where it is not drawn, or the panel lies over it, none. */
function focusMark(id: string): void {
  requestAnimationFrame(() => {
    if (document.activeElement?.closest('aside') != null) return;
    document.querySelector<HTMLElement>(`main [data-event="${CSS.escape(id)}"]`)?.focus();
  });
}
