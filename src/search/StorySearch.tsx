import type { ReactNode } from 'react';
import type { Articles } from '../story/article-state.ts';
import type { Filter } from '../story/facets.ts';
import type { Story } from '../story/model.ts';
import type { Links } from '../ui/links.ts';
import type { Hit } from './search-index.ts';
import { SearchResults } from './SearchResults.tsx';
import { useSearchField } from './useSearchField.ts';

interface StorySearchProps {
  story: Story;
  /** What a filter by words goes on top of; its `q` is what the field was last applied with. */
  filter: Filter;
  /** Renders with the story's texts, as far as they have come. Called only once there are words to find. */
  renderWithTexts: (
    render: (articles: Articles, onRetry: (source: string) => void) => ReactNode,
  ) => ReactNode;
  links: Links;
  /** The address of the story filtered by words. */
  hrefOfWords: (q: string) => string;
  /** The input the words are typed in. */
  field: HTMLInputElement;
  /** A hit has been followed, by the keys or pressed; `null`: the filter by words. */
  onFollow: (hit: Hit | null, isPressed: boolean) => void;
  /** The reader is done with an empty field. */
  onLeave: () => void;
}

/** What a story has of the words in a field, under the field: a list one goes through with the arrows. */
export function StorySearch(props: StorySearchProps) {
  const { story, filter, links, hrefOfWords, field, onFollow, onLeave } = props;
  const { words, shown, active, listId, close } = useSearchField(field, filter.q, onLeave);
  if (!shown) return null;
  return props.renderWithTexts((articles, onRetry) => (
    <SearchResults
      story={story}
      filter={filter}
      typed={words}
      articles={articles}
      links={links}
      hrefOfWords={hrefOfWords}
      listId={listId}
      active={active}
      onRetry={onRetry}
      onFollow={(hit, isPressed) => {
        close();
        onFollow(hit, isPressed);
      }}
    />
  ));
}
