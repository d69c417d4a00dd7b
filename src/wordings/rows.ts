import type { Articles } from '../story/article-state.ts';
import { type Collation, collate } from '../story/collation.ts';
import { leadBy } from '../story/collation-lead.ts';
import type { Article, Selector, Source, Statement, Story, Wording } from '../story/model.ts';
import { quotedSpans, shareQuoted } from '../story/quoted-spans.ts';
import { problemOf } from '../story/withheld-words.ts';

/** `unread` while the text is on its way that tells; `null` when it cannot be had. */
export type Speech = ReturnType<typeof shareQuoted> | 'unread' | null;

/** One wording as a row: who has it, and how. `place` counts from 1 in the story's fixed order. */
export interface Row {
  readonly source: Source;
  readonly place: number;
  readonly wording: Wording;
  readonly speech: Speech;
}

/** A wording whose text does not hold: named with the reason, its words not shown. */
export interface WithheldRow {
  readonly source: Source;
  readonly place: number;
  /** `null`: the text holds, but not these words at their place. */
  readonly reason: string | null;
}

export interface Compared {
  readonly rows: readonly Row[];
  readonly withheld: readonly WithheldRow[];
  /** Sources that do not carry the statement. */
  readonly silent: readonly Source[];
  readonly collation: Collation;
}

/** The statement's wordings in the fixed order of the sources, side by side. */
export function compare(statement: Statement, story: Story, articles: Articles): Compared {
  const rows: Row[] = [];
  const withheld: WithheldRow[] = [];
  const silent: Source[] = [];
  story.sources.forEach((source, index) => {
    const place = index + 1;
    const wordings = statement.wordings.filter((wording) => wording.source === source.id);
    if (wordings.length === 0) silent.push(source);
    for (const wording of wordings) {
      const problem = problemOf(wording, articles);
      if (problem !== null) withheld.push({ source, place, reason: problem.reason });
      else rows.push({ source, place, wording, speech: speechOf(wording, articles) });
    }
  });
  const collation = collate(
    rows.map(({ source, wording }) => ({ source: source.id, text: wording.exact })),
  );
  // Read from the top, the first row gives the order that the others change.
  return { rows, withheld, silent, collation: leadBy(collation, 0) };
}

/** Told by the marks of the whole paragraph: a wording without marks of its own may be within longer speech. */
function speechOf(wording: Wording, articles: Articles): Speech {
  const state = articles.get(wording.source);
  if (state?.kind !== 'ready') {
    const { exact } = wording;
    if (shareQuoted(exact, [0, exact.length], quotedSpans(exact)) === 'all') return 'all';
    return (state?.kind ?? 'loading') === 'loading' ? 'unread' : null;
  }
  const { text } = state.article;
  const paragraph = paragraphOf(state.article, wording);
  return shareQuoted(text, [wording.start, wording.end], quotedSpans(text, paragraph));
}

function paragraphOf({ paragraphs, text }: Article, { start, end }: Selector) {
  const first = paragraphs.find((paragraph) => paragraph.end > start);
  const last = paragraphs.findLast((paragraph) => paragraph.start < end);
  return [first?.start ?? 0, last?.end ?? text.length] as const;
}
