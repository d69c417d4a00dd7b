import { useLayoutEffect, type ComponentProps } from 'react';
import { EventPanel } from '../event/EventPanel.tsx';
import { standEventAsLeft } from './as-left.ts';
import { useArticles } from './useArticles.ts';

type EventRegionProps = Omit<ComponentProps<typeof EventPanel>, 'articles' | 'onRetry'> & {
  readonly base: string;
};

/** An event's panel with the texts behind it, which it loads. */
export function EventRegion({ base, ...panel }: EventRegionProps) {
  const needed = panel.event.excerpts.map(({ source }) => source);
  const { articles, retry } = useArticles(base, panel.story, needed);
  useLayoutEffect(() => standEventAsLeft(panel.event.id), [panel.event.id]);
  return <EventPanel {...panel} articles={articles} onRetry={retry} />;
}
