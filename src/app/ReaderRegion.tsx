import { useEffect } from 'react';
import { Reader, type ReaderProps } from '../reader/Reader.tsx';
import { useArticles } from './useArticles.ts';

type ReaderRegionProps = Omit<ReaderProps, 'article' | 'onRetry' | 'storedTextHref'> & {
  readonly base: string;
  /** Whether its title takes the focus when it comes, unless something else has it. */
  readonly takesFocus: boolean;
};

/** A source's whole text, which it loads. */
export function ReaderRegion({ base, takesFocus, ...reader }: ReaderRegionProps) {
  const { story, source } = reader;
  useEffect(() => {
    if (!takesFocus || document.activeElement !== document.body) return;
    document.getElementById('reader-title')?.focus({ preventScroll: true });
  }, [takesFocus]);
  const { articles, retry } = useArticles(base, story, [source.id]);
  return (
    <Reader
      {...reader}
      article={articles.get(source.id) ?? { kind: 'loading' }}
      storedTextHref={
        source.gathered === true ? null : `${base}stories/${story.id}/sources/${source.id}.txt`
      }
      onRetry={() => retry(source.id)}
    />
  );
}
