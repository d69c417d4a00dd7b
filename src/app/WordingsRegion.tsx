import type { ComponentProps } from 'react';
import { WordingsView } from '../wordings/WordingsView.tsx';
import { useArticles } from './useArticles.ts';

type WordingsRegionProps = Omit<ComponentProps<typeof WordingsView>, 'articles' | 'onRetry'> & {
  readonly base: string;
};

/** Statements and disagreements with the texts they stand in, which it loads. */
export function WordingsRegion({ base, ...view }: WordingsRegionProps) {
  const { sources, statements, disagreements } = view.story;
  const compares = statements.length + disagreements.length > 0;
  const needed = compares ? sources.map(({ id }) => id) : [];
  const { articles, retry } = useArticles(base, view.story, needed);
  return <WordingsView {...view} articles={articles} onRetry={retry} />;
}
