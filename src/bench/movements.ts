import type { CDPSession } from 'playwright';

/** A movement of the reader's hand, made with the same events of a mouse on every page. */
export interface Movement {
  readonly name: string;
  readonly from: 'whole' | 'near';
  readonly make: (session: CDPSession) => Promise<void>;
}

const STEPS = 40;
/** Moves of the hand in one movement, there and back. */
export const MOVES = 2 * STEPS;
/** A display of 60 frames a second gets one step per frame. */
const STEP_MS = 1000 / 60;
const DRAG_PX = 8;
const WHEEL_PX = 12;
/** Forty steps of it zoom about two hundred times: from years to days. */
const ZOOM_PX = 60;
const MIDDLE = { x: 640, y: 330 };

type MouseEvent = Parameters<typeof sendMouse>[1];

function sendMouse(
  session: CDPSession,
  event: {
    type: 'mousePressed' | 'mouseReleased' | 'mouseMoved' | 'mouseWheel';
    x: number;
    y: number;
    button?: 'left';
    buttons?: number;
    clickCount?: number;
    deltaX?: number;
    deltaY?: number;
  },
): Promise<unknown> {
  return session.send('Input.dispatchMouseEvent', event);
}

/**
 * One event per step at the display's pace, or at the page's where it is slower: each frame then follows the same
 * movement of the hand, however busy the machine is.
 */
async function atPace(session: CDPSession, events: readonly MouseEvent[]): Promise<void> {
  let due = performance.now();
  for (const event of events) {
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    due = Math.max(due, performance.now()) + STEP_MS;
    await sendMouse(session, event);
  }
}

function thereAndBack<T>(step: (sign: 1 | -1, at: number) => T): T[] {
  return Array.from({ length: MOVES }, (_, at) =>
    at < STEPS ? step(1, at + 1) : step(-1, MOVES - 1 - at),
  );
}

async function drag(session: CDPSession): Promise<void> {
  const held = { button: 'left', buttons: 1, clickCount: 1 } as const;
  await sendMouse(session, { type: 'mousePressed', ...MIDDLE, ...held });
  await atPace(
    session,
    thereAndBack((_, at) => ({
      type: 'mouseMoved',
      x: MIDDLE.x - at * DRAG_PX,
      y: MIDDLE.y,
      ...held,
    })),
  );
  // Held still before it is let go, so that it does not glide.
  await new Promise((resolve) => setTimeout(resolve, 120));
  await sendMouse(session, { type: 'mouseReleased', ...MIDDLE, ...held, buttons: 0 });
}

function wheel(deltaX: number, deltaY: number): (session: CDPSession) => Promise<void> {
  return (session) =>
    atPace(
      session,
      thereAndBack((sign) => ({
        type: 'mouseWheel',
        ...MIDDLE,
        deltaX: sign * deltaX,
        deltaY: sign * deltaY,
      })),
    );
}

export const MOVEMENTS: readonly Movement[] = [
  { name: 'pan the whole story', from: 'whole', make: drag },
  { name: 'zoom in and out', from: 'whole', make: wheel(0, -ZOOM_PX) },
  { name: 'pan zoomed in', from: 'near', make: wheel(WHEEL_PX, 0) },
];
