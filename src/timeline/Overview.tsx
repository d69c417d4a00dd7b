import {
  memo,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';
import { DAY } from '../story/calendar.ts';
import type { Interval, Story } from '../story/model.ts';
import { useElementSize } from '../ui/useElementSize.ts';
import { dayLabel, OVERVIEW, viewWords } from '../words/overview.ts';
import type { EventIndex } from './engine/event-index.ts';
import { foldTime, instantAt, xOf } from './engine/folded-time.ts';
import { layoutOverview } from './engine/overview.ts';
import { OverviewLines } from './OverviewLines.tsx';
import { viewAfterKey } from './overview-keys.ts';
import { overviewLabels } from './overview-labels.ts';
import { OverviewPieceView } from './OverviewPieceView.tsx';
import { place } from './custom-properties.ts';
import { publicationsOf } from './publication.ts';
import { standingAt } from './standing-at.ts';
import type { MovingViewport } from './useViewport.ts';
import { clampViewport } from './viewport.ts';
import styles from './Overview.module.css';
import { zoomOf } from './zoom-of.ts';

interface OverviewProps {
  story: Story;
  /** All events of the story, and those the filter leaves in. */
  index: EventIndex;
  shown: EventIndex;
  moving: Pick<MovingViewport, 'aim' | 'moveTo' | 'follow'>;
  /** What stands under the name; without it, that the frame can be dragged. */
  hint?: string;
  /** Whether what is in view can be made longer and shorter. */
  handles?: boolean;
}

type Part = 'start' | 'end' | 'frame';

/** A pan moves the frame; the strip stays as it is. */
const Piece = memo(OverviewPieceView);
const Lines = memo(OverviewLines);

/** From the foot of what is drawn to the strip's own: the labels stand there. */
const LABELS = 26;
/** The most there is above the foot. */
const BASE_MOST = 50;
/** Narrower than this the frame could not be taken hold of. */
const FRAME_LEAST = 12;
/** How wide what is stretched is before. */
const BASE_PX = 100;
const HANDLES = ['start', 'end'] as const;
/** What is said of the view follows when it has rested this long. */
const REST_MS = 200;

/**
 * All of the story's time in one strip, long silences folded, with a frame round what is in view. Press to go
 * there; drag the frame or its handles; or move the handles, which are sliders, by key. The frame and
 * its handles follow a moving view by themselves; all else is drawn anew when the view rests.
 */
export const Overview = memo(function Overview(props: OverviewProps) {
  const { story, index, shown, moving, handles = true } = props;
  const [view, setView] = useState(moving.aim);
  const strip = useRef<HTMLDivElement>(null);
  const size = useElementSize(strip);
  const widthPx = size?.width ?? 0;
  const base = Math.min((size?.height ?? 0) - LABELS, BASE_MOST);
  const dragged = useRef<{ part: Part; grabbedAt: number } | null>(null);

  const rules = useMemo(() => rulesIn(story), [story]);
  const folded = useMemo(
    () => (widthPx === 0 ? null : foldTime(index.all, story.opening, widthPx)),
    [index, story, widthPx],
  );
  const pieces = useMemo(
    () => (folded === null ? [] : layoutOverview(index, shown, folded, rules.at(-1))),
    [index, shown, folded, rules],
  );
  const labels = useMemo(() => (folded === null ? [] : overviewLabels(folded)), [folded]);

  const pointerX = ({ clientX }: { clientX: number }) => {
    const box = strip.current?.getBoundingClientRect();
    if (box === undefined) return 0;
    const px = document.dir === 'rtl' ? box.right - clientX : clientX - box.left;
    return px / zoomOf(strip.current);
  };
  const moveTo = (part: Part, x: number, how: 'at-once' | 'travel') => {
    if (folded === null) return;
    const { start, end } = moving.aim();
    const instant = instantAt(folded, x);
    const next =
      part === 'frame'
        ? { start: instant - (end - start) / 2, end: instant + (end - start) / 2 }
        : part === 'start'
          ? { start: Math.min(instant, end - DAY), end }
          : { start, end: Math.max(instant, start + DAY) };
    moving.moveTo(clampViewport(next), how);
  };
  const onDown = (pointerEvent: PointerEvent<HTMLElement>) => {
    if (folded === null || pointerEvent.button !== 0) return;
    const x = pointerX(pointerEvent);
    const part = partUnder(pointerEvent.target);
    if (part === null) {
      moveTo('frame', x, 'travel');
      return;
    }
    const { start, end } = moving.aim();
    const held = part === 'start' ? start : part === 'end' ? end : (start + end) / 2;
    dragged.current = { part, grabbedAt: x - xOf(folded, held) };
    pointerEvent.currentTarget.setPointerCapture(pointerEvent.pointerId);
  };
  const onMove = (pointerEvent: PointerEvent<HTMLElement>) => {
    if (dragged.current === null) return;
    const { part, grabbedAt } = dragged.current;
    moveTo(part, pointerX(pointerEvent) - grabbedAt, 'at-once');
  };
  const onUp = () => {
    dragged.current = null;
  };
  const onKeyDown = (part: 'start' | 'end') => (keyEvent: KeyboardEvent) => {
    if (folded === null || keyEvent.altKey || keyEvent.ctrlKey || keyEvent.metaKey) return;
    const next = viewAfterKey(keyEvent.key, part, moving.aim(), folded, document.dir === 'rtl');
    if (next === null) return;
    keyEvent.preventDefault();
    keyEvent.stopPropagation();
    moving.moveTo(clampViewport(next), 'at-once');
  };

  useLayoutEffect(() => {
    if (folded === null) return undefined;
    const edges = strip.current?.querySelectorAll<HTMLElement>('[data-edge]') ?? [];
    const stretched = strip.current?.querySelectorAll<HTMLElement>('[data-stretch]') ?? [];
    const write = (next: Interval) => {
      const from = xOf(folded, next.start);
      const to = Math.max(xOf(folded, next.end), from + FRAME_LEAST);
      const moved = (x: number) => standingAt(x, 0, document.dir === 'rtl').transform;
      for (const edge of edges) {
        edge.style.transform = moved(edge.dataset['edge'] === 'start' ? from : to);
      }
      // Stretched, not made wider: nothing is laid out.
      const stretches = [[from, to] as const, [0, from] as const, [to, widthPx] as const];
      for (const [at, [left, right]] of stretches.entries()) {
        const element = stretched[at];
        if (element !== undefined) {
          element.style.transform = `${moved(left)} scaleX(${(right - left) / BASE_PX})`;
        }
      }
    };
    write(moving.aim());
    // After all that is painted on canvases in a frame: to name a font there has what was written computed at once.
    return moving.follow((next) => queueMicrotask(() => write(next)));
  }, [folded, moving, widthPx]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = moving.follow((next) => {
      clearTimeout(timer);
      timer = setTimeout(() => setView(next), REST_MS);
    });
    return () => {
      end();
      clearTimeout(timer);
    };
  }, [moving]);

  return (
    <div className={styles.overview}>
      <div className={styles.label}>
        <h2>{OVERVIEW.title}</h2>
        <p>{props.hint ?? OVERVIEW.hint}</p>
      </div>
      {/* Pressing the strip is a short cut for the pointer; the handles do the same by key. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        ref={strip}
        className={styles.strip}
        onPointerDown={onDown}
        onPointerMove={onMove}
        onPointerUp={onUp}
        onPointerCancel={onUp}
      >
        {folded !== null && (
          <>
            <div className={styles.frame} data-part="frame" data-stretch="" />
            <div className={styles.edge} data-edge="start" />
            <div className={styles.edge} data-edge="end" />
            <svg className={styles.drawing} width={widthPx} height={base + 1} aria-hidden="true">
              {pieces.map((piece) => (
                <Piece key={piece.start} piece={piece} base={base} />
              ))}
              {rules.map((rule) => (
                <path key={rule} className={styles.rule} d={`M${xOf(folded, rule)} 2V${base}`} />
              ))}
            </svg>
            <Lines pieces={pieces} base={base} />
            {/* In their order, after the frame. */}
            <div className={styles.veil} data-stretch="" />
            <div className={styles.veil} data-stretch="" />
            <ol className={styles.labels} aria-hidden="true">
              {labels.map(({ x, anchor, text }) => (
                <li key={`${text}-${x}`} data-anchor={anchor} style={place({ '--x': x })}>
                  {text}
                </li>
              ))}
            </ol>
            {HANDLES.filter(() => handles).map((part) => (
              <div
                key={part}
                className={styles.handle}
                data-part={part}
                data-edge={part}
                role="slider"
                tabIndex={0}
                aria-label={part === 'start' ? OVERVIEW.start : OVERVIEW.end}
                aria-valuemin={Math.floor(folded.start / DAY)}
                aria-valuemax={Math.ceil(folded.end / DAY)}
                aria-valuenow={Math.round(view[part] / DAY)}
                aria-valuetext={dayLabel(view[part] - (part === 'end' ? 1 : 0))}
                onKeyDown={onKeyDown(part)}
              />
            ))}
          </>
        )}
      </div>
      <p className={styles.aloud}>{viewWords(view)}</p>
    </div>
  );
});

/** The days of publication; of more than a dozen only the last, or they would be a fence. */
function rulesIn(story: Story): readonly number[] {
  const rules = publicationsOf(story).map(({ rule }) => rule);
  return rules.length > 12 ? rules.slice(-1) : rules;
}

function partUnder(target: EventTarget): Part | null {
  const part = target instanceof HTMLElement ? target.dataset['part'] : undefined;
  return part === 'start' || part === 'end' || part === 'frame' ? part : null;
}
