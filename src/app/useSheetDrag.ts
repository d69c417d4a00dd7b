import { useEffect, useRef, type RefObject } from 'react';
import {
  movesSheet,
  pullSpeed,
  restOf,
  restsIn,
  type PullSample,
  type SheetHeight,
} from './sheet-snap.ts';

interface SheetDrag {
  /** The sheet, marked `data-sheet`; its grip is marked `data-sheet-grip`. */
  sheet: RefObject<HTMLElement | null>;
  height: SheetHeight;
  onRest: (height: SheetHeight) => void;
}

interface Pull {
  readonly pointerId: number;
  readonly byGrip: boolean;
  readonly fromPx: number;
  readonly heightPx: number;
  readonly samples: PullSample[];
  /** Until it is known whether the sheet or its text is meant. */
  undecided: boolean;
}

/** A finger that moved less than this has not decided yet, in px. */
const UNDECIDED_PX = 5;

/**
 * Lets a sheet be pulled to its three heights: by the grip with any pointer, by its text with a finger. While it is
 * pulled it carries `data-dragging` and its height in `--pulled`. The function returned says whether the sheet was
 * pulled since it was last asked: such a pull is not also a press of the grip.
 */
export function useSheetDrag(options: SheetDrag): () => boolean {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const pulled = useRef(false);
  const { sheet } = options;

  useEffect(() => {
    const element = sheet.current;
    if (element === null) return undefined;
    let pull: Pull | null = null;
    const isMoving = () => pull !== null && !pull.undecided;

    const onDown = (pointerEvent: PointerEvent) => {
      pulled.current = false;
      if (pull !== null || pointerEvent.button !== 0) return;
      const grip = gripUnder(pointerEvent.target);
      if (grip === null && pointerEvent.pointerType !== 'touch') return;
      const { pointerId, clientY } = pointerEvent;
      pull = {
        pointerId,
        byGrip: grip !== null,
        fromPx: clientY,
        heightPx: element.getBoundingClientRect().height,
        samples: [{ timeMs: pointerEvent.timeStamp, yPx: clientY }],
        undecided: true,
      };
      grip?.setPointerCapture(pointerId);
    };

    const onMove = (pointerEvent: PointerEvent) => {
      if (pull === null || pointerEvent.pointerId !== pull.pointerId) return;
      const byPx = pointerEvent.clientY - pull.fromPx;
      if (pull.undecided) {
        if (Math.abs(byPx) < UNDECIDED_PX) return;
        const scrolledPx = scrolledAbove(pointerEvent.target);
        if (!pull.byGrip && !movesSheet(latest.current.height, scrolledPx, byPx)) {
          pull = null;
          return;
        }
        pull.undecided = false;
        pulled.current = true;
        element.dataset['dragging'] = '';
      }
      pull.samples.push({ timeMs: pointerEvent.timeStamp, yPx: pointerEvent.clientY });
      element.style.setProperty('--pulled', `${Math.max(pull.heightPx - byPx, 0)}px`);
    };

    const onEnd = (pointerEvent: PointerEvent) => {
      if (pull === null || pointerEvent.pointerId !== pull.pointerId) return;
      const ended = pull;
      pull = null;
      if (ended.undecided) return;
      const heightPx = element.getBoundingClientRect().height;
      const speed = pullSpeed(ended.samples, pointerEvent.timeStamp);
      delete element.dataset['dragging'];
      latest.current.onRest(restOf(heightPx, speed, restsIn(innerHeight)));
    };

    // A touch that moves the sheet may not scroll as well; only a listener that is not passive can say so.
    const onTouchMove = (touchEvent: TouchEvent) => {
      if (isMoving() && touchEvent.cancelable) touchEvent.preventDefault();
    };

    const left = new AbortController();
    const { signal } = left;
    element.addEventListener('pointerdown', onDown, { signal });
    element.addEventListener('pointermove', onMove, { signal });
    element.addEventListener('pointerup', onEnd, { signal });
    element.addEventListener('pointercancel', onEnd, { signal });
    element.addEventListener('touchmove', onTouchMove, { signal, passive: false });
    return () => left.abort();
  }, [sheet]);

  return () => {
    const was = pulled.current;
    pulled.current = false;
    return was;
  };
}

function gripUnder(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('[data-sheet-grip]') : null;
}

/** How far what holds `target` is scrolled, in px. */
function scrolledAbove(target: EventTarget | null): number {
  let sum = 0;
  let element = target instanceof Element ? target : null;
  while (element !== null && !element.matches('[data-sheet]')) {
    sum += element.scrollTop;
    element = element.parentElement;
  }
  return sum;
}
