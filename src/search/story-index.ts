import type { Articles } from '../story/article-state.ts';
import type { Article, Story } from '../story/model.ts';
import { documentsOfStory, documentsOfText } from './documents.ts';
import { indexDocuments, type SearchIndex } from './search-index.ts';

let latest: {
  readonly story: Story;
  readonly texts: readonly Article[];
  readonly index: SearchIndex;
} | null = null;

/** The index of a story and of those of its texts that have come and hold. The latest is kept: asking again costs nothing. */
export function indexOf(story: Story, articles: Articles): SearchIndex {
  const texts = story.sources.flatMap(({ id }) => {
    const state = articles.get(id);
    return state?.kind === 'ready' ? [state.article] : [];
  });
  if (latest?.story === story && isSame(latest.texts, texts)) return latest.index;
  const sentences = story.sources.flatMap((source) => {
    const text = texts.find(({ id }) => id === source.id);
    return text === undefined ? [] : documentsOfText(source, text);
  });
  latest = { story, texts, index: indexDocuments([...documentsOfStory(story), ...sentences]) };
  return latest.index;
}

function isSame(texts: readonly Article[], others: readonly Article[]): boolean {
  return texts.length === others.length && texts.every((text, at) => text === others[at]);
}
