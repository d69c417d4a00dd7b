import { zoomOf } from '../zoom-of.ts';

/**
 * As many dots as the display has for `widthPx` by `heightPx`, and as large; drawing then measures in px. Cleared when its
 * size changes.
 */
export function fitCanvas(
  context: CanvasRenderingContext2D,
  widthPx: number,
  heightPx: number,
): void {
  const { canvas } = context;
  const ratio = devicePixelRatio * zoomOf(canvas);
  const width = Math.round(widthPx * ratio);
  const height = Math.round(heightPx * ratio);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
    canvas.style.width = `${widthPx}px`;
    canvas.style.height = `${heightPx}px`;
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
}
