import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../story/model.ts';
import { type Note, noteName, notesOf, numbersOf } from './notes.ts';
import { findPassage, passagesOf } from './passages.ts';
import { articleState, story } from './sample-story.ts';

const { paragraphs } = articleState.article;
const passages = passagesOf(story, 'efe');

function numbered(number: number): Paragraph {
  const paragraph = paragraphs.find((one) => one.number === number);
  if (paragraph === undefined) throw new Error(`no paragraph ${number}`);
  return paragraph;
}

function notes(number: number): readonly Note[] {
  return notesOf(numbered(number), passages, story.sources);
}

describe('notesOf', () => {
  it('tells events and disagreements in the order of their words', () => {
    expect(notes(1).map(noteName)).toEqual(['event-duda', 'disagreement-president']);
    expect(notes(2).map(noteName)).toEqual(['event-press', 'event-build-up']);
  });

  it('tells a remark with the event whose words it is about', () => {
    expect(notes(1)[0]).toMatchObject({
      comments: [{ words: 'Andrej Doubt', note: 'Machine translation of Andrzej Duda.' }],
    });
  });

  it('tells a remark on words of no event by itself', () => {
    const without = passages.filter(({ kind }) => kind !== 'excerpt');
    expect(notesOf(numbered(1), without, story.sources).map(noteName)).toEqual([
      'disagreement-president',
      'remark-doubt',
    ]);
  });

  it('gives the readings of other sources with who gives them', () => {
    const note = notes(1).find(({ kind }) => kind === 'disagreement');
    expect(note).toMatchObject({
      others: [{ reading: { label: 'Not named' }, by: [{ place: 1, source: { letter: 'N' } }] }],
    });
  });

  it('names the other sources of a statement', () => {
    expect(notes(3).find(({ kind }) => kind === 'statement')).toMatchObject({
      others: [{ source: { id: 'nato' } }],
    });
  });

  it('knows the first note of an event from those further down', () => {
    const press = (number: number) =>
      notes(number).find((note) => noteName(note) === 'event-press');
    expect(press(2)).toMatchObject({ continued: false });
    expect(press(3)).toMatchObject({ continued: true });
  });

  it('gives time words with the event they date', () => {
    expect(notes(2)[0]).toMatchObject({ evidence: [{ exact: 'On Friday' }] });
  });
});

describe('numbersOf', () => {
  it('gives the numbers of the paragraphs the words stand in', () => {
    const passage = findPassage(passages, 'press-warned');
    expect(passage && numbersOf(passage, paragraphs)).toEqual([2]);
  });
});
