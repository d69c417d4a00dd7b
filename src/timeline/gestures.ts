import type { Interval } from '../story/model.ts';
import type { MovingViewport } from './useViewport.ts';
import { nearestMark, PRESSED } from './mark-under-finger.ts';
import { panPx, zoomAt, type Viewport } from './viewport.ts';
import { zoomOf } from './zoom-of.ts';

/** A press that moves less than this is a click. */
const CLICK_PX = 4;
/** Zoom per px of wheel: a notch of a mouse (100 px) is a quarter. */
const WHEEL_ZOOM = 0.0022;
/** Pinching on a trackpad sends small steps. */
const PINCH_ZOOM = 0.012;
/** Turns of the wheel closer than this are one gesture. */
const WHEEL_RESTS_MS = 250;
/** What is left of the speed after a second of gliding. */
const FRICTION = 0.02;
const GLIDE_MIN_PX_PER_MS = 0.05;
/** No hand is faster. Where a browser makes its clock coarse, several moves have one time, and look as if they were. */
const GLIDE_MAX_PX_PER_MS = 6;

/** What a gesture is made on, as it is at the moment. */
export interface Hand extends Pick<MovingViewport, 'aim' | 'moveTo'> {
  /** The time axis begins this far from the element's start; in px of what is drawn, as its width. */
  readonly insetPx: number;
  readonly widthPx: number;
  readonly reducedMotion: boolean;
  /** A plain wheel is left to the page. */
  readonly modifierOnly: boolean;
}

/**
 * Has the element follow the reader's hand, as `useGestures` says, beginning with the pointers that are `held` on it; the
 * returned function ends it.
 */
export function followHand(
  element: HTMLElement,
  hand: { readonly current: Hand },
  held: Iterable<PointerEvent>,
): () => void {
  const pointers = new Map<number, { x: number; y: number }>();
  let moved = 0;
  let speed = 0;
  let lastTime = 0;
  let glide = 0;
  let lastWheelTime = -Infinity;
  let isOurs = false;
  let finger: { readonly x: number; readonly y: number } | null = null;

  const view = (): Viewport => ({ ...hand.current.aim(), widthPx: hand.current.widthPx });
  const go = (next: Interval) => hand.current.moveTo(next, 'at-once');
  // Not by the computed style, which would have all styles and places computed at every move of the hand.
  const sign = () => (element.matches(':dir(rtl)') ? -1 : 1);
  const offset = (clientX: number) => {
    const box = element.getBoundingClientRect();
    const fromStart = sign() === 1 ? clientX - box.left : box.right - clientX;
    return fromStart / zoomOf(element) - hand.current.insetPx;
  };
  // A gesture is left to whom it began on: one that scrolls the page goes on to when the plot comes under the pointer.
  const onAnyWheel = (wheelEvent: WheelEvent) => {
    if (wheelEvent.timeStamp - lastWheelTime > WHEEL_RESTS_MS) {
      isOurs = element.contains(wheelEvent.target as Node) && offset(wheelEvent.clientX) >= 0;
    }
    lastWheelTime = wheelEvent.timeStamp;
  };
  const onWheel = (wheelEvent: WheelEvent) => {
    if (!isOurs) return;
    if (hand.current.modifierOnly && !wheelEvent.ctrlKey && !wheelEvent.metaKey) return;
    wheelEvent.preventDefault();
    cancelAnimationFrame(glide);
    const unit = wheelEvent.deltaMode === 1 ? 16 : 1;
    const horizontal =
      wheelEvent.shiftKey && wheelEvent.deltaX === 0 ? wheelEvent.deltaY : wheelEvent.deltaX;
    const pans = wheelEvent.shiftKey || Math.abs(wheelEvent.deltaX) > Math.abs(wheelEvent.deltaY);
    if (pans && !wheelEvent.ctrlKey) {
      go(panPx(view(), (horizontal * unit * sign()) / zoomOf(element)));
    } else {
      const rate = wheelEvent.ctrlKey ? PINCH_ZOOM : WHEEL_ZOOM;
      go(zoomAt(view(), offset(wheelEvent.clientX), Math.exp(-wheelEvent.deltaY * unit * rate)));
    }
  };

  const onDown = (pointerEvent: PointerEvent) => {
    // The click that follows may have been moved to what the browser takes to be meant.
    finger =
      pointerEvent.pointerType === 'mouse'
        ? null
        : { x: pointerEvent.clientX, y: pointerEvent.clientY };
    if (pointerEvent.pointerType === 'mouse' && pointerEvent.button !== 0) return;
    // A finger that has dragged is followed by no click: what it moved by is not the next one's.
    if (pointers.size === 0) moved = 0;
    if (offset(pointerEvent.clientX) < 0) return;
    cancelAnimationFrame(glide);
    pointers.set(pointerEvent.pointerId, { x: pointerEvent.clientX, y: pointerEvent.clientY });
    speed = 0;
    lastTime = pointerEvent.timeStamp;
  };

  const onMove = (pointerEvent: PointerEvent) => {
    const last = pointers.get(pointerEvent.pointerId);
    if (last === undefined) return;
    // Let go of outside, before the pointer was captured.
    if (pointerEvent.pointerType !== 'touch' && pointerEvent.buttons === 0) {
      pointers.delete(pointerEvent.pointerId);
      return;
    }
    const now = { x: pointerEvent.clientX, y: pointerEvent.clientY };
    if (pointers.size === 2) {
      const other = [...pointers].find(([id]) => id !== pointerEvent.pointerId)?.[1];
      if (other !== undefined) {
        const before = Math.hypot(last.x - other.x, last.y - other.y);
        const after = Math.hypot(now.x - other.x, now.y - other.y);
        const middleBefore = offset((last.x + other.x) / 2);
        const middleAfter = offset((now.x + other.x) / 2);
        moved += CLICK_PX;
        const zoomed = zoomAt(view(), middleBefore, after / Math.max(before, 1));
        go(panPx({ ...zoomed, widthPx: hand.current.widthPx }, middleBefore - middleAfter));
      }
    } else {
      const shift = ((last.x - now.x) * sign()) / zoomOf(element);
      moved += Math.abs(last.x - now.x);
      if (moved >= CLICK_PX) {
        if (!element.hasPointerCapture(pointerEvent.pointerId)) {
          element.setPointerCapture(pointerEvent.pointerId);
          element.dataset['dragging'] = '';
        }
        go(panPx(view(), shift));
        const elapsed = Math.max(pointerEvent.timeStamp - lastTime, 1);
        const blended = 0.7 * (shift / elapsed) + 0.3 * speed;
        speed = Math.sign(blended) * Math.min(Math.abs(blended), GLIDE_MAX_PX_PER_MS);
      }
    }
    lastTime = pointerEvent.timeStamp;
    pointers.set(pointerEvent.pointerId, now);
  };

  const onUp = (pointerEvent: PointerEvent) => {
    if (!pointers.delete(pointerEvent.pointerId)) return;
    delete element.dataset['dragging'];
    const rested = pointerEvent.timeStamp - lastTime > 60;
    if (pointers.size > 0 || moved < CLICK_PX || rested || hand.current.reducedMotion) return;
    let before = performance.now();
    let aim = hand.current.aim();
    const step = (time: number) => {
      // A button, a key or a link has asked for another view.
      if (hand.current.aim() !== aim) return;
      const elapsed = Math.min(time - before, 50);
      before = time;
      go(panPx(view(), speed * elapsed));
      aim = hand.current.aim();
      speed *= FRICTION ** (elapsed / 1000);
      if (Math.abs(speed) > GLIDE_MIN_PX_PER_MS) glide = requestAnimationFrame(step);
    };
    if (Math.abs(speed) > GLIDE_MIN_PX_PER_MS) glide = requestAnimationFrame(step);
  };

  // A drag that ends over a mark is not a click on it; a key pressed after one is.
  const onClick = (pointerEvent: MouseEvent) => {
    if (moved >= CLICK_PX && pointerEvent.detail > 0) {
      pointerEvent.preventDefault();
      pointerEvent.stopPropagation();
    } else if (finger !== null && pointerEvent.detail > 0) {
      leadFinger(pointerEvent, finger.x, finger.y);
    }
    moved = 0;
  };
  const onDragStart = (dragEvent: DragEvent) => dragEvent.preventDefault();

  for (const pointer of held) onDown(pointer);
  addEventListener('wheel', onAnyWheel, { capture: true, passive: true });
  element.addEventListener('wheel', onWheel, { passive: false });
  element.addEventListener('pointerdown', onDown);
  element.addEventListener('pointermove', onMove);
  element.addEventListener('pointerup', onUp);
  element.addEventListener('pointercancel', onUp);
  element.addEventListener('click', onClick, { capture: true });
  element.addEventListener('dragstart', onDragStart);
  return () => {
    cancelAnimationFrame(glide);
    removeEventListener('wheel', onAnyWheel, { capture: true });
    element.removeEventListener('wheel', onWheel);
    element.removeEventListener('pointerdown', onDown);
    element.removeEventListener('pointermove', onMove);
    element.removeEventListener('pointerup', onUp);
    element.removeEventListener('pointercancel', onUp);
    element.removeEventListener('click', onClick, { capture: true });
    element.removeEventListener('dragstart', onDragStart);
  };
}

/**
 * A finger in the lanes presses the mark, or the lane's name, that is nearest to it, whatever it meets; on a card over them
 * nothing that lies below it.
 */
function leadFinger(press: MouseEvent, x: number, y: number): void {
  const { target } = press;
  const lanes = target instanceof Element ? target.closest('[data-lanes], [role="dialog"]') : null;
  if (!(target instanceof Element) || lanes === null) return;
  const hit = target.closest(PRESSED);
  const mark = nearestMark(lanes, x, y, hit);
  if (mark === null || mark === hit) return;
  press.preventDefault();
  press.stopPropagation();
  mark.focus({ preventScroll: true });
  mark.click();
}
