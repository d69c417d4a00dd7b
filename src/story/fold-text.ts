import { foldLetters } from './words-in.ts';

/**
 * `text` for comparison: lower case, without diacritics ("Ādaži" gives "adazi", "Łódź" "lodz"), typographic
 * quotation marks as typed ones, white space as single spaces. Folding twice changes nothing.
 */
export function foldText(text: string): string {
  return foldLetters(text)
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}
