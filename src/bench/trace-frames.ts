/** An entry of the browser's trace, as far as it is read here. Times are in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Time of the processor, without what other programs took. */
  readonly tdur?: number;
}

/** Categories of the trace that hold marks and tasks, and nothing that would slow the page down. */
export const TRACE_CATEGORIES = ['blink.user_timing', 'disabled-by-default-devtools.timeline'];

const TASK = 'RunTask';

/**
 * Work of the main thread for each frame between the marks `bench start` and `bench stop`, in milliseconds of
 * processor time: all tasks from the one that begins the frame to the one that begins the next. Empty without marks.
 *
 *     frame ▼          frame ▼        frame ▼
 *     ██ ▒ ████        ██ ▒           ██           tasks
 *     └── first ─────┘ └─ second ───┘
 */
export function workPerFrame(trace: readonly TraceEvent[]): readonly number[] {
  const start = trace.find(({ name }) => name === 'bench start');
  const stop = trace.find(({ name }) => name === 'bench stop');
  if (start === undefined || stop === undefined) return [];
  const onMain = trace.filter(({ pid, tid }) => pid === start.pid && tid === start.tid);
  const frames = onMain
    .filter(({ name, ts }) => name === 'bench frame' && ts >= start.ts && ts <= stop.ts)
    .map(({ ts }) => ts)
    .toSorted((a, b) => a - b);
  const tasks = onMain
    .filter(({ name, ph }) => name === TASK && ph === 'X')
    .toSorted((a, b) => a.ts - b.ts);
  const work = frames.map(() => 0);
  let frame = -1;
  for (const { ts, dur = 0, tdur = dur } of tasks) {
    if (ts > stop.ts) break;
    while (frame + 1 < frames.length && frames[frame + 1]! <= ts + dur) frame++;
    if (frame >= 0) work[frame]! += tdur / 1000;
  }
  // The last frame is cut off by the end.
  return work.slice(0, -1);
}
