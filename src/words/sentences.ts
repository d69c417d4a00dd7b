const CARDINALS = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const;

/** A count as a sentence has it: "none", "one" to "twelve" in words, then figures. */
export function inWords(count: number): string {
  return CARDINALS[count] ?? `${count}`;
}

/** The first letter of a sentence in upper case. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
