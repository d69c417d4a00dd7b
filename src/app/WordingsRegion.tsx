import type { ComponentProps } from 'react';
import { WordingsView } from '../wordings/WordingsView.tsx';
import { useArticles } from './useArticles.ts';

type WordingsRegionProps = Omit<ComponentProps<typeof WordingsView>, 'articles'> & {
  readonly base: string;
};

/** Statements and disagreements with the texts they stand in, which it loads. */
export function WordingsRegion({ base, ...view }: WordingsRegionProps) {
  const needed = view.story.sources.map(({ id }) => id);
  const { articles } = useArticles(base, view.story, needed);
  return <WordingsView {...view} articles={articles} />;
}
