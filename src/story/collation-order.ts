import type { Phrase } from './collation-phrases.ts';

/** Where a phrase stands in the order of the texts. */
export interface Order {
  /** Number of the stretch of phrases that change places; `null` outside of one. */
  readonly group: number | null;
  /** Number of the block within the group. */
  readonly block: number | null;
  /** By text, which of the group's blocks begins here, from 1; empty inside a block and outside a group. */
  readonly figures: ReadonlyMap<number, number>;
}

/**
 * The order of each phrase, with as few figures as say it: a boundary that every text crosses once ends a group;
 * inside a group, phrases that follow on one another in every text are one block and share a figure.
 */
export function orderPhrases(phrases: readonly Phrase[]): readonly Order[] {
  const orders: Order[] = [];
  groupsOf(phrases).forEach((group, number) => {
    if (group.length === 1) {
      orders.push({ group: null, block: null, figures: new Map() });
      return;
    }
    const blocks = blocksOf(group);
    const figures = figuresOf(blocks);
    blocks.forEach((block, index) => {
      const begun = new Set<number>();
      for (const phrase of block) {
        const here = new Map<number, number>();
        for (const text of phrase.keys()) {
          if (!begun.has(text)) here.set(text, figures[index]!.get(text)!);
          begun.add(text);
        }
        orders.push({ group: number, block: index, figures: here });
      }
    });
  });
  return orders;
}

/** The phrases cut where all that any text has before stands before all it has after. */
function groupsOf(phrases: readonly Phrase[]): readonly (readonly Phrase[])[] {
  const groups: Phrase[][] = [];
  const earliestAfter: Map<number, number>[] = [];
  const earliest = new Map<number, number>();
  for (const phrase of phrases.toReversed()) {
    for (const [text, [first]] of phrase) {
      earliest.set(text, Math.min(first, earliest.get(text) ?? Infinity));
    }
    earliestAfter.unshift(new Map(earliest));
  }
  const latest = new Map<number, number>();
  phrases.forEach((phrase, index) => {
    const isClean = [...latest].every(
      ([text, last]) => last < (earliestAfter[index]!.get(text) ?? Infinity),
    );
    if (isClean) groups.push([]);
    groups.at(-1)!.push(phrase);
    for (const [text, [, last]] of phrase) {
      latest.set(text, Math.max(last, latest.get(text) ?? -1));
    }
  });
  return groups;
}

function blocksOf(group: readonly Phrase[]): readonly (readonly Phrase[])[] {
  const blocks: Phrase[][] = [];
  let reached = new Map<number, number>();
  for (const phrase of group) {
    const followsOn = [...phrase].every(
      ([text, [first]]) => first === (reached.get(text) ?? first - 1) + 1,
    );
    if (!followsOn || blocks.length === 0) {
      blocks.push([]);
      reached = new Map();
    }
    blocks.at(-1)!.push(phrase);
    for (const [text, [, last]] of phrase) reached.set(text, last);
  }
  return blocks;
}

/** For each block, by text, its place among the blocks in that text's order, from 1. */
function figuresOf(blocks: readonly (readonly Phrase[])[]): readonly ReadonlyMap<number, number>[] {
  const begins = blocks.map((block) => {
    const first = new Map<number, number>();
    for (const phrase of block) {
      for (const [text, [start]] of phrase) if (!first.has(text)) first.set(text, start);
    }
    return first;
  });
  return begins.map(
    (begin) =>
      new Map(
        [...begin].map(([text, start]) => [
          text,
          begins.filter((other) => (other.get(text) ?? Infinity) <= start).length,
        ]),
      ),
  );
}
