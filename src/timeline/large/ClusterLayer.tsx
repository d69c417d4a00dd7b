import {
  memo,
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import type { Interval } from '../../story/model.ts';
import * as words from '../../words/large.ts';
import { place } from '../custom-properties.ts';
import { clusterEvents, type Cluster } from '../engine/clusters.ts';
import type { EventIndex } from '../engine/event-index.ts';
import { timeScale } from '../scale.ts';
import type { LaneLayout } from '../engine/lane-layout.ts';
import type { Viewport } from '../viewport.ts';
import { standingAt } from '../standing-at.ts';
import { CARD_PX, cardBeside, cardWithin, roomFor, seenOf, type CardRoom } from './card-room.ts';
import { ClusterCard, LISTED } from './ClusterCard.tsx';
import { bracketOf, bracketTop, LABEL_ABOVE_BRACKET, numberWithin, numberX } from './draw-lanes.ts';
import type { EventBodies } from './event-bodies.ts';
import { piledEvents, type Pile } from './piles.ts';
import { clusterKey, type PlacedCluster } from './steps.ts';
import { useListLeft } from './useListLeft.ts';
import large from './LargeTimeline.module.css';
import styles from './ClusterLayer.module.css';

interface ClusterLayerProps {
  clusters: readonly PlacedCluster[];
  /** By lane. */
  layouts: readonly LaneLayout[];
  piles: readonly Pile[];
  viewport: Viewport;
  /** Where the last published rule is, in view or not; `null` without any. */
  lastRulePx: number | null;
  /** Where lanes begin, from the top of the first, and where the last ends. */
  tops: readonly number[];
  /** What shows the lanes, and may be scrolled. */
  lanes: RefObject<HTMLElement | null>;
  index: EventIndex;
  laneName: (lane: number) => string;
  bodies: EventBodies;
  hrefOf: (eventId: string) => string;
  /** Of the events' titles. */
  language: string;
  /** Whether something is opened beside the timeline. */
  isOpen: boolean;
  /** Key of the number in the tab order; `null` when none is. */
  tabStop: string | null;
  onZoom: (interval: Interval) => void;
  /** Goes back to what was in view when an event was chosen, unless the reader has moved since; whether it does. */
  onReturn: (view: Interval) => boolean;
  /** A list opens again; the event chosen from it is one of its number's again. */
  onRelist: () => void;
  /** What lies below the numbers, and moves with them. */
  children: ReactNode;
}

interface Opened {
  /** Of a cluster, or of a pile. */
  readonly key: string;
  /** How many of its events are listed; 0: none are. */
  readonly listed: number;
  /** Address of the event that was chosen from the list before, or `null`. */
  readonly chosen: string | null;
  /** What is seen of the lanes, from the top of the first. */
  readonly seen: { readonly from: number; readonly to: number };
}

/** The numbers over peaks, those of what has no room in its lane, and the card of the one that is pointed at. */
export function ClusterLayer(props: ClusterLayerProps) {
  const { clusters, layouts, piles, viewport, tops, onZoom } = props;
  const [opened, setOpened] = useState<Opened | null>(null);
  const touched = useTouched(opened?.key ?? null, () => setOpened(null));
  /** A card that lists nothing lasts as long as what it came with. */
  const putAway = () => setOpened((last) => (last !== null && last.listed > 0 ? last : null));
  const leave = useListLeft<Opened>(
    props.isOpen,
    viewport,
    props.index,
    props.hrefOf,
    ({ key }) =>
      clusters.some((placed) => clusterKey(placed) === key) ||
      piles.some((pile) => pile.key === key),
    props.onReturn,
    (list, chosen) => {
      props.onRelist();
      setOpened({ ...list, chosen });
    },
  );
  const scale = timeScale(viewport);
  const open = (key: string, listing: boolean) => {
    const box = props.lanes.current;
    if (box === null) return;
    const { scrollTop, clientHeight: heightPx } = box;
    const { top } = box.getBoundingClientRect();
    setOpened({
      key,
      listed: listing ? LISTED : 0,
      chosen: null,
      seen: seenOf({ scrollTop, top, heightPx }, innerHeight),
    });
  };
  /** A finger's press gives the focus, too, and so does what a press has led to. */
  const onFocus = (key: string) => {
    if (touched.current === null) open(key, false);
  };
  const modeOf = (lane: number) => layouts[lane]?.mode ?? 'density';
  const placeOf = (cluster: Cluster) =>
    numberWithin(numberX(cluster, { scale, lastRulePx: props.lastRulePx }), viewport.widthPx);
  const sequenceOf = (lane: number) => props.index.byLane[lane]!;
  const shown = clusters.find((placed) => clusterKey(placed) === opened?.key);
  const pile = piles.find(({ key }) => key === opened?.key);
  useEscape(opened?.listed === 0 && (shown ?? pile) !== undefined, putAway);
  const bracket = shown === undefined ? null : bracketOf(shown.cluster, scale);
  const number = shown === undefined ? 0 : placeOf(shown.cluster);
  const beside = bracket === null ? null : cardBeside(bracket, number, viewport.widthPx);
  const labelTop = (lane: number) => bracketTop(lane, tops, modeOf(lane)) - LABEL_ABOVE_BRACKET;
  const card = (of: {
    readonly lane: number;
    readonly x: number;
    readonly y: CardRoom;
    readonly time: Interval;
    readonly summary: string;
    readonly count: number;
    readonly eventsOf: (limit?: number) => readonly number[];
    readonly onZoom: (() => void) | null;
    readonly opener: string;
  }) =>
    opened !== null && (
      <ClusterCard
        key={opened.key}
        x={cardWithin(of.x, viewport.widthPx)}
        y={of.y}
        name={words.clusterPlace(props.laneName(of.lane), of.time)}
        summary={of.summary}
        count={of.count}
        eventsOf={of.eventsOf}
        columns={props.index.columns}
        listed={opened.listed}
        chosen={opened.chosen}
        bodies={props.bodies}
        hrefOf={props.hrefOf}
        language={props.language}
        onZoom={of.onZoom}
        onList={(most) => setOpened({ ...opened, listed: most })}
        onChosen={(event) => {
          leave(opened, event);
          setOpened(null);
        }}
        onClose={() => {
          document.querySelector<HTMLElement>(of.opener)?.focus();
          // After the focus, which opens the card of a number for those who come by key.
          setOpened(null);
        }}
      />
    );
  return (
    <div
      className={styles.reach}
      onPointerLeave={(left) => {
        if (!isTouch(left)) putAway();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) putAway();
      }}
    >
      <div
        className={large.plane}
        style={place({ '--plane-w': viewport.widthPx, '--plane-h': tops.at(-1)! })}
      >
        {props.children}
        <div className={styles.layer}>
          {clusters.map((placed) => {
            const { lane, cluster } = placed;
            const key = clusterKey(placed);
            return (
              <ClusterButton
                key={key}
                name={key}
                laneName={props.laneName(lane)}
                tabStop={key === props.tabStop}
                opened={placed === shown}
                top={labelTop(lane)}
                cluster={cluster}
                x={placeOf(cluster)}
                count={cluster.reported + cluster.announced}
                onPress={() => {
                  if (touched.current !== null && touched.current.opened !== key) open(key, false);
                  else onZoom(cluster);
                }}
                onFocus={onFocus}
                onOpen={open}
              />
            );
          })}
          {shown !== undefined && bracket !== null && (
            <span
              className={styles.bracket}
              style={place({
                '--x': bracket.left,
                '--y': bracketTop(shown.lane, tops, modeOf(shown.lane)),
                '--w': bracket.width,
              })}
            />
          )}
        </div>
      </div>
      {piles.map(({ key, lane, count, kind }) => (
        <button
          key={key}
          type="button"
          className={styles.more}
          data-pile={lane}
          style={place({ '--y': tops[lane]! + MORE_BELOW_TOP })}
          aria-label={words.moreName(count, kind, props.laneName(lane))}
          onClick={() => open(key, true)}
          onPointerEnter={(entered) => {
            if (!isTouch(entered)) open(key, false);
          }}
          onFocus={() => onFocus(key)}
          onKeyDown={(keyEvent) => {
            if (!isList(keyEvent)) return;
            open(key, true);
          }}
        >
          {words.more(count, kind)}
        </button>
      ))}
      <div className={styles.cards}>
        {shown !== undefined &&
          opened !== null &&
          card({
            lane: shown.lane,
            x: beside ?? number - CARD_PX / 2,
            // Over none of what its number stands for.
            y:
              beside === null
                ? roomFor(labelTop(shown.lane) - 7, tops[shown.lane + 1]!, opened.seen)
                : roomFor(tops[shown.lane + 1]!, labelTop(shown.lane) - 6, opened.seen),
            time: shown.cluster,
            summary: words.inOneCluster(shown.cluster.reported + shown.cluster.announced),
            count: shown.cluster.reported + shown.cluster.announced,
            eventsOf: (limit) => clusterEvents(sequenceOf(shown.lane), shown.cluster, limit),
            onZoom: () => onZoom(shown.cluster),
            opener: `[data-cluster="${CSS.escape(clusterKey(shown))}"]`,
          })}
        {pile !== undefined &&
          opened !== null &&
          card({
            lane: pile.lane,
            x: 0,
            y: roomFor(
              tops[pile.lane]! + MORE_BELOW_TOP + 17,
              tops[pile.lane]! + MORE_BELOW_TOP,
              opened.seen,
            ),
            time: viewport,
            summary: words.moreInView(pile.count, pile.kind),
            count: pile.count,
            eventsOf: (limit) =>
              piledEvents(sequenceOf(pile.lane), pile, layouts[pile.lane]!, viewport, limit),
            onZoom: null,
            opener: `[data-pile="${pile.lane}"]`,
          })}
      </div>
    </div>
  );
}

/** From the top of a lane to the number of what it has no room for: below its name, were that of two lines. */
const MORE_BELOW_TOP = 47;

/** A finger enters what it presses and leaves it when it is lifted: it points at nothing. */
function isTouch({ pointerType }: { readonly pointerType: string }): boolean {
  return pointerType === 'touch';
}

/**
 * What the last press was, while it was a finger's: which card it found `opened`. `null` after any other, and after a key.
 * A press on neither a card nor a number puts the card away: a finger cannot leave what it does not hover over, and a card
 * that lists its events stays when a mouse leaves it.
 */
function useTouched(
  opened: string | null,
  onOutside: () => void,
): RefObject<{ readonly opened: string | null } | null> {
  const touched = useRef<{ readonly opened: string | null } | null>(null);
  useEffect(() => {
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    addEventListener(
      'pointerdown',
      (down) => {
        touched.current = isTouch(down) ? { opened } : null;
        if (opened === null || !(down.target instanceof Element)) return;
        if (down.target.closest(`.${styles.cards}, [data-cluster], [data-pile]`) === null)
          onOutside();
      },
      options,
    );
    addEventListener('keydown', () => (touched.current = null), options);
    return () => listening.abort();
  });
  return touched;
}

/**
 * Escape while a card that came by itself is shown closes it, and nothing else. Where the focus is inside, the card itself
 * does, which knows where it goes then.
 */
function useEscape(isShown: boolean, onEscape: () => void): void {
  useEffect(() => {
    if (!isShown) return undefined;
    const onKeyDown = (keyEvent: globalThis.KeyboardEvent) => {
      if (keyEvent.key !== 'Escape' || !(keyEvent.target instanceof Element)) return;
      if (keyEvent.target.closest(`.${styles.cards}`) !== null) return;
      keyEvent.preventDefault();
      keyEvent.stopPropagation();
      onEscape();
    };
    addEventListener('keydown', onKeyDown, { capture: true });
    return () => removeEventListener('keydown', onKeyDown, { capture: true });
  });
}

/** Takes the key that lists what a number stands for. */
function isList(keyEvent: KeyboardEvent): boolean {
  if (keyEvent.key !== 'l' && keyEvent.key !== 'L') return false;
  keyEvent.preventDefault();
  keyEvent.stopPropagation();
  return true;
}

interface ClusterButtonProps {
  name: string;
  laneName: string;
  tabStop: boolean;
  /** Its card is shown. */
  opened: boolean;
  top: number;
  cluster: Cluster;
  x: number;
  count: number;
  onPress: () => void;
  onFocus: (key: string) => void;
  onOpen: (key: string, listing: boolean) => void;
}

const ClusterButton = memo(
  function ClusterButton(props: ClusterButtonProps) {
    const { name, laneName, tabStop, opened, top, cluster, x, count, onPress, onFocus, onOpen } =
      props;
    const onKeyDown = (keyEvent: KeyboardEvent) => {
      if (isList(keyEvent)) onOpen(name, true);
    };
    return (
      <button
        type="button"
        className={styles.cluster}
        data-cluster={name}
        data-opened={opened || undefined}
        tabIndex={tabStop ? 0 : -1}
        aria-label={words.clusterName(count, laneName, cluster)}
        style={standingAt(x, top, document.dir === 'rtl')}
        onClick={onPress}
        onPointerEnter={(entered) => {
          if (!isTouch(entered)) onOpen(name, false);
        }}
        onFocus={() => onFocus(name)}
        onKeyDown={onKeyDown}
      >
        {words.grouped(count)}
      </button>
    );
  },
  (before, after) =>
    before.count === after.count &&
    before.tabStop === after.tabStop &&
    before.opened === after.opened &&
    before.top === after.top &&
    before.x === after.x &&
    before.cluster.key === after.cluster.key,
);
