import { describe, expect, it } from 'vitest';
import { sampleSource } from './sample-story.ts';
import { commonPublication } from './common-publication.ts';
import { tagsOf } from './source-tags.ts';

const sources = ['a', 'b', 'c'].map((id) => sampleSource(id));

describe('tagsOf', () => {
  it('keeps the fixed order and place, each source once', () => {
    expect(
      tagsOf(sources, ['c', 'a', 'c']).map(({ letter, place }) => `${letter}${place}`),
    ).toEqual(['A1', 'C3']);
  });
});

describe('commonPublication', () => {
  it('is the label all share', () => {
    expect(commonPublication(sources)).toBe('Sun 28 Nov 2021');
  });

  it('is null when one differs, has none, or there are none', () => {
    expect(commonPublication([...sources, sampleSource('d', '2021-11-29')])).toBeNull();
    expect(commonPublication([...sources, sampleSource('d', null)])).toBeNull();
    expect(commonPublication([])).toBeNull();
  });
});
