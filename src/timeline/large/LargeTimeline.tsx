import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
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
import { firstEvent, lastEvent, nextEvent, previousEvent } from '../engine/sequence.ts';
import { Overview } from '../Overview.tsx';
import { publicationsOf } from '../publication.ts';
import { timeScale } from '../scale.ts';
import timeline from '../TimelineView.module.css';
import { useGestures } from '../useGestures.ts';
import { useViewport } from '../useViewport.ts';
import { aroundMiddle, padded, reveal, zoomAt, type Viewport } from '../viewport.ts';
import { ZoomControl } from '../ZoomControl.tsx';
import { anchorOf, shiftedBy } from '../anchor.ts';
import { ClusterLayer, type PlacedCluster } from './ClusterLayer.tsx';
import type { EventBodies } from './event-bodies.ts';
import { drawLanes, laneHeight, type LaneColours } from './draw-lanes.ts';
import { LargeKey } from './LargeKey.tsx';
import { largeLanes } from './large-lanes.ts';
import { LargeLaneLabel } from './LargeLaneLabel.tsx';
import { LargeMark } from './LargeMark.tsx';
import { placeMarks, ROW_PX } from './lane-marks.ts';
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
  readonly embedded: boolean;
}

const LABEL_COLUMN = 132;
const STEP = 1.6;
/** Height of the dates above the lanes. */
const AXIS_PX = 64;
/** More rules than this would be a fence: ticks above the axis instead, and one rule at the last day. */
const RULES_MOST = 12;
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
  const [focused, setFocused] = useState<number | null>(null);
  const drawnOut = focused ?? selected;

  const { rows, lanes } = useMemo(
    () => largeLanes(story, columns, props.chosen),
    [story, columns, props.chosen],
  );
  const whole = useMemo(() => buildEventIndex(columns, lanes), [columns, lanes]);
  const index = useMemo(() => narrow(whole, mask), [whole, mask]);

  const viewport: Viewport = { ...moving.current, widthPx };
  const scale = timeScale(viewport);
  const [modes, setModes] = useState<readonly LaneMode[] | null>(null);
  const layouts =
    widthPx === 0
      ? []
      : layoutLanes(index, viewport, {
          selected: drawnOut,
          whole: mask === null ? null : whole,
          previous: modes,
          markBudget: 240,
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

  const marks = layouts.map((layout) => {
    const placed = placeMarks(
      layout.marks,
      columns,
      scale,
      widthPx,
      Math.floor((lanePx - 4) / ROW_PX),
    );
    // Over bars there is room for a line, not for words: the numbers of clusters stand there.
    if (layout.mode === 'marks') return placed;
    return placed.map((mark) => (mark.event === drawnOut ? mark : { ...mark, titlePx: 0 }));
  });
  const tabStop = drawnOut ?? marks.find(([first]) => first !== undefined)?.[0]?.event;
  const wanted = marks.flat().flatMap(({ event, titlePx }) => (titlePx > 0 ? [event] : []));
  const wantedKey = wanted.join();
  const { need } = bodies;
  useEffect(() => {
    if (wantedKey === '') return undefined;
    const timer = setTimeout(() => need(wantedKey.split(',').map(Number)), REST_MS);
    return () => clearTimeout(timer);
  }, [wantedKey, need]);

  const go = (next: Interval) => moving.moveTo(next, 'travel');
  const zoom = (factor: number) => go(zoomAt({ ...moving.aim(), widthPx }, widthPx / 2, factor));
  const { offsetPx } = anchorOf(viewport);
  const extent = useMemo<Interval>(() => extentOf(whole.all, story.opening), [whole, story]);
  const show = (row: number) => {
    setFocused(row);
    need([row]);
    const start = columns.start[row]!;
    const end = columns.end[row]!;
    if (Number.isNaN(start)) return;
    const from = start === -Infinity ? end - 1 : start;
    const next = reveal(moving.aim(), { start: from, end: end === Infinity ? from + 1 : end });
    if (next !== moving.aim()) go(next);
  };

  const awaited = useRef<number | null>(null);
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    if (awaited.current === null) return;
    const mark = region.current?.querySelector<HTMLElement>(`[data-row="${awaited.current}"]`);
    if (mark == null) return;
    awaited.current = null;
    mark.focus();
  });
  const onKeyDown = (keyEvent: KeyboardEvent) => {
    if (keyEvent.altKey || keyEvent.ctrlKey || keyEvent.metaKey) return;
    const at = drawnOut;
    const { all } = index;
    const move: Readonly<Record<string, () => number | null>> = {
      ArrowRight: () => (at === null ? firstEvent(all) : nextEvent(all, at)),
      ArrowLeft: () => (at === null ? firstEvent(all) : previousEvent(all, at)),
      Home: () => firstEvent(all),
      End: () => lastEvent(all),
    };
    const found = move[keyEvent.key];
    if (found !== undefined) {
      const row = found();
      if (row === null) return;
      awaited.current = row;
      show(row);
    } else if (keyEvent.key === '+' || keyEvent.key === '=') zoom(STEP);
    else if (keyEvent.key === '-') zoom(1 / STEP);
    else if (keyEvent.key === '0') go(story.opening);
    else return;
    keyEvent.preventDefault();
  };

  const axis = computeAxis(viewport);
  const publications = useMemo(() => publicationsOf(story), [story]);
  const fence = publications.length > RULES_MOST;
  const last = publications.at(-1);
  const rules = (fence ? publications.slice(-1) : publications)
    .map(({ day, rule, sources }) => ({ x: scale(rule), day, sources: fence ? [] : sources }))
    .filter(({ x }) => x >= 0 && x <= widthPx);
  const inView = layouts.reduce((sum, layout) => sum + layout.inView, 0);
  const clusters: readonly PlacedCluster[] = layouts.flatMap(({ lane, clusters: found }) =>
    found.map((cluster) => ({ lane, cluster })),
  );

  return (
    // Keys of the marks inside come up here; the region itself is not operated.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={region}
      className={timeline.timeline}
      aria-label={TIMELINE.region}
      onKeyDown={onKeyDown}
    >
      <div className={timeline.bar}>
        <LargeKey />
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
              <AxisView
                story={story}
                axis={axis}
                rules={rules}
                widthPx={widthPx}
                selected={null}
                offsetPx={offsetPx}
              />
              {fence && (
                <svg className={styles.published} width={widthPx} height="16" aria-hidden="true">
                  <path
                    d={publications
                      .map(({ rule, sources }) => tick(scale(rule), sources.length, widthPx))
                      .join('')}
                  />
                </svg>
              )}
            </div>
            <div className={timeline.lanes}>
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
                            tabStop={mark.event === tabStop}
                            hrefOf={props.hrefOf}
                            onFocus={setFocused}
                          />
                        ))}
                      </ol>
                    </div>
                  </div>
                ))}
              </div>
            </div>
          </>
        )}
      </div>
      <AtRest className={styles.inView} text={words.inView(inView)} />
      <Overview index={whole} shown={index} story={story} viewport={viewport} moving={moving} />
    </section>
  );
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
