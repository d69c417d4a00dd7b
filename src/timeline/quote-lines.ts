import { languageOf } from '../story/direction.ts';
import type { Excerpt, Selector, Story, StoryEvent } from '../story/model.ts';
import { isWithin, tellingOf } from '../story/telling-quote.ts';
import { moreInTray } from '../words/timeline.ts';
import { textWidth } from './text-width.ts';

/** Who takes part in an event, or a source's words for it, on one line of a grown lane. */
export interface QuoteLine {
  /** Those that have these words: letter and place, counted from 1. Empty for the names. */
  readonly sources: readonly { readonly letter: string; readonly place: number }[];
  readonly text: string;
  /** Of the source's words, or of the story's. */
  readonly language: ReturnType<typeof languageOf>;
  readonly widthPx: number;
}

/** The lines of an event in a grown lane, for so much room. */
export type QuotesOf = (event: StoryEvent, roomPx: number) => readonly QuoteLine[];

/** The sans size whose letters run as wide as a quote's serif does at 14.5 px. */
const SERIF_AS_SANS = 16;
/** The narrowest a letter of some words is on average: what is cut to begin with is not too short. */
const NARROW = 6;
const TAG = 24;
const NEXT_TAG = 20;
/** Fewer letters are no words. */
const FEWEST = 4;
/** In less room than this, in px, a few words have no room. */
const MIN_ROOM = 112;

/**
 * The people of an event, then a line per source that carries it, in the order of the sources: the excerpt that tells
 * most of it, cut at words to fit `roomPx` round the time words or the last person named. Empty when there is no room
 * for a few words.
 */
export function quoteLines(event: StoryEvent, story: Story, roomPx: number): readonly QuoteLine[] {
  const room = roomPx - TAG;
  if (room < MIN_ROOM) return [];
  const quotes = story.sources.flatMap((source, index): QuoteLine[] => {
    const own = event.excerpts.filter((excerpt) => excerpt.source === source.id);
    const telling = tellingOf(event, own);
    if (telling === null) return [];
    const { text, widthPx } = fitted(telling, coreOf(event, telling), room);
    return [
      {
        sources: [{ letter: source.letter, place: index + 1 }],
        text,
        language: languageOf(source.id, story),
        widthPx: TAG + widthPx,
      },
    ];
  });
  return [...peopleLine(event, story, roomPx), ...shared(quotes, roomPx)];
}

/** Sources that have the same words share a line, and a source whose line has another's in it has those, too. */
function shared(quotes: readonly QuoteLine[], roomPx: number): readonly QuoteLine[] {
  const lines: QuoteLine[] = [];
  for (const quote of quotes) {
    const isIn = (a: string, b: string) => ` ${b.slice(1, -1)} `.includes(` ${a.slice(1, -1)} `);
    const like = lines.findIndex(
      ({ text, language }) =>
        language.lang === quote.language.lang && (isIn(text, quote.text) || isIn(quote.text, text)),
    );
    const other = lines[like];
    const [short, long] = other && isIn(other.text, quote.text) ? [other, quote] : [quote, other];
    const widthPx = short.widthPx - TAG + NEXT_TAG * ((other?.sources.length ?? 0) + 1);
    if (other === undefined || long === undefined || widthPx > roomPx) lines.push(quote);
    else lines[like] = { ...short, sources: [...other.sources, ...quote.sources], widthPx };
  }
  return lines;
}

/** As many names as fit, and how many more there are. */
function peopleLine(event: StoryEvent, story: Story, roomPx: number): readonly QuoteLine[] {
  const { people } = story;
  const names = event.people.map(({ person }) => people.find(({ id }) => id === person)!.name);
  for (let count = names.length; count > 0; count--) {
    const rest = names.length - count;
    const text = [...names.slice(0, count), ...(rest === 0 ? [] : [moreInTray(rest)])].join(', ');
    const widthPx = textWidth(text, 12.5, 400);
    if (widthPx <= roomPx)
      return [{ sources: [], text, language: languageOf(undefined, story), widthPx }];
  }
  return [];
}

/** A part of an excerpt. */
interface Core extends Pick<Selector, 'start' | 'end'> {
  readonly isTime: boolean;
}

/** The words of the excerpt that tell most of the event, or its beginning. */
function coreOf(event: StoryEvent, excerpt: Excerpt): Core {
  const within = (selector: Selector) => isWithin(selector, excerpt);
  const time = event.order === null ? event.dateEvidence.find(within) : undefined;
  const people = event.people.flatMap(({ namings }) => namings).filter(within);
  const last = people.toSorted((a, b) => a.start - b.start).at(-1);
  const { start, end } = time ?? last ?? { start: excerpt.start, end: excerpt.start };
  return { start, end, isTime: time !== undefined };
}

/** The words in quotation marks, cut until they fit `roomPx`; the core by itself where it has room only so. */
function fitted(telling: Excerpt, core: Core, roomPx: number) {
  const quoted = (words: string) => {
    const text = `“${words.replace(/^[“"]|[”"]$/g, '')}”`;
    return { text, widthPx: textWidth(text, SERIF_AS_SANS, 400) };
  };
  const alone = telling.exact.slice(core.start - telling.start, core.end - telling.start);
  for (let letters = Math.floor(roomPx / NARROW); ; letters--) {
    const words = cutAround(telling, core, letters);
    const found = quoted(words);
    if (found.widthPx > roomPx && letters > FEWEST) continue;
    if (words.includes(alone)) return found;
    // A name is told by its end; of a date the first day is as good as the last only if more is said to follow.
    const whole = [alone, ...(core.isTime ? beginningsOf(alone) : [])].map(quoted);
    return whole.find(({ widthPx }) => widthPx <= roomPx) ?? found;
  }
}

/** Longest first, and not ending in short words that lead on: "on Tuesday …" of "on Tuesday and Wednesday". */
function beginningsOf(words: string): readonly string[] {
  const parts = words.split(' ');
  return parts
    .map((_, cut) => parts.slice(0, -cut - 1).join(' '))
    .map((begun) => begun.replace(/(?:\s\p{Ll}{1,3})+$/u, ''))
    .filter((begun) => begun.length > FEWEST)
    .map((begun) => `${begun} …`);
}

/**
 * At most `letters`: whole words of the excerpt, not ending in short ones that lead on to what was cut ("on Tuesday in").
 * A word that has no room whole is cut at a letter, and has an ellipsis.
 */
function cutAround(
  { exact, start }: Excerpt,
  core: Pick<Selector, 'start' | 'end'>,
  letters: number,
): string {
  if (exact.length <= letters) return exact;
  const coreEnd = Math.min(core.end - start, exact.length);
  const from = Math.max(coreEnd - letters, 0);
  const to = Math.min(from + letters, exact.length);
  const firstGap = from === 0 ? -1 : exact.slice(0, to).indexOf(' ', from);
  const gap = from === 0 || firstGap === -1 ? from : firstGap + 1;
  // After a short word it would begin in the midst of a phrase ("von der | Leyen and …").
  const isMidst = /\s\p{Ll}{1,3}\s$/u.test(exact.slice(0, gap));
  const led = isMidst ? /^.*?\s\p{Ll}{1,3}\s/u.exec(exact.slice(gap, core.start - start)) : null;
  const begin = gap + (led?.[0].length ?? 0);
  const lastGap = /[\p{L}\p{N}]/u.test(exact.charAt(to)) ? exact.lastIndexOf(' ', to) : to;
  if (lastGap <= begin) return `${exact.slice(begin, to - 2)} …`;
  const kept = exact.slice(begin, Math.max(lastGap, coreEnd));
  const short = to === coreEnd ? kept : kept.replace(/(?:\s\p{Ll}{1,3})+$/u, '');
  return (short.length < coreEnd - begin ? kept : short).replace(/[,;:]$/, '');
}
