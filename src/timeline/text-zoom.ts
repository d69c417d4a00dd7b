/** What a browser's text size is until its reader chooses another, in px. */
const USUAL_PX = 16;
/** Larger than this not even a day has room. */
const MOST = 2;
/** What is drawn keeps this width, in its own px: a phone shows less large what would else show nothing. */
const LEAST_WIDTH_PX = 300;

/**
 * How large a timeline `widthPx` wide is drawn for a reader whose text is `textPx` high: as much larger as text is, from
 * 1 to 2. It is laid out in px of its own, of which a view has fewer the larger they are.
 */
export function textZoom(textPx: number, widthPx: number): number {
  const most = Math.max(widthPx / LEAST_WIDTH_PX, 1);
  return Math.min(Math.max(textPx / USUAL_PX, 1), MOST, most);
}

/** Has all of `timeline` that is laid out in px follow the size of text; ended by what it returns. */
export function followTextSize(timeline: HTMLElement): () => void {
  const read = () => {
    const textPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    timeline.style.setProperty('--text-zoom', String(textZoom(textPx, timeline.clientWidth)));
  };
  read();
  const observer = new ResizeObserver(read);
  for (const element of [timeline, timeline.firstElementChild]) {
    if (element !== null) observer.observe(element);
  }
  return () => observer.disconnect();
}
