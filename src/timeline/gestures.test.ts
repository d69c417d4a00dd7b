import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DAY } from '../story/calendar.ts';
import type { Interval } from '../story/model.ts';
import { followHand, type Hand } from './gestures.ts';

class Plot extends EventTarget {
  readonly dataset: DOMStringMap = {};
  matches = () => false;
  closest = () => null;
  contains = (other: EventTarget | null) => other === this;
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
  const pointer = (
    type: string,
    clientX: number,
    timeStamp: number,
    buttons: number,
    pointerType: 'mouse' | 'touch' = 'mouse',
  ) => {
    const event = new Event(type, { cancelable: true });
    const values = {
      pointerId: 1,
      pointerType,
      button: 0,
      buttons,
      clientX,
      clientY: 0,
      detail: 1,
    };
    for (const [name, value] of Object.entries({ ...values, timeStamp })) {
      Object.defineProperty(event, name, { value });
    }
    plot.dispatchEvent(event);
    return event;
  };
  /** A turn of the wheel over the plot, or over something else on the page. */
  const wheel = (over: 'plot' | 'title', timeStamp: number) => {
    const event = new Event('wheel', { cancelable: true });
    const target = over === 'plot' ? plot : page;
    const values = { clientX: 500, deltaX: 0, deltaY: -100, deltaMode: 0, timeStamp };
    // What a listener on the window has of it on its way to the target.
    const passing = new Event('wheel');
    for (const [name, value] of Object.entries({ ...values, target })) {
      Object.defineProperty(passing, name, { value });
      if (name !== 'target') Object.defineProperty(event, name, { value });
    }
    page.dispatchEvent(passing);
    target.dispatchEvent(event);
    return event;
  };
  return { view: () => aim, moveTo: hand.moveTo, pointer, wheel, end };
}

let page = new EventTarget();
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
  page = new EventTarget();
  // None of what is pressed here is one.
  vi.stubGlobal('Element', Map);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
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

it('a finger that has dragged can press the name of a lane next', () => {
  const { pointer, end } = onPlot();
  pointer('pointerdown', 500, 0, 1, 'touch');
  pointer('pointermove', 300, 16, 1, 'touch');
  pointer('pointerup', 300, 500, 0, 'touch');
  // Before the axis begins.
  pointer('pointerdown', -50, 900, 1, 'touch');
  pointer('pointerup', -50, 950, 0, 'touch');
  expect(pointer('click', -50, 951, 0).defaultPrevented).toBe(false);
  end();
});

it('a wheel that began to scroll the page goes on to, until it rests', () => {
  const { view, wheel, end } = onPlot();
  const { start } = view();
  wheel('title', 0);
  expect(wheel('plot', 200).defaultPrevented).toBe(false);
  expect(wheel('plot', 400).defaultPrevented).toBe(false);
  expect(view().start).toBe(start);
  expect(wheel('plot', 700).defaultPrevented).toBe(true);
  expect(wheel('plot', 800).defaultPrevented).toBe(true);
  expect(view().start).toBeGreaterThan(start);
  end();
});
