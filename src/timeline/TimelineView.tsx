import { Suspense, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { dotsOf } from '../story/dots.ts';
import type { Instant, Interval, Story, StoryEvent } from '../story/model.ts';
import { part } from '../ui/part.ts';
import { dateOf, markName } from '../words/event.ts';
import { TIMELINE } from '../words/timeline.ts';
import { anchorOffset, withinReach } from './anchor.ts';
import { AXIS_PX } from './axis.ts';
import { AxisView } from './AxisView.tsx';
import { Backdrop, onWholePx } from './Backdrop.tsx';
import { place } from './custom-properties.ts';
import { createDrawnMemory } from './drawn-memory.ts';
import { followPan } from './follow-pan.ts';
import { knownInterval } from './known-interval.ts';
import { lanesOf, type LanesBy } from './lanes.ts';
import { LaneView } from './LaneView.tsx';
import { layoutTimeline, selectedDays, trayOf, type TimelineLayout } from './layout.ts';
import type { BarMark, ChipMark, SlotMark } from './marks.ts';
import type { MarkContext } from './MarkView.tsx';
import { publicationsOf } from './publication.ts';
import type { QuotesOf } from './quote-lines.ts';
import { usePlot } from './usePlot.ts';
import { loadMoving, useRovingMarks } from './useRovingMarks.ts';
import { padded, reveal, storyExtent, zoomAt } from './viewport.ts';
import { ZoomControl } from './ZoomControl.tsx';
import styles from './TimelineView.module.css';

const RelationView = part(() => import('./DatingView.tsx'), 'RelationView');
const Tray = part(() => import('./Tray.tsx'), 'Tray');
const Key = part(() => import('./Key.tsx'), 'Key');
// Not needed to read or move the first view, and drawn from an index of its own.
const StoryOverview = part(() => import('./StoryOverview.tsx'), 'StoryOverview');

export interface TimelineViewProps {
  readonly story: Story;
  /** The viewport the address holds, or the story's opening interval. */
  readonly viewport: Interval;
  /** Called when a movement has settled. */
  readonly onViewportChange: (viewport: Interval, widthPx: number) => void;
  readonly lanesBy: LanesBy;
  /** Ids of the events that pass the filter, or `null` when there is none. */
  readonly matching: ReadonlySet<string> | null;
  /** Ids of the lanes' terms that are chosen. */
  readonly chosen: readonly string[];
  /** The sources' words for chosen lanes; `null` while nothing is chosen or their code is on its way. */
  readonly quotesOf: QuotesOf | null;
  readonly onToggle: (laneId: string) => void;
  /** Ids of the events that pass it but for its choice of lanes, or `null` when that is all of it. */
  readonly others: ReadonlySet<string> | null;
  readonly selected: string | null;
  readonly hovered: string | null;
  readonly onHover: (eventId: string | null) => void;
  readonly hrefOf: (eventId: string) => string;
  /** Opens the story's own view: what "0" does. */
  readonly summary: ReactNode;
  /** What opens the filters, before the summary. */
  readonly filters?: ReactNode;
  /** Room at the right end that something covers, such as a drawer, where text has its usual size. */
  readonly coveredPx: number;
  readonly embedded: boolean;
}

export function TimelineView(props: TimelineViewProps) {
  const { story, selected, matching, coveredPx } = props;
  const region = useRef<HTMLElement>(null);
  const lanesBox = useRef<HTMLDivElement>(null);
  const { plot, size, viewport, moving, atRest, namesAbove, reducedMotion } = usePlot(
    props,
    'on-the-way',
    'where-they-fit',
  );
  const { widthPx } = viewport;
  const offsetPx = anchorOffset(viewport);
  const reach = withinReach(widthPx);

  const extent = useMemo(() => storyExtent(story), [story]);
  const lanes = useMemo(() => lanesOf(story, props.lanesBy), [story, props.lanesBy]);
  const tray = useMemo(() => trayOf(story), [story]);
  const byId = useMemo(() => new Map(story.events.map((event) => [event.id, event])), [story]);
  const events = useMemo(
    () => (matching === null ? story.events : story.events.filter(({ id }) => matching.has(id))),
    [story, matching],
  );

  const go = (next: Interval) => moving.moveTo(next, 'travel');
  const zoomBy = (factor: number) => go(zoomAt({ ...moving.aim(), widthPx }, widthPx / 2, factor));
  const showEvent = (event: StoryEvent, show = go) => {
    const interval = shownInterval(event, publicationsOf(story).at(-1)?.rule ?? null);
    if (interval === null || tray.includes(event)) return;
    const { start, end } = moving.aim();
    const covered = (coveredPx / widthPx) * (end - start);
    const open = { start, end: end - covered };
    const next = reveal(open, interval);
    if (next !== open) show({ start: next.start, end: next.end + covered });
  };

  const roving = useRovingMarks({
    region,
    events,
    lanes,
    selected,
    onShow: showEvent,
    onZoom: zoomBy,
    onGo: go,
    aim: moving.aim,
    story,
  });

  const [memory] = useState(createDrawnMemory);
  const computed = layoutTimeline({
    story,
    lanes,
    viewport,
    matching,
    chosenLanes: new Set(props.chosen),
    quotesOf: props.quotesOf,
    apart: new Set([selected, roving.current].filter((id) => id !== null)),
    coveredPx,
    // In an embed as high as at any height of the frame, which may follow it.
    roomPx: size === null ? Infinity : props.embedded ? 0 : size.height - AXIS_PX,
    namesAbove,
    offsetPx,
    // At rest a mark is as long as is seen of it, for who aims at its middle.
    ...(!atRest && { cut: reach, before: memory.beforePan(viewport) }),
  });
  const layout = memory.keep(viewport, computed);
  // One mark is in the tab order, and it is one that is drawn: the first that begins in view.
  const tabStop = roving.current ?? firstStop(layout, events, viewport)?.id ?? events[0]?.id;

  // A selection that came from elsewhere (a link, the panel) is brought into view when it is near. What the page opens
  // with is there when it is first drawn.
  const shownFor = useRef<string | null>(null);
  const scrolledFor = useRef<string | null>(null);
  useLayoutEffect(() => {
    const showing = `${selected} beside ${coveredPx}`;
    if (widthPx === 0) return;
    if (shownFor.current !== showing) {
      const isOpen = shownFor.current?.startsWith(`${selected} `) ?? true;
      shownFor.current = showing;
      // What covers it comes and goes, as with a turn of the screen, and the days of the address stay.
      if (isOpen) moving.openAt(props.viewport);
      const show = isOpen ? moving.openAt : go;
      const event = byId.get(selected ?? '');
      if (event !== undefined && isNear(event, moving.aim())) showEvent(event, show);
    }
    // Its row may be another one until the view has come there. From then on the lanes are the reader's to scroll.
    const scrolling = `${showing} in ${size?.height}`;
    const { start, end } = moving.aim();
    const isThere = atRest && start === viewport.start && end === viewport.end;
    if (!isThere || scrolledFor.current === scrolling) return;
    if (selected !== null) {
      const box = lanesBox.current!;
      const isStill = reducedMotion || scrolledFor.current === null;
      // Without a connection the code may not come: the lanes stay as they are.
      void loadMoving().then((it) => it.bringMarkIntoBox(box, layout, selected, isStill));
    }
    scrolledFor.current = scrolling;
  });

  useLayoutEffect(() => {
    if (plot.current === null || widthPx === 0) return undefined;
    return moving.follow(followPan(plot.current, viewport));
  });

  const { hrefOf, hovered } = props;
  const context = useMemo((): MarkContext => {
    const travel = (start: Instant, end: Instant, share: number) =>
      moving.moveTo(padded({ start, end }, share), 'travel');
    return {
      hrefOf,
      nameOf: (event, shown) =>
        markName(event, story, placeOf(event, story.events), {
          isLeftOut: matching?.has(event.id) === false,
          title: shown,
          inferred: TIMELINE.placeInferred,
        }),
      dotsOf: (event) => dotsOf(event, story.sources),
      letters: story.sources.map(({ letter }) => letter),
      language: story.language,
      selected,
      hovered,
      tabStop: tabStop ?? null,
      onZoomTo: (start, end) => travel(start, end, 0.25),
      onGoTo: (event) => {
        const interval = knownInterval(event);
        if (interval !== null) travel(interval.start, interval.end, 1);
      },
    };
  }, [story, matching, moving, hrefOf, selected, hovered, tabStop]);
  const days = selectedDays(byId.get(selected ?? ''));
  const { scale, rulePx } = layout.frame;

  return (
    // Keys and pointers of the marks inside come up here; the region itself is not operated.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={region}
      className={styles.timeline}
      aria-label={TIMELINE.region}
      data-names={namesAbove ? 'above' : undefined}
      onKeyDown={roving.onKeyDown}
      onFocus={roving.onFocus}
      onPointerOver={(pointerEvent) => props.onHover(eventUnder(pointerEvent.target))}
      onPointerLeave={() => props.onHover(null)}
    >
      <div className={styles.bar}>
        {props.filters}
        {props.summary ?? (
          <Suspense>
            <Key />
          </Suspense>
        )}
        <ZoomControl
          viewport={viewport}
          extent={extent}
          onZoom={zoomBy}
          onPreset={(daysShown) => {
            if (daysShown === null) go(padded(extent, 0.03));
            else void loadMoving().then((it) => go(it.presetView(story, moving.aim(), daysShown)));
          }}
        />
      </div>
      <div ref={plot} className={styles.plot}>
        {size !== null && (
          <>
            <Backdrop
              ticks={layout.axis.ticks}
              rules={layout.rules}
              slotLines={layout.slotLines}
              announced={
                rulePx === null || rulePx >= reach.to
                  ? null
                  : { from: Math.max(rulePx, reach.from), to: reach.to }
              }
              selected={days && { from: scale(days.start), to: scale(days.end) }}
            />
            <div className={styles.head}>
              <AxisView
                story={story}
                unit={layout.axis.unit}
                majors={layout.axis.majors}
                ticks={layout.axis.ticks}
                rules={layout.rules}
                widthPx={widthPx}
                selected={days}
                offsetPx={offsetPx}
              />
            </div>
            <div ref={lanesBox} className={styles.lanes} data-lanes="" tabIndex={-1}>
              <div
                className={styles.stack}
                style={place({
                  '--lanes-height': layout.height,
                  ...(rulePx !== null && { '--rule': onWholePx(rulePx) }),
                })}
              >
                {layout.lanes.map((lane) => (
                  <LaneView
                    key={lane.lane.id ?? ''}
                    layout={lane}
                    story={story}
                    others={props.others}
                    context={context}
                    chosen={lane.lane.id !== null && props.chosen.includes(lane.lane.id)}
                    onToggle={props.onToggle}
                  />
                ))}
                <div className={styles.relations}>
                  <div className={styles.moved} data-moved="">
                    <Suspense>
                      {layout.relations.map((relation) => (
                        <RelationView
                          key={relation.disagreement.id}
                          relation={relation}
                          story={story}
                        />
                      ))}
                    </Suspense>
                  </div>
                </div>
                {story.events.length === 0 && <p className={styles.empty}>{TIMELINE.noEvents}</p>}
              </div>
            </div>
          </>
        )}
      </div>
      {tray.length > 0 && (
        <Suspense fallback={<div className={styles.tray} />}>
          <Tray
            events={tray}
            matching={matching}
            context={context}
            dateOf={dateOf}
            widthPx={widthPx}
            coveredPx={coveredPx}
          />
        </Suspense>
      )}
      <Suspense fallback={<div className={styles.overview} />}>
        <StoryOverview story={story} matching={matching} moving={moving} />
      </Suspense>
    </section>
  );
}

function eventUnder(target: EventTarget): string | null {
  const mark = target instanceof Element ? target.closest<HTMLElement>('[data-event]') : null;
  return mark?.dataset['event'] ?? null;
}

/** The same with an ongoing event running to the last publication, as it is drawn. */
function shownInterval(event: StoryEvent, published: Instant | null): Interval | null {
  const known = knownInterval(event);
  if (known === null || published === null || event.when?.end !== null) return known;
  return { start: known.start, end: Math.max(known.end, published) };
}

/** Of the events with a mark of their own in a lane the first that begins in view, else the first; chips last. */
function firstStop({ lanes }: TimelineLayout, events: readonly StoryEvent[], view: Interval) {
  const rank = ({ kind, event }: BarMark | SlotMark | ChipMark) =>
    (kind === 'chip' ? 2 : (event.when?.start ?? -Infinity) < view.start ? 1 : 0) * events.length +
    placeOf(event, events);
  return lanes
    .flatMap(({ marks }) => marks.flatMap(({ mark }) => ('event' in mark ? [mark] : [])))
    .filter(({ event }) => placeOf(event, events) >= 0)
    .toSorted((a, b) => rank(a) - rank(b))[0]?.event;
}

/** By its id: an event that is drawn may be a copy (see `DrawnMemory`). */
function placeOf({ id }: StoryEvent, events: readonly StoryEvent[]): number {
  return events.findIndex((each) => each.id === id);
}

/** Near enough to be worth moving the view for: within twice its length. */
function isNear(event: StoryEvent, view: Interval): boolean {
  const interval = knownInterval(event);
  if (interval === null || event.when?.end === null) return false;
  const span = 2 * (view.end - view.start);
  return interval.end > view.start - span && interval.start < view.end + span;
}
