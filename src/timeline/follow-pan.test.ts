// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { DAY, instantOf } from '../story/calendar.ts';
import { anchorOffset } from './anchor.ts';
import { followPan } from './follow-pan.ts';
import type { Viewport } from './viewport.ts';

const start = instantOf(2021, 11, 25);
const drawn: Viewport = { start, end: start + 10 * DAY, widthPx: 1000 };
const offsetPx = anchorOffset(drawn);

afterEach(() => {
  document.dir = '';
});

function drawTimeline() {
  const plot = document.createElement('div');
  plot.innerHTML = `
    <div data-moved=""></div>
    <a data-held="6"></a>
    <span data-label="${offsetPx - 50 + 2}"></span>
    <span data-label="${offsetPx + 300 + 2}"></span>
  `;
  const xs = () =>
    [...plot.querySelectorAll<HTMLElement>('*')].map(({ style }) =>
      Number(/translate\((-?[\d.]+)px/.exec(style.transform)?.[1] ?? Number.NaN),
    );
  return { plot, xs };
}

const later = (days: number) => ({ start: start + days * DAY, end: start + (10 + days) * DAY });

test('a pan moves what stands in time, holds chips, and keeps the words of a bar in view', () => {
  const { plot, xs } = drawTimeline();
  const follow = followPan(plot, drawn);
  follow(drawn);
  // The first bar begins 50 px before the view; its words begin 8 px after the view does.
  const first = [-offsetPx, 6 + offsetPx, 50 + 8 - 2, 8 - 2];
  expect(xs()).toEqual(first.map((px) => expect.closeTo(px, 1)));
  follow(later(1));
  const second = [-offsetPx - 100, 6 + offsetPx + 100, 150 + 8 - 2, 8 - 2];
  expect(xs()).toEqual(second.map((px) => expect.closeTo(px, 1)));
  follow(later(4));
  expect(xs().at(-1)).toBeCloseTo(100 + 8 - 2, 1);
});

test('a zoom is not followed: it is drawn', () => {
  const { plot, xs } = drawTimeline();
  const follow = followPan(plot, drawn);
  follow(drawn);
  const before = xs();
  follow({ start, end: start + 5 * DAY });
  expect(xs()).toEqual(before);
});

test('where the axis runs the other way, so does all that follows', () => {
  const { plot, xs } = drawTimeline();
  document.dir = 'rtl';
  followPan(plot, drawn)(later(1));
  expect(xs().slice(0, 2)).toEqual([
    expect.closeTo(offsetPx + 100, 1),
    expect.closeTo(-(6 + offsetPx + 100), 1),
  ]);
});
