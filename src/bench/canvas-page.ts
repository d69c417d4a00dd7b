import type { Interval } from '../story/model.ts';
import { computeAxis } from '../timeline/axis.ts';
import { lanesByPlace } from '../timeline/engine/columns.ts';
import { placeBars, ROW_PX, withTitles } from '../timeline/large/lane-marks.ts';
import { panPx, zoomAt, type Viewport } from '../timeline/viewport.ts';
import { counterOnce, counterPerFrame, type Counter, type LaneCounts } from './canvas-counts.ts';
import { filterAt, rowAt, type Scene } from './scene.ts';

const LABEL_PX = 132;
const AXIS_PX = 64;
const STRIP_PX = 114;
const LABEL_SPACING_PX = 90;
const LABEL_LEAST = 10;
const WHEEL_ZOOM = 0.0022;
const INK = '#1b1c1e';
const PAPER = '#faf9f6';
const LINE = '#dddad2';
const FONT = '600 12px "Source Sans 3", sans-serif';

/**
 * What the app's timeline is measured against: one canvas and no elements, drawing the same bars, numbers, marks and
 * dates with straightforward code, from counts made once per unit and filter or anew on every frame.
 * Nothing in it can be focused, read aloud, hovered or followed. Returns a way to show another view.
 */
export function mountCanvas(
  root: HTMLElement,
  scene: Scene,
  recounting: boolean,
): (view: Interval) => void {
  const { columns, bodies } = scene;
  const lanes = lanesByPlace(columns);
  const laneOf = lanes.of as Int32Array;
  let mask: Uint8Array | null = null;
  let selected: number | null = null;
  const makeCounter = (): Counter =>
    (recounting ? counterPerFrame : counterOnce)(columns, laneOf, lanes.count, mask);
  let counter = makeCounter();

  const surface = document.createElement('div');
  surface.className = 'surface';
  const canvas = document.createElement('canvas');
  surface.append(canvas);
  const switches = document.createElement('div');
  switches.className = 'switches';
  root.append(surface, switches);
  canvas.width = surface.clientWidth * devicePixelRatio;
  canvas.height = surface.clientHeight * devicePixelRatio;
  canvas.style.inlineSize = `${surface.clientWidth}px`;
  canvas.style.blockSize = `${surface.clientHeight}px`;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('ensure: the browser draws on a canvas');
  context.scale(devicePixelRatio, devicePixelRatio);
  const widthPx = surface.clientWidth - LABEL_PX - 10;
  const heightPx = surface.clientHeight;
  const lanePx = Math.floor((heightPx - AXIS_PX - STRIP_PX) / lanes.count);
  let view: Viewport = { ...scene.whole, widthPx };

  const drawLane = (lane: number, counts: LaneCounts, tallest: number) => {
    const toPx = (instant: number) => ((instant - view.start) / (view.end - view.start)) * widthPx;
    const foot = lanePx * (lane + 1) - 9;
    if (counts.events !== null) {
      const reach = { widthPx, from: 0, to: widthPx };
      const free = Array<number>(Math.max(Math.floor((lanePx - 4) / ROW_PX), 1)).fill(-Infinity);
      const rowOf = (event: number) => {
        const from = toPx(columns.start[event]!);
        const row = free.findIndex((until) => from >= until);
        if (row !== -1) free[row] = Math.max(toPx(columns.end[event]!), from + 12);
        return { row, since: -Infinity, until: Infinity };
      };
      // What finds no row is counted elsewhere, as in the app.
      const bars = placeBars(counts.events, columns, toPx, reach, rowOf).filter(
        ({ row }) => row !== -1,
      );
      for (const mark of withTitles(bars, reach)) {
        const top = lanePx * lane + 4 + mark.row * ROW_PX;
        context.fillStyle = mark.event === selected ? '#0b5fa5' : INK;
        context.strokeStyle = context.fillStyle;
        if (mark.outlined) context.strokeRect(mark.x, top, mark.width, 4);
        else context.fillRect(mark.x, top, mark.width, 5);
        if (mark.titlePx > 0) {
          context.save();
          context.beginPath();
          context.rect(Math.max(mark.x, 0), top, mark.titlePx, ROW_PX);
          context.clip();
          context.fillText(bodies.bodyOf(mark.event)?.title ?? '', Math.max(mark.x, 2), top + 18);
          context.restore();
        }
      }
      return;
    }
    const { starts, ends, reported, announced } = counts;
    context.fillStyle = INK;
    context.beginPath();
    const caps = new Path2D();
    for (let bar = 0; bar < starts.length; bar++) {
      const count = reported[bar]! + announced[bar]!;
      if (count === 0) continue;
      const x = toPx(starts[bar]!);
      const width = Math.max(toPx(ends[bar]!) - x - 1.6, 1);
      const full = Math.max((36 * count) / tallest, 1.5);
      const solid = (full * reported[bar]!) / count;
      context.rect(x, foot - solid, width, solid);
      if (announced[bar]! > 0) caps.rect(x + 0.5, foot - full + 0.5, width - 1, full - solid);
    }
    context.fill();
    context.strokeStyle = INK;
    context.stroke(caps);
    drawNumbers(counts, toPx, foot);
  };

  /** Greatest first, each with what stands around it, none closer to another than a label's room. */
  const drawNumbers = (
    { starts, reported, announced }: LaneCounts,
    toPx: (instant: number) => number,
    foot: number,
  ) => {
    const bars = Array.from(starts.keys()).toSorted(
      (a, b) => reported[b]! + announced[b]! - reported[a]! - announced[a]!,
    );
    const taken: number[] = [];
    context.textAlign = 'center';
    for (const bar of bars) {
      const x = toPx(starts[bar]!);
      if (taken.some((other) => Math.abs(other - x) < LABEL_SPACING_PX)) continue;
      let sum = 0;
      for (let other = 0; other < starts.length; other++) {
        if (Math.abs(toPx(starts[other]!) - x) < LABEL_SPACING_PX / 2) {
          sum += reported[other]! + announced[other]!;
        }
      }
      if (sum < LABEL_LEAST) break;
      taken.push(x);
      const width = context.measureText(String(sum)).width + 14;
      context.fillStyle = INK;
      context.fillRect(x - width / 2, foot - 62, width, 17);
      context.fillStyle = PAPER;
      context.fillText(String(sum), x, foot - 49);
    }
    context.textAlign = 'start';
  };

  const draw = () => {
    asked = 0;
    context.clearRect(0, 0, surface.clientWidth, heightPx);
    context.font = FONT;
    context.save();
    context.translate(LABEL_PX, 0);
    context.beginPath();
    context.rect(0, 0, widthPx, heightPx);
    context.clip();
    for (const { x, labelX, label } of computeAxis(view).ticks) {
      context.fillStyle = LINE;
      context.fillRect(x, 56, 1, heightPx);
      context.fillStyle = INK;
      if (labelX !== null) context.fillText(label, labelX, 38);
    }
    context.translate(0, AXIS_PX);
    const { byLane, tallest } = counter(view);
    for (const [lane, counts] of byLane.entries()) drawLane(lane, counts, tallest);
    context.restore();
    for (const [lane, name] of scene.story.places.slice(0, lanes.count).entries()) {
      context.fillStyle = INK;
      context.fillText(name.name, 20, AXIS_PX + lane * lanePx + 20);
    }
  };
  let asked = 0;
  const go = (next: Interval) => {
    view = { ...next, widthPx };
    if (asked === 0) asked = requestAnimationFrame(draw);
  };

  surface.addEventListener(
    'wheel',
    (wheelEvent) => {
      wheelEvent.preventDefault();
      if (wheelEvent.deltaX !== 0) go(panPx(view, wheelEvent.deltaX));
      else {
        const at = wheelEvent.clientX - LABEL_PX;
        go(zoomAt(view, at, Math.exp(-wheelEvent.deltaY * WHEEL_ZOOM)));
      }
    },
    { passive: false },
  );
  surface.addEventListener('pointerdown', ({ pointerId }) => surface.setPointerCapture(pointerId));
  surface.addEventListener('pointermove', ({ buttons, movementX }) => {
    if (buttons === 1) go(panPx(view, -movementX));
  });
  const button = (name: string, onClick: (press: number) => void) => {
    const element = document.createElement('button');
    element.textContent = name;
    let press = 0;
    element.addEventListener('click', () => {
      onClick(press++);
      draw();
    });
    switches.append(element);
  };
  button('Filter', (press) => {
    mask = filterAt(columns, press);
    counter = makeCounter();
  });
  button('Select', (press) => {
    selected = rowAt(columns, view, press);
  });
  draw();
  return go;
}
