import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DAY } from '../story/calendar.ts';
import type { Interval } from '../story/model.ts';
import { followHand, type Hand } from './gestures.ts';

class Plot extends EventTarget {
  readonly dataset: DOMStringMap = {};
  matches = () => false;
  closest = () => null;
  hasPointerCapture = () => false;
  setPointerCapture = () => {};
  getBoundingClientRect = () => ({ left: 0, right: 1000 });
}

/** A hand on a plot of 1000 px that shows ten days; `view` is what it has come to. */
function onPlot() {
  const plot = new Plot();
  let aim: Interval = { start: 0, end: 10 * DAY };
  const hand: Hand = {
    aim: () => aim,
    moveTo: (next) => {
      aim = next;
    },
    insetPx: 0,
    widthPx: 1000,
    reducedMotion: false,
    modifierOnly: false,
  };
  const end = followHand(plot as unknown as HTMLElement, { current: hand }, []);
  const pointer = (type: string, clientX: number, timeStamp: number, buttons: number) => {
    const event = new Event(type);
    const values = { pointerId: 1, pointerType: 'mouse', button: 0, buttons, clientX, clientY: 0 };
    for (const [name, value] of Object.entries({ ...values, timeStamp })) {
      Object.defineProperty(event, name, { value });
    }
    plot.dispatchEvent(event);
  };
  return { view: () => aim, moveTo: hand.moveTo, pointer, end };
}

let frames: FrameRequestCallback[] = [];

/** Lets `count` frames of 16 ms pass. */
function draw(count: number) {
  for (let frame = 0; frame < count; frame++) {
    const due = frames;
    frames = [];
    now += 16;
    for (const callback of due) callback(now);
  }
}

let now = 0;

beforeEach(() => {
  frames = [];
  now = 0;
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
  vi.stubGlobal('cancelAnimationFrame', () => {
    frames = [];
  });
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('a drag glides on, until another view is asked for', () => {
  const { view, moveTo, pointer, end } = onPlot();
  pointer('pointerdown', 500, 0, 1);
  pointer('pointermove', 450, 16, 1);
  pointer('pointerup', 450, 20, 0);
  expect(view().start).toBeCloseTo(DAY / 2);
  draw(6);
  expect(view().start).toBeGreaterThan(0.6 * DAY);
  const asked = { start: 2 * DAY, end: 7 * DAY };
  moveTo(asked, 'travel');
  draw(30);
  expect(view()).toBe(asked);
  end();
});

it('a press that ended elsewhere does not stick to the pointer', () => {
  const { view, pointer, end } = onPlot();
  pointer('pointerdown', 500, 0, 1);
  pointer('pointermove', 500, 16, 1);
  pointer('pointermove', 300, 500, 0);
  expect(view().start).toBe(0);
  end();
});
