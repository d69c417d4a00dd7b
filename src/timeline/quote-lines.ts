import type { Story, StoryEvent } from '../story/model.ts';

/** A source's shortest words for an event, on one line of a grown lane. */
export interface QuoteLine {
  readonly letter: string;
  /** Counted from 1. */
  readonly place: number;
  readonly text: string;
  readonly widthPx: number;
}

/** Serif letters at 14.5 px, on average a little wider than the sans's: an estimate that errs on the long side. */
const SERIF_EM = 7.3;
const TAG = 24;

/**
 * One line per source that carries the event, in the order of the sources: the shortest of its excerpts, cut
 * at a word to fit `roomPx`. Empty when there is no room for even a few words.
 */
export function quoteLines(event: StoryEvent, story: Story, roomPx: number): readonly QuoteLine[] {
  const letters = Math.floor((roomPx - TAG) / SERIF_EM) - 3;
  if (letters < 14) return [];
  return story.sources.flatMap((source, index) => {
    const own = event.excerpts.filter((excerpt) => excerpt.source === source.id);
    if (own.length === 0) return [];
    const shortest = own.reduce((a, b) => (b.exact.length < a.exact.length ? b : a)).exact;
    const bare = shortest.replace(/^[“"]|[”"]$/g, '');
    const cut = bare.length <= letters ? bare : `${bare.slice(0, letters).replace(/\s+\S*$/, '')}…`;
    const text = `“${cut}”`;
    return [
      { letter: source.letter, place: index + 1, text, widthPx: TAG + text.length * SERIF_EM },
    ];
  });
}
