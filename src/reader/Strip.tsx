import { type PointerEvent, type RefObject, useEffect, useState } from 'react';
import type { Passage } from './passages.ts';
import { visiblePart, scrollToOffset } from './scrolling.ts';
import styles from './Strip.module.css';
import type { StripScale } from './strip-scale.ts';

/** Height of the drawing; positions are shares of it. */
const HEIGHT = 1000;
/** The shortest mark still seen: about 3 px on a strip of 600. */
const SHORTEST = 5;

interface StripProps {
  scale: StripScale;
  /** The scrolling element whose visible part is framed. */
  scroller: RefObject<HTMLElement | null>;
  marks: readonly Passage[];
  isSelected: (passage: Passage) => boolean;
}

/**
 * Where in the text the marks are, and what part of it is in view. Pressing it goes there; since the text
 * scrolls and its marks are walked by other means, it is left out of the accessibility tree.
 */
export function Strip({ scale, scroller, marks, isSelected }: StripProps) {
  const frame = useFrame(scroller, scale);
  const goTo = (pointerEvent: PointerEvent<HTMLElement>) => {
    const { top, height } = pointerEvent.currentTarget.getBoundingClientRect();
    if (scroller.current === null || height === 0) return;
    scrollToOffset(scroller.current, scale.offsetAt((pointerEvent.clientY - top) / height));
  };
  const ordered = marks.toSorted((a, b) => Number(isSelected(a)) - Number(isSelected(b)));
  return (
    <div className={styles.strip} aria-hidden="true" onPointerDown={goTo}>
      <svg viewBox={`0 0 8 ${HEIGHT}`} preserveAspectRatio="none">
        {scale.blocks.map(({ from, to }) => (
          <rect key={from} y={from * HEIGHT} width="8" height={(to - from) * HEIGHT} />
        ))}
        {ordered.map((passage, index) => {
          const from = scale.place(passage.start);
          const height = Math.max(SHORTEST, (scale.place(passage.end) - from) * HEIGHT);
          return (
            <rect
              key={index}
              data-mark={isSelected(passage) ? 'selected' : 'other'}
              y={from * HEIGHT}
              width="8"
              height={height}
            />
          );
        })}
      </svg>
      {frame !== null && (
        <span
          className={styles.frame}
          style={{
            insetBlockStart: `${frame.from * 100}%`,
            blockSize: `${(frame.to - frame.from) * 100}%`,
          }}
        />
      )}
    </div>
  );
}

interface Frame {
  readonly from: number;
  readonly to: number;
}

/** The visible part as places on the strip; `null` before the first measure and when all is in view. */
function useFrame(scroller: RefObject<HTMLElement | null>, scale: StripScale): Frame | null {
  const [frame, setFrame] = useState<Frame | null>(null);
  useEffect(() => {
    const root = scroller.current;
    if (root === null) return undefined;
    let request = 0;
    const measure = () => {
      request = 0;
      const part = visiblePart(root);
      const from = part === null ? 0 : scale.place(part.start);
      const to = part === null ? 1 : scale.place(part.end);
      setFrame(from <= 0 && to >= 1 ? null : { from, to });
    };
    const schedule = () => {
      if (request === 0) request = requestAnimationFrame(measure);
    };
    schedule();
    root.addEventListener('scroll', schedule, { passive: true });
    const sizes = new ResizeObserver(schedule);
    sizes.observe(root);
    return () => {
      cancelAnimationFrame(request);
      root.removeEventListener('scroll', schedule);
      sizes.disconnect();
    };
  }, [scroller, scale]);
  return frame;
}
