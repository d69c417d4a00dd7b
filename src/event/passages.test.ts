import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleState } from '../story/article-state.ts';
import { type Article, type Excerpt, PUBLISHED_VERSION } from '../story/model.ts';
import { sampleEvent, sampleSelector, sampleStory } from '../story/sample-story.ts';
import { type Passage, passagesOf } from './passages.ts';

const TEXT = 'Title\nThey came. They spoke at length. They left.\nNothing else.';
const second = TEXT.indexOf('They came');
const third = TEXT.indexOf('Nothing');

const article: Article = {
  version: PUBLISHED_VERSION,
  id: 'a',
  text: TEXT,
  sha256: '',
  fileSha256: '',
  language: 'en',
  paragraphs: [
    { start: 0, end: 5, role: 'heading', number: null },
    { start: second, end: third - 1, role: 'body', number: 1 },
    { start: third, end: TEXT.length, role: 'body', number: 2 },
  ],
  sentences: ['Title', 'They came.', 'They spoke at length.', 'They left.', 'Nothing else.'].map(
    (words) => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length] as const,
  ),
};
const ready: ArticleState = { kind: 'ready', article, hashVerified: true, broken: [] };

function excerpt(exact: string): Excerpt {
  const selector = sampleSelector('a', exact, TEXT.indexOf(exact));
  return { ...selector, id: exact, modality: 'reported', note: null };
}

function passages(excerpts: readonly Excerpt[], state: ArticleState | null): readonly Passage[] {
  const event = { ...sampleEvent('x', null, []), excerpts };
  const articles = new Map(state === null ? [] : [['a', state] as const]);
  return passagesOf(event, sampleStory().sources, articles).flatMap((source) => source.passages);
}

/** "¶1 They came. [They spoke] at length. ‖ [They left]." with "‖" between pieces. */
function draw(excerpts: readonly string[], state: ArticleState | null = ready): readonly string[] {
  return passages(excerpts.map(excerpt), state).map((passage) => {
    if (passage.kind !== 'paragraph') return `${passage.kind}: ${passage.excerpt.exact}`;
    const { numbers, pieces } = passage;
    const mark = numbers === null ? '' : `¶${[...new Set([numbers.from, numbers.to])].join('–')} `;
    return `${mark}${pieces.map(({ before, words, after }) => `${before}[${words}]${after}`).join('‖')}`;
  });
}

describe('passagesOf', () => {
  it('shows an excerpt in its whole paragraph', () => {
    expect(draw(['spoke'])).toEqual(['¶1 They came. They [spoke] at length. They left.']);
  });

  it('shares a paragraph among its excerpts, cut where a sentence begins', () => {
    expect(draw(['came', 'left'])).toEqual(['¶1 They [came]. They spoke at length. ‖They [left].']);
  });

  it('cuts within a sentence where both stand in one', () => {
    expect(draw(['spoke', 'length'])).toEqual([
      '¶1 They came. They [spoke] at ‖[length]. They left.',
    ]);
  });

  it('gives words that overlap those before them on their own', () => {
    expect(draw(['They spoke at length', 'at length. They'])).toEqual([
      '¶1 They came. [They spoke at length]. They left.',
      'words: at length. They',
    ]);
  });

  it('shows all paragraphs an excerpt runs over', () => {
    expect(draw(['left.\nNothing'])).toEqual([
      '¶1–2 They came. They spoke at length. They [left.\nNothing] else.',
    ]);
  });

  it('has no number for a heading', () => {
    expect(draw(['Title'])).toEqual(['[Title]']);
  });

  it('gives the words alone while the text is not here', () => {
    expect(draw(['came'], null)).toEqual(['words: came']);
    expect(draw(['came'], { kind: 'unavailable', reason: '' })).toEqual(['words: came']);
  });

  it('shows nothing of a text that is withheld', () => {
    expect(draw(['came'], { kind: 'withheld', reason: '' })).toEqual([]);
  });

  it('shows nothing of an excerpt that does not hold, and the others still', () => {
    const broken = [{ ...sampleSelector('a', 'came', TEXT.indexOf('came')) }];
    expect(draw(['came', 'left'], { ...ready, broken })).toEqual([
      '¶1 They came. They spoke at length. They [left].',
      'broken: came',
    ]);
  });

  it('leaves out silent sources and counts body paragraphs', () => {
    const event = sampleEvent('x', null, ['a reported Title']);
    expect(
      passagesOf(event, sampleStory().sources, new Map([['a', ready]])).map(
        ({ place, paragraphs }) => [place, paragraphs],
      ),
    ).toEqual([[1, 2]]);
  });

  it('shows every excerpt once, with its exact words, and no paragraph twice', () => {
    const range = fc
      .tuple(fc.integer({ min: 0, max: TEXT.length - 1 }), fc.integer({ min: 1, max: 30 }))
      .map(([start, length]) => [start, Math.min(start + length, TEXT.length)] as const)
      .filter(([start, end]) => TEXT.slice(start, end).trim() !== '');
    fc.assert(
      fc.property(fc.array(range, { minLength: 1, maxLength: 6 }), (ranges) => {
        const excerpts = ranges.map(([start, end], index) => ({
          ...sampleSelector('a', TEXT.slice(start, end), start),
          id: `${index}`,
          modality: 'reported' as const,
          note: null,
        }));
        const shown = passages(excerpts, ready);
        const ids = shown.flatMap((passage) =>
          passage.kind === 'paragraph'
            ? passage.pieces.map((piece) => piece.excerpt.id)
            : [passage.excerpt.id],
        );
        expect(ids.toSorted()).toEqual(excerpts.map(({ id }) => id).toSorted());
        const paragraphs = shown.filter((passage) => passage.kind === 'paragraph');
        for (const { pieces } of paragraphs) {
          for (const piece of pieces) expect(piece.words).toBe(piece.excerpt.exact);
        }
        const length = paragraphs
          .flatMap(({ pieces }) => pieces)
          .reduce((sum, { before, words, after }) => sum + (before + words + after).length, 0);
        expect(length).toBeLessThanOrEqual(TEXT.length);
      }),
    );
  });
});
