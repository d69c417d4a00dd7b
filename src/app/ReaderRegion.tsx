import { Reader, type ReaderProps } from '../reader/Reader.tsx';
import { useArticles } from './useArticles.ts';

type ReaderRegionProps = Omit<ReaderProps, 'article' | 'onRetry' | 'storedTextHref'> & {
  readonly base: string;
};

/** A source's whole text, which it loads. */
export function ReaderRegion({ base, ...reader }: ReaderRegionProps) {
  const { story, source } = reader;
  const { articles, retry } = useArticles(base, story, [source.id]);
  return (
    <Reader
      {...reader}
      article={articles.get(source.id) ?? { kind: 'loading' }}
      storedTextHref={`${base}stories/${story.id}/sources/${source.id}.txt`}
      onRetry={() => retry(source.id)}
    />
  );
}
