import type { Paragraph } from '../story/model.ts';

/** What the space between two paragraphs weighs against their characters: about a line's worth. */
const GAP = 40;
/** In characters: lets a place that is a paragraph's beginning but for rounding count as that. */
const ROUNDING = 1e-6;

interface Block {
  readonly start: number;
  readonly end: number;
  /** Characters and gaps before it. */
  readonly before: number;
}

/** Maps positions in the text to positions on the strip, 0 its top and 1 its bottom, and back. */
export interface StripScale {
  /** The article's paragraphs as parts of the strip. */
  readonly blocks: readonly { readonly from: number; readonly to: number }[];
  /** Never decreasing; positions in furniture give the end of the paragraph before it. */
  readonly place: (offset: number) => number;
  /** The offset nearest to a place; `place(offsetAt(p))` is `p` but for the gaps. */
  readonly offsetAt: (place: number) => number;
}

/** The scale over all paragraphs that are not furniture, by the length of their text. */
export function stripScale(paragraphs: readonly Paragraph[]): StripScale {
  const blocks: Block[] = [];
  let total = 0;
  for (const { start, end, role } of paragraphs) {
    if (role === 'furniture') continue;
    blocks.push({ start, end, before: total });
    total += end - start + GAP;
  }
  const length = Math.max(1, total - GAP);
  const place = (offset: number): number => {
    const block = blocks.findLast(({ start }) => start <= offset);
    if (block === undefined) return 0;
    return (block.before + Math.min(offset, block.end) - block.start) / length;
  };
  const offsetAt = (at: number): number => {
    const block = blocks.findLast(({ before }) => before <= at * length + ROUNDING) ?? blocks[0];
    if (block === undefined) return 0;
    return Math.max(block.start, Math.min(block.end, block.start + at * length - block.before));
  };
  return {
    blocks: blocks.map(({ start, end }) => ({ from: place(start), to: place(end) })),
    place,
    offsetAt,
  };
}
