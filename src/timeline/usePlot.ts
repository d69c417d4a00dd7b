import { useRef } from 'react';
import type { Interval } from '../story/model.ts';
import { useElementSize } from '../ui/useElementSize.ts';
import { useReducedMotion } from '../ui/useMediaQuery.ts';
import { useGestures } from './useGestures.ts';
import { useViewport } from './useViewport.ts';
import type { Viewport } from './viewport.ts';

/** Before the time axis, where the lanes are named; in px, as `--label-column`. */
const LABEL_COLUMN = 132;
/** What is left free after it. */
const END_GAP = 10;
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
 * until known, and the view then has no width), `viewport` what is in view; `drawn` as in `useViewport`.
 */
export function usePlot(
  { viewport, onViewportChange, embedded }: PlotOptions,
  drawn: 'each-frame' | 'at-rest',
) {
  const reducedMotion = useReducedMotion();
  const plot = useRef<HTMLDivElement>(null);
  const size = useElementSize(plot);
  const widthPx = size === null ? 0 : Math.max(size.width - LABEL_COLUMN - END_GAP, WIDTH_LEAST);
  const { view, moving } = useViewport(
    viewport,
    (settled) => onViewportChange(settled, widthPx),
    reducedMotion,
    drawn,
  );
  useGestures(plot, {
    ...moving,
    insetPx: LABEL_COLUMN,
    widthPx,
    reducedMotion,
    modifierOnly: embedded,
  });
  const inView: Viewport = { ...view, widthPx };
  return { plot, size, view, viewport: inView, moving };
}
