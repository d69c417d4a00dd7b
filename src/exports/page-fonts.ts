/** A face as the page's style sheets declare it. */
export interface Face {
  readonly family: string;
  /** Least and greatest. */
  readonly weights: readonly [number, number];
  /** Code points, first and last. */
  readonly ranges: readonly (readonly [number, number])[];
  /** The descriptor as it stands. */
  readonly rangeText: string;
  readonly address: string;
}

/**
 * The drawing with the page's own fonts in it, of each face only if letters of the drawing are set in it. A face that
 * cannot be had is left out: the drawing names families that may stand in.
 */
export async function withPageFonts(svg: string): Promise<string> {
  const rules = await Promise.all(
    facesUsed(svg, facesOfPage()).map((face) => ruleOf(face).catch(() => '')),
  );
  const css = rules.join('');
  return css === '' ? svg : svg.replace('<defs>', `<style>${css}</style>\n<defs>`);
}

/** Those of `faces` that letters of the drawing are set in. `svg`: as the timeline's drawing is written. */
export function facesUsed(svg: string, faces: readonly Face[]): readonly Face[] {
  const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const runs = Array.from(drawing.querySelectorAll('text, tspan'), (run) => ({
    family: attributeOf(run, 'font-family').split(',')[0]?.replaceAll("'", '') ?? '',
    weight: Number(attributeOf(run, 'font-weight') || 400),
    letters: Array.from(run.textContent, (letter) => letter.codePointAt(0) ?? 0),
  }));
  return faces.filter(({ family, weights: [least, greatest], ranges }) =>
    runs.some(
      (run) =>
        run.family === family &&
        run.weight >= least &&
        run.weight <= greatest &&
        run.letters.some((code) => ranges.some(([first, last]) => code >= first && code <= last)),
    ),
  );
}

/** An attribute of the element or of the nearest one around it that has it; else empty. */
function attributeOf(element: Element, name: string): string {
  return element.closest(`[${name}]`)?.getAttribute(name) ?? '';
}

/** The faces that come in files. */
function facesOfPage(): readonly Face[] {
  return Array.from(document.styleSheets).flatMap((sheet) =>
    Array.from(sheet.cssRules).flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const of = (name: string) => rule.style.getPropertyValue(name);
      const [, file] = /url\(["']?([^"')]+)/.exec(of('src')) ?? [];
      if (file === undefined) return [];
      const [least = 400, greatest = least] = (of('font-weight') || '400').split(' ').map(Number);
      const rangeText = of('unicode-range');
      return [
        {
          family: of('font-family').replaceAll(/["']/g, ''),
          weights: [least, greatest] as const,
          ranges: rangesIn(rangeText),
          rangeText,
          address: new URL(file, sheet.href ?? document.baseURI).href,
        },
      ];
    }),
  );
}

/** "U+20-7E, U+131" */
function rangesIn(text: string): readonly (readonly [number, number])[] {
  return Array.from(text.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi), ([, first = '', last]) => [
    parseInt(first, 16),
    parseInt(last ?? first, 16),
  ]);
}

/** Rejects when the file cannot be had. */
async function ruleOf({ family, weights, rangeText, address }: Face): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`No font at ${address}.`);
  const data = await dataAddress(new Blob([await answer.arrayBuffer()], { type: 'font/woff2' }));
  return `@font-face{font-family:'${family}';font-weight:${weights.join(' ')};src:url(${data}) format('woff2');unicode-range:${rangeText}}`;
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('loadend', () => {
      if (typeof reader.result === 'string') resolve(reader.result);
      else reject(new Error('The font cannot be read.'));
    });
    reader.readAsDataURL(blob);
  });
}
