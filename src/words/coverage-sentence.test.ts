import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Coverage } from '../story/coverage.ts';
import { sampleSource } from '../story/sample-story.ts';
import { coverageSentence } from './coverage-sentence.ts';

const MODALITIES = { r: 'reported', a: 'announced', b: 'background', '-': 'silent' } as const;

/** One letter per source, A to E: r reported, a announced, b background, - silent. */
function sentence(pattern: string): string {
  const coverage: Coverage[] = [...pattern].map((letter, index) => ({
    source: sampleSource(String.fromCharCode(97 + index)),
    modality: MODALITIES[letter as keyof typeof MODALITIES],
  }));
  return coverageSentence(coverage);
}

it.each([
  ['aaaaa', 'Announced by all five sources, reported by none: it lay ahead of them'],
  ['rrrrr', 'Reported by all five sources'],
  ['bbbbb', 'Told as background by all five sources'],
  ['rr', 'Reported by both sources'],
  ['r', 'Reported by the only source, Source A'],
  ['-r---', 'Reported by Source B alone'],
  ['-b---', 'Told as background by Source B alone'],
  ['---a-', 'Announced by Source D alone'],
  ['-rrr-', 'Reported by three of five sources; Source A and Source E are silent'],
  ['rrrr-', 'Reported by four of five sources; Source E is silent'],
  ['r---r', 'Reported by Source A and Source E; the other three are silent'],
  ['rr--', 'Reported by two of four sources; Source C and Source D are silent'],
  ['rraa-', 'Reported by two of five sources, announced by two; Source E is silent'],
  ['rrrab', 'Reported by three of five sources, announced by one, told as background by one'],
  ['ra------', 'Reported by one of eight sources, announced by one; the other six are silent'],
  ['rrrrr-----', 'Reported by five of ten sources; the other five are silent'],
  ['--', 'Carried by no source'],
])('`coverageSentence` of %s', (pattern, expected) => {
  expect(sentence(pattern)).toBe(expected);
});

it('`coverageSentence` names or counts every source in some way, and ends without a stop', () => {
  const letter = fc.constantFrom('r', 'a', 'b', '-');
  fc.assert(
    fc.property(fc.array(letter, { minLength: 1, maxLength: 20 }), (letters) => {
      const words = sentence(letters.join(''));
      expect(words).toMatch(/^[A-Z].*[^.]$/);
      expect(words).not.toMatch(/undefined|none are|zero/);
      if (letters.includes('-') && new Set(letters).size > 1) expect(words).toMatch(/silent|alone/);
    }),
  );
});
