import { expect, test } from 'vitest';
import { workPerFrame, type TraceEvent } from './trace-frames.ts';

const MAIN = { pid: 1, tid: 1 };

function mark(name: string, ts: number): TraceEvent {
  return { ...MAIN, name: `bench ${name}`, ph: 'I', ts };
}

function task(ts: number, dur: number, tdur = dur, thread = MAIN): TraceEvent {
  return { ...thread, name: 'RunTask', ph: 'X', ts, dur, tdur };
}

test('`workPerFrame` gives a frame its own task and all until the next frame', () => {
  const trace = [
    mark('start', 0),
    task(1000, 4000),
    mark('frame', 2000),
    task(6000, 1000),
    task(16_000, 3000),
    mark('frame', 17_000),
    task(32_000, 1000),
    mark('frame', 32_500),
    mark('stop', 40_000),
  ];
  expect(workPerFrame(trace)).toEqual([5, 3]);
});

test('`workPerFrame` counts the processor’s time, not the clock’s, and the page’s own thread alone', () => {
  const trace = [
    mark('start', 0),
    task(1000, 9000, 2000),
    mark('frame', 2000),
    task(10_500, 5000, 5000, { pid: 2, tid: 1 }),
    task(16_000, 1000),
    mark('frame', 16_500),
    mark('stop', 20_000),
  ];
  expect(workPerFrame(trace)).toEqual([2]);
});

test('`workPerFrame` of a trace without marks is empty', () => {
  expect(workPerFrame([task(0, 1000)])).toEqual([]);
});
