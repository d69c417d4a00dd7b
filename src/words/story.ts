import type { SourceCounts } from '../story/coverage.ts';

export const SOURCES = 'Sources';
export const DIFFER = 'Where the sources differ';
export const DIFFERENT_WORDS = 'Said in different words';

/** "published Sun 28 Nov 2021" */
export function publishedOn(label: string): string {
  return `published ${label}`;
}

/** "All 7" */
export function allOf(count: number): string {
  return `All ${count}`;
}

/** "7 more" */
export function more(count: number): string {
  return `${count} more`;
}

/** What a source does with the story, a line each: "4 reported", "2 announced", "1 background"; without zeros. */
export function countLines({ reported, announced, background }: SourceCounts): readonly string[] {
  const lines = [
    { count: reported, line: `${reported} reported` },
    { count: announced, line: `${announced} announced` },
    { count: background, line: `${background} background` },
  ].filter(({ count }) => count > 0);
  return lines.length === 0 ? ['no events'] : lines.map(({ line }) => line);
}

/** "3 of 5 sources": which share of them carries a statement, for those who do not see the dots. */
export function carriedBy(count: number, all: number): string {
  return `in ${count} of ${all} sources`;
}
