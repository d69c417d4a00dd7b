import { describe, expect, it } from 'vitest';
import { canvasText } from './canvas-text.ts';

/** Every letter takes 10 px; `asked` counts what was measured. */
function letters() {
  const context = {
    font: '',
    asked: 0,
    measureText: (text: string) => {
      context.asked += 1;
      return {
        width: text.length * 10,
        fontBoundingBoxAscent: 12,
        fontBoundingBoxDescent: 4,
      };
    },
  };
  return context as unknown as CanvasRenderingContext2D & { asked: number };
}

describe('canvasText', () => {
  it('leaves a text that fits, and cuts one that does not at an ellipsis, isolated', () => {
    const { fitted } = canvasText(letters());
    expect(fitted('a', 'ministers', 90)).toBe('ministers');
    expect(fitted('a', 'ministers', 89)).toBe('\u2068ministe…\u2069');
    expect(fitted('a', 'ministers', 15)).toBe('');
  });

  it('measures a text once', () => {
    const context = letters();
    const { widthOf } = canvasText(context);
    expect([widthOf('a', 'Riga'), widthOf('a', 'Riga')]).toEqual([40, 40]);
    expect(context.asked).toBe(1);
  });

  it('centres the letters of a line as CSS does', () => {
    expect(canvasText(letters()).baselineOf('a', 20)).toBe(14);
  });
});
