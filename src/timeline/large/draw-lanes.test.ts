import { afterEach, describe, expect, it, vi } from 'vitest';
import { DAY } from '../../story/calendar.ts';
import type { Cluster } from '../engine/clusters.ts';
import { DAYS } from '../engine/calendar-units.ts';
import { drawLanes, laneTops, LABEL_ABOVE_BRACKET, numberX, bracketTop } from './draw-lanes.ts';

afterEach(() => vi.unstubAllGlobals());

const cluster: Cluster = {
  key: 'day',
  unit: DAYS,
  start: 0,
  end: 10 * DAY,
  reach: 10 * DAY,
  center: 6 * DAY,
  reported: 40,
  announced: 0,
  least: 1,
  except: [],
};
const scale = (instant: number) => (instant / DAY) * 10;

describe('drawLanes', () => {
  it('leaves room between the tallest bar and the bracket over it, and above the bracket for its number', () => {
    const rects: (readonly [x: number, y: number, width: number, height: number])[] = [];
    const context = {
      save() {},
      restore() {},
      beginPath() {},
      fill() {},
      stroke() {},
      rect: (...rect: [number, number, number, number]) => rects.push(rect),
    };
    vi.stubGlobal('Path2D', Object);
    const tops = laneTops([false], 0);
    const bars = {
      unit: DAYS,
      length: 1,
      starts: Float64Array.of(4 * DAY),
      ends: Float64Array.of(5 * DAY),
      reported: Uint32Array.of(40),
      announced: Uint32Array.of(0),
    };
    drawLanes(
      context as unknown as CanvasRenderingContext2D,
      [
        {
          lane: 0,
          mode: 'density',
          inView: 40,
          marks: [],
          whole: null,
          bars,
          tallest: 40,
          clusters: [cluster],
          longer: 0,
        },
      ],
      scale,
      { widthPx: 400, from: 0, to: 400 },
      tops,
      { ink: '', paper: '', edge: '', silent: '' },
      false,
    );
    const top = bracketTop(0, tops, 'density');
    const bracket = rects.filter(([, y]) => y === top);
    const bar = rects.at(-1)!;
    expect(bracket).toEqual([[0, top, 100, 1]]);
    expect(bar[1]).toBeGreaterThanOrEqual(top + 5);
    // Of the ring round it.
    expect(top - LABEL_ABOVE_BRACKET).toBeGreaterThanOrEqual(6);
  });
});

describe('laneTops', () => {
  it('shares the room evenly, within bounds', () => {
    expect(laneTops([false, false], 180)).toEqual([0, 90, 180]);
    expect(laneTops([false, false], 600)).toEqual([0, 116, 232]);
    expect(laneTops([false, false], 0)).toEqual([0, 74, 148]);
  });

  it('gives the room of lanes the filter leaves out to the others', () => {
    expect(laneTops([true, false, true], 400)).toEqual([0, 46, 354, 400]);
    expect(laneTops([true, false, true], 0)).toEqual([0, 46, 120, 166]);
  });
});

describe('numberX', () => {
  const at = (part: Partial<Cluster>, lastRulePx: number | null) =>
    numberX({ ...cluster, ...part }, { scale, lastRulePx });

  it('stands over its days where no rule is near', () => {
    expect(at({}, null)).toBe(60);
    expect(at({}, 300)).toBe(60);
    expect(at({}, -50)).toBe(60);
  });

  it('stands before the rule where all is reported, after it where all is announced', () => {
    expect(at({}, 62)).toBeLessThan(62 - 13);
    expect(at({ reported: 0, announced: 40 }, 58)).toBeGreaterThan(58 + 13);
  });

  it('stays over its days where some are announced', () => {
    expect(at({ announced: 3 }, 62)).toBe(60);
  });
});
