import { useEffect, useState } from 'react';
import { Reader, type ReaderProps } from '../reader/Reader.tsx';
import { useHydrating } from '../ui/useHydrating.ts';
import { standTextAsLeft } from './as-left.ts';
import { useArticles } from './useArticles.ts';

type ReaderRegionProps = Omit<
  ReaderProps,
  'article' | 'onRetry' | 'standsAsMade' | 'storedTextHref' | 'onOpen'
> & {
  readonly base: string;
  /** Whether its title takes the focus when it comes, unless something else has it than the page or the view. */
  readonly takesFocus: boolean;
};

/** A source's whole text, which it loads. */
export function ReaderRegion({ base, takesFocus, ...reader }: ReaderRegionProps) {
  const { story, source } = reader;
  useEffect(() => {
    if (!takesFocus || document.activeElement?.matches('body, main') !== true) return;
    document.getElementById('reader-title')?.focus({ preventScroll: true });
  }, [takesFocus]);
  const hydrating = useHydrating();
  const [madeOf, setMadeOf] = useState(hydrating ? source.id : null);
  if (madeOf !== null && madeOf !== source.id) setMadeOf(null);
  const { articles, retry } = useArticles(base, story, [source.id]);
  return (
    <Reader
      {...reader}
      article={articles.get(source.id) ?? { kind: 'loading' }}
      storedTextHref={
        source.gathered === true ? null : `${base}stories/${story.id}/sources/${source.id}.txt`
      }
      standsAsMade={madeOf === source.id}
      onOpen={standTextAsLeft}
      onRetry={() => retry(source.id)}
    />
  );
}
