import { isBroken } from '../story/article-state.ts';
import type {
  DateEvidence,
  Disagreement,
  Excerpt,
  Reading,
  Remark,
  Selector,
  Statement,
  Story,
  StoryEvent,
  Wording,
} from '../story/model.ts';

interface Placed {
  readonly start: number;
  readonly end: number;
}

/** Words of one article that serve something in the story, with what they serve. */
export type Passage = Placed &
  (
    | { readonly kind: 'excerpt'; readonly excerpt: Excerpt; readonly event: StoryEvent }
    | { readonly kind: 'wording'; readonly wording: Wording; readonly statement: Statement }
    | {
        readonly kind: 'reading';
        readonly words: Selector;
        readonly reading: Reading;
        readonly disagreement: Disagreement;
      }
    | { readonly kind: 'evidence'; readonly evidence: DateEvidence; readonly event: StoryEvent }
    | { readonly kind: 'remark'; readonly remark: Remark }
  );

function placed({ start, end }: Selector): Placed {
  return { start, end };
}

/**
 * Every passage of the source, by kind: excerpts, wordings, readings, date evidence, remarks; within a
 * kind in the order of the story. Where two have the same extent the earlier kind lies outside.
 */
export function passagesOf(story: Story, sourceId: string): readonly Passage[] {
  const here = ({ source }: Selector) => source === sourceId;
  return [
    ...story.events.flatMap((event) =>
      event.excerpts
        .filter(here)
        .map((excerpt): Passage => ({ kind: 'excerpt', ...placed(excerpt), excerpt, event })),
    ),
    ...story.statements.flatMap((statement) =>
      statement.wordings
        .filter(here)
        .map((wording): Passage => ({ kind: 'wording', ...placed(wording), wording, statement })),
    ),
    ...story.disagreements.flatMap((disagreement) =>
      disagreement.readings.flatMap((reading) =>
        reading.evidence.filter(here).map((words): Passage => ({
          kind: 'reading',
          ...placed(words),
          words,
          reading,
          disagreement,
        })),
      ),
    ),
    ...story.events.flatMap((event) =>
      event.dateEvidence
        .filter(here)
        .map((evidence): Passage => ({ kind: 'evidence', ...placed(evidence), evidence, event })),
    ),
    ...(story.sources.find(({ id }) => id === sourceId)?.remarks ?? [])
      .filter(here)
      .map((remark): Passage => ({ kind: 'remark', ...placed(remark), remark })),
  ];
}

/** The words the passage stands on. */
export function wordsOf(passage: Passage): Selector {
  switch (passage.kind) {
    case 'excerpt':
      return passage.excerpt;
    case 'wording':
      return passage.wording;
    case 'reading':
      return passage.words;
    case 'evidence':
      return passage.evidence;
    case 'remark':
      return passage.remark;
  }
}

/** What a quote's address names; `null` for the words of a reading, which have no id of their own. */
export function quoteIdOf(passage: Passage): string | null {
  switch (passage.kind) {
    case 'excerpt':
      return passage.excerpt.id;
    case 'wording':
      return passage.wording.id;
    case 'evidence':
      return passage.evidence.id;
    case 'remark':
      return passage.remark.id;
    case 'reading':
      return null;
  }
}

/** The first passage of that id, excerpts first; `null` when this source has none. */
export function findPassage(passages: readonly Passage[], quote: string | null): Passage | null {
  if (quote === null) return null;
  return passages.find((passage) => quoteIdOf(passage) === quote) ?? null;
}

/** The event whose words these are; `null` for words that serve no event by themselves. */
export function eventIdOf(passage: Passage): string | null {
  return passage.kind === 'excerpt' || passage.kind === 'evidence' ? passage.event.id : null;
}

/** Passages that may be shown, and those whose position does not hold their words. */
export function withhold(
  passages: readonly Passage[],
  broken: readonly Selector[],
): { readonly shown: readonly Passage[]; readonly withheld: readonly Passage[] } {
  const withheld = passages.filter((passage) => isBroken(wordsOf(passage), broken));
  return { shown: passages.filter((passage) => !withheld.includes(passage)), withheld };
}

/** The event's first excerpt in that source, by position in the text; `null` when it does not carry it. */
export function firstExcerpt(event: StoryEvent, sourceId: string): Excerpt | null {
  return event.excerpts
    .filter(({ source }) => source === sourceId)
    .reduce<Excerpt | null>(
      (first, excerpt) => (first === null || excerpt.start < first.start ? excerpt : first),
      null,
    );
}
