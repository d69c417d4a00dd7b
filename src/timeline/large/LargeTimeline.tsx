import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { createPortal } from 'react-dom';
import type { Interval, Story } from '../../story/model.ts';
import { useMediaQuery } from '../../ui/useMediaQuery.ts';
import * as words from '../../words/large.ts';
import { TIMELINE } from '../../words/timeline.ts';
import { AXIS_PX } from '../axis.ts';
import { AxisView } from '../AxisView.tsx';
import { Backdrop } from '../Backdrop.tsx';
import { bringIntoBox } from '../block-in-view.ts';
import { place } from '../custom-properties.ts';
import type { EventColumns } from '../../story/event-columns.ts';
import { buildEventIndex, narrow } from '../engine/event-index.ts';
import { countOverlapping, sequenceOf } from '../engine/sequence.ts';
import { Overview } from '../Overview.tsx';
import { publicationsOf } from '../publication.ts';
import { timeScale } from '../scale.ts';
import timeline from '../TimelineView.module.css';
import { usePlot } from '../usePlot.ts';
import { clampViewport, padded, zoomAt } from '../viewport.ts';
import { aroundMiddle } from '../around-middle.ts';
import { ZoomControl } from '../ZoomControl.tsx';
import { ClusterLayer } from './ClusterLayer.tsx';
import type { EventBodies } from './event-bodies.ts';
import { drawLanes, laneTops } from './draw-lanes.ts';
import { fitCanvas } from './fit-canvas.ts';
import { LargeKey } from './LargeKey.tsx';
import { lanesWith, largeLanes, type LanesBy, type LargeLane } from './large-lanes.ts';
import { LargeLaneLabel } from './LargeLaneLabel.tsx';
import { LargeMark } from './LargeMark.tsx';
import { createMemory } from './memory.ts';
import { NothingHere } from './NothingHere.tsx';
import { shownTitlePx, titleStart, type LaneMark } from './lane-marks.ts';
import { pilesOf } from './piles.ts';
import { headOf, isIn, lanesOf, type Scene } from './picture.ts';
import {
  clusterKey,
  firstIn,
  stepFrom,
  stepFromView,
  stopAt,
  type PlacedCluster,
  type Step,
  type Stop,
} from './steps.ts';
import { useDerivedTables } from './useDerivedTables.ts';
import { useMovingPicture } from './useMovingPicture.ts';
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
  readonly lanesBy: LanesBy;
  /** Rows not 0 wait in the tray and stand in no lane; `null`: none do. */
  readonly trayed: Uint8Array | null;
  /** Ids of the lanes the filter asks for. */
  readonly chosen: readonly string[];
  readonly onToggle: (laneId: string) => void;
  /** Filters by nothing any more. */
  readonly onClear: () => void;
  /** Row of the selected event, or `null`. */
  readonly selected: number | null;
  /** Whether something is opened beside the timeline: an event, also while its words are on the way, or a text. */
  readonly isOpen: boolean;
  readonly hrefOf: (eventId: string) => string;
  /** What opens the filters, and what they leave in, in place of the key; `null` without a filter. */
  readonly filters?: ReactNode;
  readonly summary?: ReactNode;
  /** Where it is said what is in view. */
  readonly line?: Element | null;
  /** Events that stand in no lane, below the lanes. */
  readonly tray?: ReactNode;
  /** Of its width, how much at the end lies under something; what is gone to stays clear of it. */
  readonly coveredPx: number;
  readonly embedded: boolean;
}

/** What plus and minus zoom by. */
const STEP = 1.6;
/** Bodies are asked for when the view rests this long. */
const REST_MS = 120;

/**
 * The timeline of a story of any number of events. At rest, one canvas for the density of all lanes, and elements for
 * numbers and single marks only, a few hundred at most; while it moves, one canvas for all. Work follows the pixels:
 * the engine's binary searches, and what they find in view.
 */
export function LargeTimeline(props: LargeTimelineProps) {
  const { story, columns, bodies, mask, selected } = props;
  const { plot, size, view, viewport, atRest, moving, reducedMotion } = usePlot(
    props,
    'at-rest',
    'beside',
  );
  const { widthPx } = viewport;
  const canvas = useRef<HTMLCanvasElement>(null);
  const cover = useRef<HTMLDivElement>(null);
  const lanesBox = useRef<HTMLDivElement>(null);
  const dark = useMediaQuery('(prefers-color-scheme: dark)', false);
  const theme = `${document.documentElement.dataset['theme']} ${dark}`;
  const region = useRef<HTMLElement>(null);
  const focus = useRowFocus(region, atRest);
  /** Where the keys go on from, and what is drawn by itself wherever it is. */
  const current = focus.row ?? selected;

  const { lanesBy, trayed } = props;
  const { rows, lanes } = useMemo(
    () => largeLanes(story, columns, lanesBy, props.chosen, trayed),
    [story, columns, lanesBy, props.chosen, trayed],
  );
  const whole = useMemo(() => buildEventIndex(columns, lanes), [columns, lanes]);
  const index = useMemo(() => narrow(whole, mask), [whole, mask]);

  const inTime = useMemo(
    () => sequenceOf(index, (row) => trayed === null || trayed[row] === 0),
    [index, trayed],
  );

  useDerivedTables(whole);
  useDerivedTables(index);

  const publications = useMemo(() => publicationsOf(story), [story]);
  const last = publications.at(-1);
  /** By lane: whether the filter is for other lanes and leaves nothing in this one. */
  const leftOut = rows.map(
    ({ id }, lane) =>
      props.chosen.length > 0 &&
      (id === null || !props.chosen.includes(id)) &&
      index.byLane[lane]!.length === 0,
  );
  const tops = laneTops(leftOut, (size?.height ?? 0) - AXIS_PX);
  const height = tops.at(-1)!;
  const scene: Scene = {
    columns,
    index,
    whole: mask === null ? null : whole,
    publications,
    tops,
    selected,
    focused: focus.row,
  };
  const [memory] = useState(createMemory);
  const { axis, rules, fence, inRows } = headOf(scene, viewport);
  const picture = lanesOf(scene, viewport, memory.modes(), 'view');
  const { layouts, marks, scale } = picture;
  useLayoutEffect(() => {
    memory.keep(layouts);
  });

  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d') ?? null;
    if (element === null || context === null || widthPx === 0) return;
    fitCanvas(context, widthPx, height);
    context.clearRect(0, 0, widthPx, height);
    const look = memory.lookOf(element.parentElement ?? element, theme);
    drawLanes(context, layouts, scale, picture.reach, tops, look, document.dir === 'rtl');
  });
  useMovingPicture(cover, moving, memory, {
    view,
    scene,
    widthPx,
    heightPx: Math.max((size?.height ?? 0) - AXIS_PX, 0),
    theme,
    lanes: lanesBox,
    sources: story.sources,
    titleOf: (row) => bodies.bodyOf(row)?.title ?? '',
    focused: focus.cluster ?? focus.row,
    focusedLane: focus.lane,
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
  const extent = useMemo<Interval>(() => extentOf(whole.all, story.opening), [whole, story]);
  const clusters: readonly PlacedCluster[] = layouts.flatMap(({ lane, clusters: found }) =>
    found.map((cluster) => ({ lane, cluster })),
  );

  /** Has the event in view, and its words on the way. */
  const show = (row: number) => {
    need([row]);
    const interval = knownInterval(columns, row);
    if (interval === null) return;
    const clear = withoutEnd(moving.aim(), props.coveredPx / widthPx);
    const clearPx = widthPx - props.coveredPx;
    const next = viewOfEvent(
      clear,
      interval,
      index.byLane[stopAt(index, row, focus.lane).lane ?? -1] ?? inTime,
      clearPx,
    );
    if (next !== clear) go(withoutEnd(next, -props.coveredPx / clearPx));
  };
  const step = (target: HTMLElement, to: Step) => {
    const key = target.dataset['cluster'];
    const from: Stop | null =
      clusters.find((placed) => clusterKey(placed) === key) ??
      (current === null || !isIn(columns, current, moving.aim())
        ? null
        : stopAt(index, current, focus.lane));
    const isAtEnd = to === 'first' || to === 'last';
    const inSight = from === null && !isAtEnd ? firstIn(inTime, moving.aim()) : null;
    const next =
      inSight === null
        ? stepFrom(from, to, { index, inTime, clusters })
        : stopAt(index, inSight, null);
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

  /** Where the view has gone by itself for what is opened, or has stayed; `null`: the address asked for a view. */
  const wentTo = useRef<Interval | null>(null);
  // What a link or the panel opens is brought into view; a view the address itself asks for stays.
  const shownFor = useRef<{ row: number | null; view: Interval } | null>(null);
  useEffect(() => {
    const before = shownFor.current;
    const given = props.viewport;
    if (widthPx === 0 || (before?.row === selected && before.view === given)) return;
    shownFor.current = { row: selected, view: given };
    if (selected === null || before?.row === selected) return;
    focus.setRow(selected);
    const isAsked = before === null ? !isOpening(given, story) : before.view !== given;
    if (!isAsked) show(selected);
    wentTo.current = isAsked ? null : moving.aim();
  });
  const returnTo = (before: Interval) => {
    const aim = moving.aim();
    // The address has rounded it.
    const pxMs = (aim.end - aim.start) / widthPx;
    if (wentTo.current !== null && isNear(aim, wentTo.current, pxMs)) go(before);
    return isNear(moving.aim(), before, 1);
  };

  // Its lane too; from then on the lanes are the reader's to scroll.
  const scrolledFor = useRef<string | null>(null);
  useLayoutEffect(() => {
    const scrolling = `${selected} in ${height} of ${size?.height}`;
    if (widthPx === 0 || scrolledFor.current === scrolling) return;
    const isStill = reducedMotion || scrolledFor.current === null;
    scrolledFor.current = scrolling;
    const blocks = (selected === null ? [] : lanesWith(index.lanes, selected)).map((lane) => ({
      top: tops[lane]!,
      bottom: tops[lane + 1]!,
    }));
    bringIntoBox(lanesBox.current!, blocks, isStill);
  });

  const drawn = new Set(marks.flat().map(({ event }) => event));
  const tabRow =
    focus.cluster === null && current !== null && drawn.has(current)
      ? current
      : (marks.find((inLane) => inLane.length > 0)?.[0]?.event ?? null);
  const tabLane = marks.findIndex(
    (inLane, lane) =>
      (focus.lane === null || focus.lane === lane || !holds(marks[focus.lane], tabRow)) &&
      holds(inLane, tabRow),
  );
  const keys = clusters.map(clusterKey);
  const tabCluster =
    focus.cluster !== null && keys.includes(focus.cluster)
      ? focus.cluster
      : tabRow === null
        ? (keys[0] ?? null)
        : null;
  const inView = countOverlapping(inTime, view);
  const trayedInView = countOverlapping(index.all, view) - inView;
  const barUnit = layouts.find(({ mode }) => mode === 'density')?.bars.unit.name ?? null;
  const outside = beyondExtent(view, extent);

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
              ticks={axis.ticks}
              rules={rules}
              slotLines={[]}
              announced={
                picture.lastRulePx === null || picture.lastRulePx >= widthPx
                  ? null
                  : { from: Math.max(picture.lastRulePx, 0), to: widthPx }
              }
              selected={null}
            />
            <div className={timeline.head}>
              {fence.length > 1 && (
                <span className={styles.fence} aria-hidden="true">
                  {words.LARGE.published}
                </span>
              )}
              {fence.length > 0 && (
                <svg className={styles.published} width={widthPx} height="16" aria-hidden="true">
                  <path
                    d={fence.map(({ x, heightPx }) => `M${x.toFixed(1)} 15v${-heightPx}`).join('')}
                  />
                </svg>
              )}
              <AxisView
                story={story}
                unit={axis.unit}
                majors={axis.majors}
                ticks={axis.ticks}
                rules={rules}
                inRows={inRows}
                offsetPx={0}
                widthPx={widthPx}
                selected={null}
              />
            </div>
            <div ref={lanesBox} className={timeline.lanes} data-lanes="" tabIndex={-1}>
              <div className={timeline.stack}>
                <ClusterLayer
                  clusters={clusters}
                  layouts={layouts}
                  piles={pilesOf(picture)}
                  viewport={viewport}
                  lastRulePx={picture.lastRulePx}
                  tops={tops}
                  lanes={lanesBox}
                  index={index}
                  laneName={(lane) => nameOf(rows[lane], lanesBy)}
                  bodies={bodies}
                  hrefOf={props.hrefOf}
                  language={story.language}
                  isOpen={props.isOpen}
                  tabStop={tabCluster}
                  onZoom={(interval) => go(padded(interval, 0.1))}
                  onReturn={returnTo}
                  onRelist={() => focus.setRow(null)}
                >
                  <canvas
                    ref={canvas}
                    className={styles.canvas}
                    style={{ inlineSize: widthPx, blockSize: height }}
                  />
                </ClusterLayer>
                {rows.map((row, lane) => (
                  <div
                    key={row.id ?? row.kind}
                    className={styles.lane}
                    style={place({ '--lane-height': tops[lane + 1]! - tops[lane]! })}
                  >
                    <LargeLaneLabel
                      lane={row}
                      name={nameOf(row, lanesBy)}
                      language={story.language}
                      count={index.byLane[lane]?.length ?? 0}
                      chosen={props.chosen}
                      muted={leftOut[lane]!}
                      onToggle={row.id === null ? null : props.onToggle}
                    />
                    <div className={styles.track}>
                      <ol
                        className={styles.marks}
                        aria-label={nameOf(row, lanesBy)}
                        data-lane={lane}
                      >
                        {marks[lane]?.map((mark) => (
                          <LargeMark
                            key={mark.event}
                            {...mark}
                            insetPx={titleStart(mark) - mark.x}
                            titlePx={shownTitlePx(mark)}
                            body={bodies.bodyOf(mark.event)}
                            selected={mark.event === selected}
                            tabStop={
                              mark.event === tabRow && lane === tabLane && tabCluster === null
                            }
                            hrefOf={props.hrefOf}
                            story={story}
                            total={columns.length}
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
                    isFiltered={inTime.length === 0 && mask !== null}
                    onClear={props.onClear}
                    onEdge={(to) => {
                      const next = stepFromView(inTime, moving.aim(), to);
                      if (next === null) return;
                      focus.moveTo(stopAt(index, next, null));
                      show(next);
                    }}
                    onOpening={() => go(story.opening)}
                  />
                )}
              </div>
            </div>
            <div ref={cover} className={styles.cover} aria-hidden="true">
              <canvas />
              <div>
                <canvas />
                <canvas />
              </div>
            </div>
          </>
        )}
      </div>
      {props.tray}
      {props.line != null &&
        createPortal(words.inView(inView, trayedInView, columns.length, view, barUnit), props.line)}
      <Overview
        index={whole}
        shown={index}
        story={story}
        moving={moving}
        hint={words.events(columns.length)}
      />
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

function holds(marks: readonly LaneMark[] | undefined, row: number | null): boolean {
  return marks?.some(({ event }) => event === row) ?? false;
}

function isOpening(view: Interval, { opening }: Story): boolean {
  return view.start === opening.start && view.end === opening.end;
}

/** Whether they begin and end less than so many ms apart. */
function isNear(view: Interval, other: Interval, ms: number): boolean {
  return Math.abs(view.start - other.start) < ms && Math.abs(view.end - other.end) < ms;
}

/** Without that share of it at the end; with it as well, where the share is negative. */
function withoutEnd({ start, end }: Interval, share: number): Interval {
  return { start, end: end - (end - start) * share };
}

/** The same length, with `instant` in the middle. */
function aroundInstant(view: Interval, instant: number): Interval {
  const half = (view.end - view.start) / 2;
  return clampViewport({ start: instant - half, end: instant + half });
}

function nameOf(lane: LargeLane | undefined, by: LanesBy): string {
  if (lane === undefined) return '';
  if (lane.kind === 'own') return lane.name;
  return lane.kind === 'others' ? words.others(by, lane.terms) : words.LARGE.noPlace;
}

function extentOf(
  sequence: { starts: Float64Array; endsSorted: Float64Array },
  opening: Interval,
): Interval {
  const start = sequence.starts.find((instant) => instant !== -Infinity) ?? opening.start;
  const end = sequence.endsSorted.findLast((instant) => instant !== Infinity) ?? opening.end;
  return { start: Math.min(start, opening.start), end: Math.max(end, opening.end) };
}
