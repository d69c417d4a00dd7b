import { array, assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GAP_STEPS, noteGaps } from './note-gaps.ts';

const anchors = array(double({ min: 0, max: 1, noNaN: true })).map((all) =>
  all.toSorted((a, b) => a - b),
);

describe('noteGaps', () => {
  it('puts a note for the first words at the top and one for the middle in the middle', () => {
    expect(noteGaps([0, 0.5])).toEqual({ before: [0, 4], after: 4 });
  });

  it('leaves no gap between notes of the same words', () => {
    expect(noteGaps([0.25, 0.25])).toEqual({ before: [2, 0], after: 6 });
  });

  it('gives the whole height to what follows when there is no note', () => {
    expect(noteGaps([])).toEqual({ before: [], after: GAP_STEPS });
  });

  it('divides the height completely, with no negative gap', () => {
    assert(
      property(anchors, (places) => {
        const { before, after } = noteGaps(places);
        expect(before).toHaveLength(places.length);
        expect([...before, after].every((gap) => gap >= 0 && Number.isInteger(gap))).toBe(true);
        expect(before.reduce((sum, gap) => sum + gap, after)).toBe(GAP_STEPS);
      }),
    );
  });

  it('puts every note within half a step of its words', () => {
    assert(
      property(anchors, (places) => {
        let at = 0;
        for (const [index, gap] of noteGaps(places).before.entries()) {
          at += gap;
          expect(Math.abs(at / GAP_STEPS - (places[index] ?? -1))).toBeLessThanOrEqual(
            0.5 / GAP_STEPS,
          );
        }
      }),
    );
  });
});
