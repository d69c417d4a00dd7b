import { NUMBER_WORDS } from '../story/number-words.ts';

/** A count as a sentence has it: "none", "one" to "twelve" in words, then figures. */
export function inWords(count: number): string {
  return count === 0 ? 'none' : (NUMBER_WORDS[count] ?? `${count}`);
}
