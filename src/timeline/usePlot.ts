import { useLayoutEffect, useRef } from 'react';
import type { Interval } from '../story/model.ts';
import { useElementSize } from '../ui/useElementSize.ts';
import { useReducedMotion } from '../ui/useMediaQuery.ts';
import { followTextSize } from './text-zoom.ts';
import { useGestures } from './useGestures.ts';
import { useViewport } from './useViewport.ts';
import type { Viewport } from './viewport.ts';

/** Before the time axis, where the lanes are named; in px, as `--label-column`. */
const LABEL_COLUMN = 132;
/** What is left free after it, and before it where the lanes' names stand above them. */
const END_GAP = 10;
/** Narrower than this, days of a week beside the lanes' names have no room for an order or for titles. */
const NAMES_BESIDE = 660;
/** Narrower than this nothing would be told apart. */
const WIDTH_LEAST = 40;

interface PlotOptions {
  /** The viewport the address holds, or the story's opening interval. */
  readonly viewport: Interval;
  /** Called when a movement has settled. */
  readonly onViewportChange: (viewport: Interval, widthPx: number) => void;
  readonly embedded: boolean;
}

/**
 * What the lanes and their dates are drawn in, and moved by hand: `plot` is its element, `size` what it measures (`null`
 * until known, and the view then has no width), `viewport` what is in view, `namesAbove` whether the lanes are named above
 * and not beside them; `atRest` and `drawn` as in `useViewport`; `reducedMotion` what the reader asked for. All in px that
 * grow with the reader's size of text (`text-zoom.ts`).
 */
export function usePlot(
  { viewport, onViewportChange, embedded }: PlotOptions,
  drawn: 'on-the-way' | 'at-rest',
  names: 'beside' | 'where-they-fit',
) {
  const reducedMotion = useReducedMotion();
  const plot = useRef<HTMLDivElement>(null);
  // Before it is measured.
  useLayoutEffect(() => {
    const timeline = plot.current?.parentElement;
    return timeline == null ? undefined : followTextSize(timeline);
  }, []);
  const size = useElementSize(plot);
  const namesAbove = names === 'where-they-fit' && size !== null && size.width < NAMES_BESIDE;
  const insetPx = namesAbove ? END_GAP : LABEL_COLUMN;
  const widthPx = size === null ? 0 : Math.max(size.width - insetPx - END_GAP, WIDTH_LEAST);
  const { view, atRest, moving } = useViewport(
    viewport,
    (settled) => onViewportChange(settled, widthPx),
    reducedMotion,
    drawn,
  );
  useGestures(plot, {
    ...moving,
    insetPx,
    widthPx,
    reducedMotion,
    modifierOnly: embedded,
  });
  const inView: Viewport = { ...view, widthPx };
  return { plot, size, view, viewport: inView, atRest, moving, namesAbove, reducedMotion };
}
