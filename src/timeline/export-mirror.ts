/** Begins with a letter of a script that runs from right to left, signs and figures before it aside. */
const FROM_THE_RIGHT = /^\P{L}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

const OTHER_END = { start: 'end', middle: 'middle', end: 'start' } as const;

/**
 * A drawing as a story has it that runs from right to left: what stood left stands right, and words begin where they
 * ended, their letters as they were. `drawing`: as `tag` writes it; `width`: of the whole, in px.
 */
export function mirrored(drawing: string, width: number): string {
  const turned = drawing.replace(
    /<text x="([^"]*)"([^>]*)>(<tspan[^>]*>)?([^<]*)/g,
    (_, x: string, rest: string, span: string | undefined, words: string) => {
      const anchor = /text-anchor="(start|middle|end)"/.exec(rest)?.[1] ?? 'start';
      const others = rest.replace(/ text-anchor="[a-z]*"/, '');
      // The start of words from the right is their right end already.
      const [direction, end] = FROM_THE_RIGHT.test(words)
        ? [' direction="rtl"', anchor]
        : ['', OTHER_END[anchor as keyof typeof OTHER_END]];
      const place = `x="${-Number(x)}" transform="scale(-1 1)" text-anchor="${end}"${direction}`;
      return `<text ${place}${others}>${span ?? ''}${words}`;
    },
  );
  return `<g transform="translate(${width} 0) scale(-1 1)">${turned}</g>`;
}
