/** What the command that drives the page calls in it. */
export interface Recorder {
  /** Milliseconds from the start of navigation until events were painted, and for making the story, taken off it. */
  readonly loaded: { readonly ms: number; readonly makingMs: number };
  /** Shows one of the two views that movements begin from. */
  readonly show: (view: 'whole' | 'near') => void;
  readonly start: () => void;
  /** Milliseconds between the frames since the start. */
  readonly stop: () => number[];
  /** Milliseconds from the last click to the second frame after it. */
  readonly latency: () => number;
}

declare global {
  interface Window {
    recorder?: Recorder;
  }
}

/** Marks by which the command finds a movement and its frames in the browser's trace. */
const MARKS = { start: 'bench start', frame: 'bench frame', stop: 'bench stop' };

/** Calls back when what was drawn last is on the screen: the second frame from now has begun. */
function whenPainted(callback: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(callback));
}

/** Offers the recorder to the command once events have been painted. */
export function offerRecorder(makingMs: number, show: Recorder['show']): void {
  let frames: number[] = [];
  let running = false;
  let clicked = NaN;
  const onFrame = (time: number) => {
    if (!running) return;
    performance.mark(MARKS.frame);
    frames.push(time);
    requestAnimationFrame(onFrame);
  };
  document.addEventListener(
    'click',
    ({ timeStamp }) => {
      clicked = NaN;
      whenPainted(() => {
        clicked = performance.now() - timeStamp;
      });
    },
    { capture: true },
  );
  whenPainted(() => {
    window.recorder = {
      loaded: { ms: performance.now() - makingMs, makingMs },
      show,
      start: () => {
        frames = [];
        running = true;
        performance.mark(MARKS.start);
        requestAnimationFrame(onFrame);
      },
      stop: () => {
        running = false;
        performance.mark(MARKS.stop);
        return frames.slice(1).map((time, at) => time - frames[at]!);
      },
      latency: () => clicked,
    };
  });
}
