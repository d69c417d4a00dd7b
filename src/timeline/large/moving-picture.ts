import type { Interval } from '../../story/model.ts';
import { AXIS_PX, computeAxis, type Tick } from '../axis.ts';
import type { RuleLayout } from '../layout.ts';
import type { Viewport } from '../viewport.ts';
import { canvasText } from './canvas-text.ts';
import { fitCanvas } from './fit-canvas.ts';
import type { Look } from './look.ts';
import type { Memory } from './memory.ts';
import { paintOver } from './paint-over.ts';
import { hatchPattern, paintHead, paintLanes, type Stage } from './paint-picture.ts';
import { headOf, lanesOf, widened, type Lanes, type Scene } from './picture.ts';

/** Nothing shows through, and what is painted need not be mixed with what is below. */
const OPAQUE: CanvasRenderingContext2DSettings = { alpha: false };

/** What is on the page at rest. */
export interface AtRest extends Pick<
  Stage,
  'heightPx' | 'sources' | 'titleOf' | 'focused' | 'focusedLane'
> {
  readonly view: Interval;
  readonly scene: Scene;
  readonly widthPx: number;
  /** Changes when colours do. */
  readonly theme: string;
  readonly lanes: { readonly current: HTMLElement | null };
}

/** A part of time as it was painted last. */
interface Painted {
  readonly view: Viewport;
  /** With half a width more at either end. */
  readonly isWide: boolean;
  readonly lanes: Lanes;
  readonly ticks: readonly Tick[];
  readonly rules: readonly RuleLayout[];
}

/**
 * A way to show a moving view in `cover`: a canvas for the dates, and in a box two for the lanes. Dates are painted
 * on every frame. Lanes are painted on every frame of a zoom; for a pan they are painted half a width further than is
 * seen and then moved as a whole, which the browser does without painting; on a third canvas over
 * them is what stands still at the view's edges meanwhile.
 */
export function movingPicture(
  cover: HTMLElement,
  memory: Memory,
): (view: Interval, atRest: AtRest) => void {
  const [dateCanvas, laneCanvas, overCanvas] = cover.querySelectorAll('canvas');
  const dates = dateCanvas?.getContext('2d', OPAQUE);
  const lanes = laneCanvas?.getContext('2d', OPAQUE);
  const over = overCanvas?.getContext('2d');
  if (
    laneCanvas === undefined ||
    overCanvas === undefined ||
    dates == null ||
    lanes == null ||
    over == null
  ) {
    throw new Error('ensure: a cover has three canvases, and the browser draws on them');
  }
  const plot = cover.parentElement ?? cover;
  const text = canvasText(dates);
  let kit: { readonly look: Look; readonly hatch: CanvasPattern | null } | null = null;
  let painted: Painted | null = null;
  let scrollPx = 0;
  let hasRing = false;
  /** Whether there is anything on the canvas over the lanes. */
  let isOver = false;

  const stageOf = ({ scene, theme, lanes: box, ...rest }: AtRest): Stage => {
    const look = memory.lookOf(plot, theme);
    if (kit?.look !== look) kit = { look, hatch: hatchPattern(lanes, look.hatch) };
    if (plot.dataset['moving'] === undefined) {
      // What was painted for the last movement is of another day, or of another filter.
      painted = null;
      scrollPx = box.current?.scrollTop ?? 0;
      hasRing = plot.querySelector(':focus-visible') !== null;
    }
    const { tops, selected } = scene;
    const rightToLeft = document.dir === 'rtl';
    const focused = hasRing ? rest.focused : null;
    return { ...rest, ...kit, text, focused, tops, selected, scrollPx, rightToLeft };
  };

  return (next, atRest) => {
    const { scene, widthPx, heightPx } = atRest;
    const view: Viewport = { ...next, widthPx };
    const stage = stageOf(atRest);
    const head = headOf(scene, view);
    fitCanvas(dates, widthPx, AXIS_PX);
    paintHead(dates, head, stage);

    const pannedPx = panned(painted?.view ?? { ...atRest.view, widthPx }, view);
    const isHeld =
      painted?.isWide === true && pannedPx !== null && Math.abs(pannedPx) <= widthPx / 2;
    if (!isHeld) {
      const isWide = pannedPx !== null;
      const marginPx = isWide ? widthPx / 2 : 0;
      const picture = lanesOf(scene, view, memory.modes(), isWide ? 'wide' : 'view');
      memory.keep(picture.layouts);
      const around = widened(view, marginPx);
      const shift = <T extends { readonly x: number }>(thing: T) => ({
        ...thing,
        x: thing.x - marginPx,
      });
      fitCanvas(lanes, around.widthPx, heightPx);
      const ticks = isWide ? computeAxis(around).ticks.map(shift) : head.axis.ticks;
      const rules = isWide ? headOf(scene, around).rules.map(shift) : head.rules;
      paintLanes(lanes, picture, ticks, rules, stage);
      painted = { view, isWide, lanes: picture, ticks, rules };
    }
    const pan = isHeld ? pannedPx : 0;
    const offsetPx =
      (painted?.isWide === true ? widthPx / 2 : 0) + (stage.rightToLeft ? -pan : pan);
    if (isOver) over.clearRect(0, 0, widthPx, heightPx);
    isOver = false;
    if (painted?.isWide === true) {
      fitCanvas(over, widthPx, heightPx);
      isOver = paintOver(over, painted.lanes, pan, painted.ticks, painted.rules, stage);
    }
    overCanvas.style.visibility = isOver ? '' : 'hidden';
    laneCanvas.style.transform = `translateX(${-offsetPx}px)`;
    if (plot.dataset['moving'] === undefined) plot.dataset['moving'] = '';
  };
}

/** How many px `to` lies after `from`, or `null` when one shows more of time than the other. */
function panned(from: Viewport, to: Viewport): number | null {
  const span = from.end - from.start;
  // Sums of instants differ in their last digits.
  if (from.widthPx !== to.widthPx || Math.abs(to.end - to.start - span) > span * 1e-6) return null;
  return ((to.start - from.start) / span) * to.widthPx;
}
