import { isBroken, type Articles, type ArticleState } from '../story/article-state.ts';
import type { Article, Excerpt, Paragraph, Source, StoryEvent } from '../story/model.ts';

/** An excerpt's words within its share of the paragraph. */
export interface Piece {
  readonly excerpt: Excerpt;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** What can be shown of one or more excerpts. */
export type Passage =
  | {
      /** Whole paragraphs, cut into one piece per excerpt: the pieces in order are the text, once. */
      readonly kind: 'paragraph';
      readonly pieces: readonly [Piece, ...Piece[]];
      /** Numbers of the first and last body paragraph; `null` in a heading or byline. */
      readonly numbers: { readonly from: number; readonly to: number } | null;
    }
  | {
      /** The exact words alone: the text is not here, or they overlap words already shown. */
      readonly kind: 'words';
      readonly excerpt: Excerpt;
    }
  | {
      /** Nothing may be shown: the words do not stand where the story says. */
      readonly kind: 'broken';
      readonly excerpt: Excerpt;
    };

export interface SourcePassages {
  readonly source: Source;
  /** Counted from 1 in the fixed order of the sources. */
  readonly place: number;
  /** Body paragraphs of the text; `null` while it is not here. */
  readonly paragraphs: number | null;
  readonly state: ArticleState;
  /** In the order of the text. Empty when the whole text is withheld. */
  readonly passages: readonly Passage[];
}

/** The event's passages by source, in the order of `sources`; silent sources are left out. */
export function passagesOf(
  event: StoryEvent,
  sources: readonly Source[],
  articles: Articles,
): readonly SourcePassages[] {
  return sources.flatMap((source, index) => {
    const excerpts = event.excerpts.filter((excerpt) => excerpt.source === source.id);
    if (excerpts.length === 0) return [];
    const state = articles.get(source.id) ?? { kind: 'loading' };
    return [
      {
        source,
        place: index + 1,
        paragraphs: state.kind === 'ready' ? countBody(state.article) : null,
        state,
        passages: passagesIn(excerpts, state),
      },
    ];
  });
}

function passagesIn(excerpts: readonly Excerpt[], state: ArticleState): readonly Passage[] {
  switch (state.kind) {
    case 'withheld':
      return [];
    case 'loading':
    case 'unavailable':
      return excerpts.map((excerpt) => ({ kind: 'words', excerpt }));
    case 'ready': {
      const broken = excerpts.filter((excerpt) => isBroken(excerpt, state.broken));
      const holding = excerpts.filter((excerpt) => !broken.includes(excerpt));
      return [
        ...inParagraphs(holding, state.article),
        ...broken.map((excerpt) => ({ kind: 'broken', excerpt }) as const),
      ];
    }
  }
}

function countBody({ paragraphs }: Article): number {
  return paragraphs.filter(({ number }) => number !== null).length;
}

/** Paragraphs in a row, and the excerpts that touch them. */
interface Stretch {
  readonly paragraphs: Paragraph[];
  /** In order and without overlap: they share out the text among them. */
  readonly sharing: [Excerpt, ...Excerpt[]];
  /** Those that begin before the one ahead of them ends: they are given by their own words. */
  readonly overlapping: Excerpt[];
}

/** Excerpts of one paragraph share it, so that no paragraph is shown twice. */
function inParagraphs(excerpts: readonly Excerpt[], article: Article): readonly Passage[] {
  const stretches: Stretch[] = [];
  for (const excerpt of excerpts.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const touched = article.paragraphs.filter(
      ({ start, end }) => start < excerpt.end && excerpt.start < end,
    );
    const last = stretches.at(-1);
    if (last !== undefined && excerpt.start < (last.sharing.at(-1)?.end ?? 0)) {
      last.overlapping.push(excerpt);
    } else if (last === undefined || !touched.some((one) => last.paragraphs.includes(one))) {
      stretches.push({ paragraphs: touched, sharing: [excerpt], overlapping: [] });
    } else {
      last.sharing.push(excerpt);
      last.paragraphs.push(...touched.filter((paragraph) => !last.paragraphs.includes(paragraph)));
    }
  }
  return stretches.flatMap((stretch) => [
    cut(stretch, article),
    ...stretch.overlapping.map((excerpt) => ({ kind: 'words', excerpt }) as const),
  ]);
}

/**
 *   paragraph:  Also invited are ⟦the ministers of Georgia⟧. They came. The ⟦guests⟧ stayed.
 *   pieces:    └──────────────────────── first ──────────────────┘└──── second ────┘
 */
function cut({ paragraphs, sharing }: Stretch, article: Article): Passage {
  const { text } = article;
  const [firstExcerpt, ...rest] = sharing;
  const first = paragraphs.at(0);
  const last = paragraphs.at(-1);
  const borders = rest.map((excerpt, index) =>
    border(sharing[index]?.end ?? excerpt.start, excerpt.start, article),
  );
  const piece = (excerpt: Excerpt, from: number, to: number): Piece => ({
    excerpt,
    before: text.slice(from, excerpt.start),
    words: text.slice(excerpt.start, excerpt.end),
    after: text.slice(excerpt.end, to),
  });
  const end = last?.end ?? sharing.at(-1)?.end ?? firstExcerpt.end;
  const from = first?.number ?? null;
  const to = last?.number ?? null;
  return {
    kind: 'paragraph',
    pieces: [
      piece(firstExcerpt, first?.start ?? firstExcerpt.start, borders[0] ?? end),
      ...rest.map((excerpt, index) =>
        piece(excerpt, borders[index] ?? excerpt.start, borders[index + 1] ?? end),
      ),
    ],
    numbers: from === null || to === null ? null : { from, to },
  };
}

/** Where the text between two excerpts is shared out: before the last sentence that begins in it, else at its end. */
function border(from: number, to: number, { sentences }: Article): number {
  return sentences.findLast(([start]) => start >= from && start <= to)?.[0] ?? to;
}
