import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import type { Interval, Story } from '../../story/model.ts';
import { useElementSize } from '../../ui/useElementSize.ts';
import { useMediaQuery, useReducedMotion } from '../../ui/useMediaQuery.ts';
import * as words from '../../words/large.ts';
import { TIMELINE } from '../../words/timeline.ts';
import { AtRest } from '../AtRest.tsx';
import { AxisView } from '../AxisView.tsx';
import { Backdrop } from '../Backdrop.tsx';
import { place } from '../custom-properties.ts';
import { computeAxis } from '../axis.ts';
import type { EventColumns } from '../../story/event-columns.ts';
import { buildEventIndex, narrow } from '../engine/event-index.ts';
import { layoutLanes, type LaneMode } from '../engine/lane-layout.ts';
import { Overview } from '../Overview.tsx';
import { publicationsOf } from '../publication.ts';
import { timeScale } from '../scale.ts';
import timeline from '../TimelineView.module.css';
import { useGestures } from '../useGestures.ts';
import { useViewport } from '../useViewport.ts';
import { aroundMiddle, clampViewport, padded, zoomAt, type Viewport } from '../viewport.ts';
import { ZoomControl } from '../ZoomControl.tsx';
import { anchorOf, shiftedBy } from '../anchor.ts';
import { ClusterLayer } from './ClusterLayer.tsx';
import type { EventBodies } from './event-bodies.ts';
import { drawLanes, laneHeight, type LaneColours } from './draw-lanes.ts';
import { LargeKey } from './LargeKey.tsx';
import { largeLanes } from './large-lanes.ts';
import { LargeLaneLabel } from './LargeLaneLabel.tsx';
import { LargeMark } from './LargeMark.tsx';
import { NothingHere } from './NothingHere.tsx';
import { placeMarks, ROW_PX } from './lane-marks.ts';
import {
  clusterKey,
  firstIn,
  stepFrom,
  stepFromView,
  type PlacedCluster,
  type Step,
  type Stop,
} from './steps.ts';
import { useDerivedTables } from './useDerivedTables.ts';
import { STOPS, useRowFocus } from './useRowFocus.ts';
import { knownInterval, viewOfEvent } from './view-of-event.ts';
import styles from './LargeTimeline.module.css';

interface LargeTimelineProps {
  readonly story: Story;
  readonly columns: EventColumns;
  readonly bodies: EventBodies;
  readonly viewport: Interval;
  readonly onViewportChange: (viewport: Interval, widthPx: number) => void;
  /** 1 for each row that passes the filter; `null` when there is none. */
  readonly mask: Uint8Array | null;
  readonly chosen: readonly string[];
  readonly onToggle: (placeId: string) => void;
  /** Row of the selected event, or `null`. */
  readonly selected: number | null;
  readonly hrefOf: (eventId: string) => string;
  /** What opens the filters, and what they leave in, in place of the key; `null` without a filter. */
  readonly filters?: ReactNode;
  readonly summary?: ReactNode;
  readonly embedded: boolean;
}

const LABEL_COLUMN = 132;
/** Height of the dates above the lanes. */
const AXIS_PX = 64;
/** More rules than this would be a fence: ticks above the axis instead, and one rule at the last day. */
const RULES_MOST = 12;
/** Marks drawn one by one in all lanes together: with the panel and the map the page stays below 1 500 elements. */
const MARKS_MOST = 180;
/** What plus and minus zoom by. */
const STEP = 1.6;
/** Room for a title grows and shrinks by this much, so that a pan does not change all titles on every frame. */
const TITLE_STEP_PX = 24;
/** Bodies are asked for when the view rests this long. */
const REST_MS = 120;

/**
 * The timeline of a story of any number of events. Work per frame follows the pixels: the engine's binary searches,
 * one canvas for the density of all lanes, and elements for numbers and single marks only, a few hundred at most.
 */
export function LargeTimeline(props: LargeTimelineProps) {
  const { story, columns, bodies, mask, selected, onViewportChange } = props;
  const reducedMotion = useReducedMotion();
  const plot = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useElementSize(plot);
  const widthPx = size === null ? 0 : Math.max(size.width - LABEL_COLUMN - 10, 40);
  const moving = useViewport(
    props.viewport,
    (settled) => onViewportChange(settled, widthPx),
    reducedMotion,
  );
  useGestures(plot, moving, LABEL_COLUMN, widthPx, reducedMotion, props.embedded);
  const dark = useMediaQuery('(prefers-color-scheme: dark)', false);
  const colours = useRef<(LaneColours & { theme: string }) | null>(null);
  const region = useRef<HTMLElement>(null);
  const focus = useRowFocus(region);
  /** Where the keys go on from, and what is drawn by itself wherever it is. */
  const current = focus.row ?? selected;
  const apart = [selected, focus.row];

  const { rows, lanes, laneOf } = useMemo(
    () => largeLanes(story, columns, props.chosen),
    [story, columns, props.chosen],
  );
  const whole = useMemo(() => buildEventIndex(columns, lanes), [columns, lanes]);
  const index = useMemo(() => narrow(whole, mask), [whole, mask]);

  useDerivedTables(index);

  const viewport: Viewport = { ...moving.current, widthPx };
  const scale = timeScale(viewport);
  const [modes, setModes] = useState<readonly LaneMode[] | null>(null);
  const layouts =
    widthPx === 0
      ? []
      : layoutLanes(index, viewport, {
          selected,
          focused: focus.row,
          whole: mask === null ? null : whole,
          previous: modes,
          markBudget: MARKS_MOST,
        });
  const nextModes = layouts.map(({ mode }) => mode);
  if (layouts.length > 0 && nextModes.join() !== modes?.join()) setModes(nextModes);

  const lanePx = laneHeight(rows.length, (size?.height ?? 0) - AXIS_PX);
  const height = rows.length * lanePx;
  useLayoutEffect(() => {
    const element = canvas.current;
    if (element === null || widthPx === 0) return;
    const ratio = devicePixelRatio;
    if (
      element.width !== Math.round(widthPx * ratio) ||
      element.height !== Math.round(height * ratio)
    ) {
      element.width = Math.round(widthPx * ratio);
      element.height = Math.round(height * ratio);
    }
    const context = element.getContext('2d');
    if (context === null) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    // Read again only when the theme has changed: asking for styles on every frame would have them computed.
    const theme = `${document.documentElement.dataset['theme']} ${dark}`;
    if (colours.current?.theme !== theme) {
      colours.current = { theme, ...readColours(element) };
    }
    drawLanes(context, layouts, scale, widthPx, lanePx, colours.current, document.dir === 'rtl');
  });

  const publications = useMemo(() => publicationsOf(story), [story]);
  const fence = publications.length > RULES_MOST;
  const last = publications.at(-1);
  const ruled = (fence ? publications.slice(-1) : publications).map(({ day, rule, sources }) => ({
    x: scale(rule),
    day,
    sources: fence ? [] : sources,
  }));
  const rules = ruled.filter(({ x }) => x >= 0 && x <= widthPx);
  const marks = layouts.map((layout) => {
    const placed = placeMarks(
      layout.marks,
      columns,
      scale,
      widthPx,
      Math.floor((lanePx - 4) / ROW_PX),
      ruled.map(({ x }) => x),
    );
    // Over bars there is room for a line, not for words: the numbers of clusters stand there.
    if (layout.mode === 'marks') return placed;
    return placed.map((mark) => (apart.includes(mark.event) ? mark : { ...mark, titlePx: 0 }));
  });
  const wanted = marks.flat().flatMap(({ event, titlePx }) => (titlePx > 0 ? [event] : []));
  const wantedKey = wanted.join();
  const { need } = bodies;
  useEffect(() => {
    if (wantedKey === '') return undefined;
    const timer = setTimeout(() => need(wantedKey.split(',').map(Number)), REST_MS);
    return () => clearTimeout(timer);
  }, [wantedKey, need]);

  const go = (next: Interval) => moving.moveTo(next, 'travel');
  const zoom = (factor: number) => zoomAround(null, factor);
  /** Round an event in view, so that it stays there; else round the middle. */
  const zoomAround = (row: number | null, factor: number) => {
    const aim = { ...moving.aim(), widthPx };
    const interval = row === null ? null : knownInterval(columns, row);
    const px = interval === null ? NaN : timeScale(aim)((interval.start + interval.end) / 2);
    go(zoomAt(aim, px >= 0 && px <= widthPx ? px : widthPx / 2, factor));
  };
  const { offsetPx } = anchorOf(viewport);
  const extent = useMemo<Interval>(() => extentOf(whole.all, story.opening), [whole, story]);
  const clusters: readonly PlacedCluster[] = layouts.flatMap(({ lane, clusters: found }) =>
    found.map((cluster) => ({ lane, cluster })),
  );

  /** Has the event in view, and its words on the way. */
  const show = (row: number) => {
    need([row]);
    const interval = knownInterval(columns, row);
    if (interval === null) return;
    const view = moving.aim();
    const next = viewOfEvent(view, interval, index.byLane[laneOf[row]!]!, widthPx);
    if (next !== view) go(next);
  };
  const step = (target: HTMLElement, to: Step) => {
    const key = target.dataset['cluster'];
    const from: Stop | null =
      clusters.find((placed) => clusterKey(placed) === key) ??
      (current === null || !isIn(columns, current, moving.aim()) ? null : { row: current });
    const isAtEnd = to === 'first' || to === 'last';
    const inSight = from === null && !isAtEnd ? firstIn(index.all, moving.aim()) : null;
    const next =
      inSight === null ? stepFrom(from, to, { index, laneOf, clusters }) : { row: inSight };
    if (next === null) return;
    focus.moveTo(next);
    if ('row' in next) show(next.row);
  };
  const onKeyDown = (keyEvent: KeyboardEvent) => {
    const { target, key } = keyEvent;
    if (keyEvent.altKey || keyEvent.ctrlKey || keyEvent.metaKey) return;
    if (!(target instanceof HTMLElement)) return;
    const to = stepOf(key, document.dir === 'rtl');
    if (to !== null) {
      if (!target.matches(STOPS)) return;
      step(target, to);
    } else if (key === '+' || key === '=') zoomAround(current, STEP);
    else if (key === '-') zoomAround(current, 1 / STEP);
    else if (key === '0') go(story.opening);
    else if (key === 'f' || key === 'F') {
      const interval = selected === null ? null : knownInterval(columns, selected);
      if (interval !== null) go(padded(interval, 1));
    } else if (key === 'p' || key === 'P') {
      if (last !== undefined) go(aroundInstant(moving.aim(), last.rule));
    } else return;
    keyEvent.preventDefault();
  };

  // What a link or the panel opens is brought into view; a view the address itself asks for stays.
  const shownFor = useRef<{ row: number | null; view: Interval } | null>(null);
  useEffect(() => {
    const before = shownFor.current;
    const view = props.viewport;
    if (widthPx === 0 || (before?.row === selected && before.view === view)) return;
    shownFor.current = { row: selected, view };
    if (selected === null || before?.row === selected) return;
    focus.setRow(selected);
    const isAsked = before === null ? !isOpening(view, story) : before.view !== view;
    if (!isAsked) show(selected);
  });

  const drawn = new Set(marks.flat().map(({ event }) => event));
  const tabRow =
    focus.cluster === null && current !== null && drawn.has(current)
      ? current
      : (marks.find((inLane) => inLane.length > 0)?.[0]?.event ?? null);
  const keys = clusters.map(clusterKey);
  const tabCluster =
    focus.cluster !== null && keys.includes(focus.cluster)
      ? focus.cluster
      : tabRow === null
        ? (keys[0] ?? null)
        : null;
  const axis = computeAxis(viewport);
  const inView = layouts.reduce((sum, layout) => sum + layout.inView, 0);
  const barUnit = layouts.find(({ mode }) => mode === 'density')?.bars.unit.name ?? null;
  const outside = beyondExtent(moving.current, extent);

  return (
    // Keys of the marks inside come up here; the region itself is not operated.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={region}
      className={timeline.timeline}
      aria-label={TIMELINE.region}
      onKeyDown={onKeyDown}
      onFocus={focus.onFocus}
      onBlur={focus.onBlur}
    >
      <div className={timeline.bar}>
        {props.filters}
        {props.summary ?? <LargeKey />}
        <AtRest className={styles.inView} text={words.inView(inView, barUnit)} />
        <ZoomControl
          viewport={viewport}
          extent={extent}
          onZoom={zoom}
          onPreset={(days) =>
            go(days === null ? padded(extent, 0.01) : aroundMiddle(moving.aim(), days))
          }
        />
      </div>
      <div ref={plot} className={timeline.plot}>
        {widthPx > 0 && (
          <>
            <Backdrop
              layout={{
                axis,
                rules,
                slotLines: [],
                frame: { scale, rulePx: last === undefined ? null : scale(last.rule) },
              }}
              widthPx={widthPx}
              selected={null}
              offsetPx={offsetPx}
            />
            <div className={timeline.head}>
              {fence && (
                <span className={styles.fence} aria-hidden="true">
                  {words.LARGE.published}
                </span>
              )}
              {fence && (
                <svg className={styles.published} width={widthPx} height="16" aria-hidden="true">
                  <path
                    d={publications
                      .map(({ rule, sources }) => tick(scale(rule), sources.length, widthPx))
                      .join('')}
                  />
                </svg>
              )}
              <AxisView
                story={story}
                axis={axis}
                rules={rules}
                widthPx={widthPx}
                selected={null}
                offsetPx={offsetPx}
              />
            </div>
            <div className={timeline.lanes} data-lanes="" tabIndex={-1}>
              <div className={timeline.stack}>
                <div
                  className={styles.plane}
                  style={place({ '--plane-w': widthPx, '--plane-h': height })}
                >
                  <canvas
                    ref={canvas}
                    className={styles.canvas}
                    style={{ inlineSize: widthPx, blockSize: height }}
                  />
                  <ClusterLayer
                    clusters={clusters}
                    viewport={viewport}
                    lanePx={lanePx}
                    index={index}
                    laneName={(lane) => nameOf(rows[lane])}
                    bodies={bodies}
                    hrefOf={props.hrefOf}
                    tabStop={tabCluster}
                    onZoom={(interval) => go(padded(interval, 0.1))}
                  />
                </div>
                {rows.map((row, lane) => (
                  <div
                    key={row.id ?? row.kind}
                    className={styles.lane}
                    style={place({ '--lane-height': lanePx })}
                  >
                    <LargeLaneLabel
                      lane={row}
                      name={nameOf(row)}
                      count={index.byLane[lane]?.length ?? 0}
                      longer={layouts[lane]?.longer ?? 0}
                      chosen={row.id !== null && props.chosen.includes(row.id)}
                      onToggle={row.id === null ? null : props.onToggle}
                    />
                    <div className={styles.track}>
                      <ol
                        className={styles.marks}
                        aria-label={nameOf(row)}
                        style={shiftedBy(offsetPx, document.dir === 'rtl')}
                      >
                        {marks[lane]?.map((mark) => (
                          <LargeMark
                            key={mark.event}
                            {...mark}
                            x={onGrid(mark.x + offsetPx)}
                            insetPx={Math.max(-mark.x, 0)}
                            titlePx={Math.floor(mark.titlePx / TITLE_STEP_PX) * TITLE_STEP_PX}
                            body={bodies.bodyOf(mark.event)}
                            selected={mark.event === selected}
                            tabStop={mark.event === tabRow && tabCluster === null}
                            hrefOf={props.hrefOf}
                          />
                        ))}
                      </ol>
                    </div>
                  </div>
                ))}
                {(inView === 0 || outside !== null) && (
                  <NothingHere
                    outside={outside}
                    extent={extent}
                    isFiltered={index.all.length === 0 && mask !== null}
                    onEdge={(to) => {
                      const next = stepFromView(index.all, moving.aim(), to);
                      if (next === null) return;
                      focus.moveTo({ row: next });
                      show(next);
                    }}
                    onOpening={() => go(story.opening)}
                  />
                )}
              </div>
            </div>
          </>
        )}
      </div>
      <Overview index={whole} shown={index} story={story} viewport={viewport} moving={moving} />
    </section>
  );
}

function stepOf(key: string, rightToLeft: boolean): Step | null {
  switch (key) {
    case 'ArrowLeft':
      return rightToLeft ? 'later' : 'earlier';
    case 'ArrowRight':
      return rightToLeft ? 'earlier' : 'later';
    case 'ArrowUp':
      return 'above';
    case 'ArrowDown':
      return 'below';
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    default:
      return null;
  }
}

/** On which side of all there is to see the view lies, or `null`. */
function beyondExtent(view: Interval, extent: Interval): 'before' | 'after' | null {
  if (view.end <= extent.start) return 'before';
  return view.start >= extent.end ? 'after' : null;
}

/** Whether an event overlaps the view. */
function isIn({ start, end }: EventColumns, row: number, view: Interval): boolean {
  return start[row]! < view.end && end[row]! > view.start;
}

function isOpening(view: Interval, { opening }: Story): boolean {
  return view.start === opening.start && view.end === opening.end;
}

/** The same length, with `instant` in the middle. */
function aroundInstant(view: Interval, instant: number): Interval {
  const half = (view.end - view.start) / 2;
  return clampViewport({ start: instant - half, end: instant + half });
}

function nameOf(lane: { kind: string; name: string; places: number } | undefined): string {
  if (lane === undefined) return '';
  if (lane.kind === 'place') return lane.name;
  return lane.kind === 'others' ? words.otherPlaces(lane.places) : words.LARGE.noPlace;
}

/** To hundredths, so that what has not moved is equal to what it was. */
function onGrid(px: number): number {
  return Math.round(px * 100) / 100;
}

function tick(x: number, count: number, widthPx: number): string {
  return x < 0 || x > widthPx ? '' : `M${x.toFixed(1)} 15v${-Math.min(3 + count * 2, 12)}`;
}

function extentOf(
  sequence: { starts: Float64Array; endsSorted: Float64Array },
  opening: Interval,
): Interval {
  const start = sequence.starts.find((instant) => instant !== -Infinity) ?? opening.start;
  const end = sequence.endsSorted.findLast((instant) => instant !== Infinity) ?? opening.end;
  return { start: Math.min(start, opening.start), end: Math.max(end, opening.end) };
}

/** Colours of the theme in force; a canvas cannot name custom properties. */
function readColours(element: HTMLElement): LaneColours {
  const style = getComputedStyle(element);
  return { ink: style.color, paper: style.borderBottomColor, edge: style.borderTopColor };
}
