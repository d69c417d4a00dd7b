import type { MovementFigures, PageFigures, PressFigures, Spread } from './measure.ts';

const NAMES = {
  dateline: 'Dateline',
  counted: 'canvas, counted once',
  recounting: 'canvas, recounting',
} as const;

/** What one story's pages cost by themselves, as rows of a Markdown table. */
export function standingRows(events: number, pages: readonly PageFigures[]): string {
  return pages
    .map(({ page, loadMs, filter, select, elements, heapMb }) =>
      row([
        grouped(events),
        NAMES[page],
        loadMs.toFixed(0),
        press(filter),
        press(select),
        String(elements),
        heapMb.toFixed(1),
      ]),
    )
    .join('\n');
}

export const STANDING_HEAD = head(
  ['events', 'page', 'load', 'filter', 'select', 'elements', 'heap, MB'],
  2,
);

/** What moving one story's pages costs, and the ratios of the app's work to that of the canvases. */
export function movementRows(events: number, pages: readonly PageFigures[]): string {
  const [app, counted, recounting] = pages.map(({ movements }) => movements);
  return (app ?? [])
    .map((figures, at) =>
      row([
        grouped(events),
        figures.movement,
        ...cells(figures),
        ...cells(counted?.[at]),
        ...cells(recounting?.[at]),
        ratio(figures, counted?.[at]),
        ratio(figures, recounting?.[at]),
      ]),
    )
    .join('\n');
}

export const MOVEMENT_HEAD = head(
  [
    'events',
    'movement',
    'Dateline: frames',
    'work',
    'counted once: frames',
    'work',
    'recounting: frames',
    'work',
    '÷ counted',
    '÷ recounting',
  ],
  2,
);

function cells(figures: MovementFigures | undefined): readonly string[] {
  return figures === undefined ? ['', ''] : [spread(figures.frames, 0), spread(figures.work, 1)];
}

function ratio(app: MovementFigures, canvas: MovementFigures | undefined): string {
  return canvas === undefined ? '' : (app.work.p50 / canvas.work.p50).toFixed(2);
}

function spread({ p50, p95, max }: Spread, digits: number): string {
  return [p50, p95, max].map((value) => value.toFixed(digits)).join(' / ');
}

function press({ paintedMs, workMs, workMostMs }: PressFigures): string {
  return [paintedMs, workMs, workMostMs].map((value) => value.toFixed(0)).join(' / ');
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ' ');
}

function row(values: readonly string[]): string {
  return `| ${values.join(' | ')} |`;
}

function head(names: readonly string[], textColumns: number): string {
  return `${row(names)}\n${row(names.map((_, at) => (at < textColumns ? '---' : '---:')))}`;
}
