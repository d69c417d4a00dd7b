import { DAY } from '../story/calendar.ts';
import { statusOf } from '../story/coverage.ts';
import type { Disagreement, Instant, Reading, Source, Story, StoryEvent } from '../story/model.ts';
import { computeAxis, type Axis } from './axis.ts';
import { isTrayed, type Lane } from './lanes.ts';
import {
  barMark,
  chipGroup,
  chipMark,
  clusterMark,
  groupClose,
  isSlot,
  slotMark,
  slotSpan,
  spanOf,
  type BarMark,
  type Frame,
  type Mark,
} from './marks.ts';
import { packRows } from './packing.ts';
import { publicationsOf, slotCount } from './publication.ts';
import { ongoingCaptions, TIMELINE } from '../words/timeline.ts';
import { quoteLines, type QuoteLine } from './quote-lines.ts';
import { timeScale } from './scale.ts';
import { dayWidthPx, type Viewport } from './viewport.ts';

/** The dating another source gives, drawn beside the mark it contradicts. */
export interface Dating {
  readonly disagreement: Disagreement;
  readonly sources: readonly Source[];
  /** The words that give it: "tomorrow". */
  readonly words: string;
  readonly reading: Reading;
  readonly x: number;
  readonly width: number;
}

/** A mark in its place: `top` in px from the top of its lane. */
export interface PlacedMark {
  readonly mark: Mark;
  readonly top: number;
  /** Filtered out: drawn bare, without words. */
  readonly muted: boolean;
  readonly dating: Dating | null;
  readonly quotes: readonly QuoteLine[];
}

export interface LaneLayout {
  readonly lane: Lane;
  readonly top: number;
  readonly height: number;
  /** Nothing in it passes the filter: drawn low, bars only. */
  readonly muted: boolean;
  readonly marks: readonly PlacedMark[];
}

/** A dotted line between the two events at which sources let the same thing happen. */
export interface Relation {
  readonly disagreement: Disagreement;
  /** From the end of the first mark, along its lane, then down or up to the second. */
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
  /** Width the caption has under the line; 0 when there is no room for words. */
  readonly captionWidth: number;
}

export interface RuleLayout {
  readonly x: number;
  readonly day: Instant;
  readonly sources: readonly Source[];
}

export interface TimelineLayout {
  readonly axis: Axis;
  readonly lanes: readonly LaneLayout[];
  readonly height: number;
  readonly relations: readonly Relation[];
  readonly rules: readonly RuleLayout[];
  /** Lines that divide a day into its slots. */
  readonly slotLines: readonly number[];
  readonly frame: Frame;
}

export interface LayoutInput {
  readonly story: Story;
  readonly lanes: readonly Lane[];
  readonly viewport: Viewport;
  /** Ids of the events that pass the filter, or `null` when there is none. */
  readonly matching: ReadonlySet<string> | null;
  /** Ids of lanes the reader has chosen: they grow and show the sources' words. */
  readonly chosenLanes: ReadonlySet<string>;
  readonly selected: string | null;
  /** Height the lanes have; they stand closer when that avoids scrolling. */
  readonly roomPx: number;
}

/** Free px above and below the rows of a lane, from roomy to close. */
const PADS = [14, 10, 6];
const MUTED_LANE = 46;
/** Room for a lane's name and its count. */
const MIN_LANE = 46;
/** Rules closer than this share a flag. */
const FLAG_PX = 40;

/**
 * The whole timeline for one viewport and one filter. Pure and deterministic: the same input gives the same
 * drawing, and nothing of it is kept from one view to the next.
 */
export function layoutTimeline(input: LayoutInput): TimelineLayout {
  const frame = frameOf(input);
  const placed = PADS.map((pad) => placeLanes(input, frame, pad));
  const lanes = placed.find((attempt) => heightOf(attempt) <= input.roomPx) ?? placed.at(-1)!;
  return {
    axis: computeAxis(input.viewport),
    lanes,
    height: heightOf(lanes),
    relations: input.matching === null ? relationsOf(input.story, lanes) : [],
    rules: rulesOf(input.story, frame),
    slotLines: slotLinesOf(input.story, frame),
    frame,
  };
}

/** Events waiting beside the axis, in the story's order. */
export function trayOf(story: Story): readonly StoryEvent[] {
  return story.events.filter(isTrayed);
}

function heightOf(lanes: readonly LaneLayout[]): number {
  const last = lanes.at(-1);
  return last === undefined ? 0 : last.top + last.height;
}

function frameOf({ story, viewport }: LayoutInput): Frame {
  const scale = timeScale(viewport);
  const last = publicationsOf(story).at(-1);
  const shown = Math.min(story.sources.length, 8);
  return {
    widthPx: viewport.widthPx,
    dayPx: dayWidthPx(viewport),
    scale,
    rulePx: last === undefined ? null : scale(last.rule),
    dotsPx: story.sources.length > 8 ? 96 : shown * 12 - 4,
    slotsOn: (day) => slotCount(story, day),
  };
}

function rulesOf(story: Story, frame: Frame): readonly RuleLayout[] {
  const rules: RuleLayout[] = [];
  for (const { day, rule, sources } of publicationsOf(story)) {
    const x = frame.scale(rule);
    const last = rules.at(-1);
    if (last !== undefined && x - last.x < FLAG_PX) {
      rules[rules.length - 1] = { x, day, sources: [...last.sources, ...sources] };
    } else {
      rules.push({ x, day, sources });
    }
  }
  return rules.filter(({ x }) => x >= 0 && x <= frame.widthPx);
}

function slotLinesOf(story: Story, frame: Frame): readonly number[] {
  const days = new Set(
    story.events.flatMap(({ order, when }) =>
      order !== null && when?.start != null ? [when.start] : [],
    ),
  );
  return [...days].flatMap((day) => {
    const count = frame.slotsOn(day);
    if ((frame.dayPx - 12) / count < 14) return [];
    return Array.from(
      { length: count - 1 },
      (_, index) => frame.scale(day) + ((index + 1) * frame.dayPx) / count,
    );
  });
}

function placeLanes(input: LayoutInput, frame: Frame, pad: number): readonly LaneLayout[] {
  const { matching, chosenLanes } = input;
  let top = 0;
  return input.lanes.map((lane) => {
    const matches = (event: StoryEvent) => matching === null || matching.has(event.id);
    const muted = !lane.events.some(matches);
    const grown = lane.id !== null && chosenLanes.has(lane.id);
    const items = marksOf(input, frame, lane, matches, grown);
    const { packed, height: rows } = packRows(items);
    const height = muted ? Math.max(MUTED_LANE, rows + 20) : Math.max(rows + 2 * pad, MIN_LANE);
    const offset = muted ? (height - rows) / 2 : Math.max((height - rows) / 2, pad);
    const layout: LaneLayout = {
      lane,
      top,
      height,
      muted,
      marks: packed.map(({ item, top: rowTop }) => ({
        mark: item.mark,
        top: (grown || items.length > 1 ? (muted ? offset : pad) : offset) + rowTop,
        muted: item.muted,
        dating: item.dating,
        quotes: item.quotes,
      })),
    };
    top += height;
    return layout;
  });
}

interface Item extends Pick<PlacedMark, 'mark' | 'muted' | 'dating' | 'quotes'> {
  readonly box: { readonly left: number; readonly right: number; readonly height: number };
}

/** Everything drawn in one lane, in time, chips last. */
function marksOf(
  input: LayoutInput,
  frame: Frame,
  lane: Lane,
  matches: (event: StoryEvent) => boolean,
  grown: boolean,
): readonly Item[] {
  const { story, selected } = input;
  const before: StoryEvent[] = [];
  const after: StoryEvent[] = [];
  const inView: StoryEvent[] = [];
  for (const event of lane.events) {
    const { left, right } = spanOf(event, frame);
    if (right <= 0) before.push(event);
    else if (left >= frame.widthPx) after.push(event);
    else inView.push(event);
  }
  const groups = groupClose(inView, frame, new Set(selected === null ? [] : [selected]));
  const items: Item[] = [];
  for (const [index, group] of groups.entries()) {
    const [event] = group;
    if (event === undefined) continue;
    if (group.length > 1) {
      const mark = clusterMark(group, frame);
      items.push({ mark, box: mark.box, muted: !group.some(matches), dating: null, quotes: [] });
      continue;
    }
    const later = groups.slice(index + 1);
    items.push(singleItem(input, frame, event, later, matches(event), grown));
  }
  for (const [side, events] of [
    ['before', before],
    ['after', after],
  ] as const) {
    const shown = events.filter(matches);
    if (shown.length === 0) continue;
    const marks =
      shown.length <= 2
        ? shown.map((event) => chipMark(event, frame, side, chipDate(event)))
        : [chipGroup(shown, frame, side)];
    for (const mark of marks) {
      items.push({ mark, box: mark.box, muted: false, dating: null, quotes: [] });
    }
  }
  return story.events.length === 0 ? [] : items;
}

/** The date on a chip: the year alone when that is all that is known or it is another year's business. */
export function chipDate(event: StoryEvent): string {
  return (event.when?.label ?? '').replace(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) /, '');
}

function singleItem(
  input: LayoutInput,
  frame: Frame,
  event: StoryEvent,
  later: readonly (readonly StoryEvent[])[],
  matches: boolean,
  grown: boolean,
): Item {
  const outlined = statusOf(event) === 'announced';
  const slot = isSlot(event, frame);
  if (!matches) {
    const mark = slot
      ? { ...slotMark(event, frame, outlined), title: '', dots: false }
      : bareBar(event, frame, outlined);
    const box = slot
      ? { left: mark.x, right: mark.x + mark.width, height: 18 }
      : { left: mark.x, right: mark.x + mark.width, height: 8 };
    return { mark: { ...mark, box }, box, muted: true, dating: null, quotes: [] };
  }
  if (slot) {
    const mark = slotMark(event, frame, outlined);
    const quotes = grown ? quoteLines(event, input.story, quoteRoom(mark.box, frame)) : [];
    const widest = Math.max(0, ...quotes.map(({ widthPx }) => widthPx));
    const inner = mark.side === 'before' ? mark.x - 8 : mark.labelX;
    const box = {
      left: mark.side === 'before' ? Math.min(mark.box.left, inner - widest) : mark.box.left,
      right: mark.side === 'before' ? mark.box.right : Math.max(mark.box.right, inner + widest),
      height: mark.box.height + quoteHeight(quotes),
    };
    return { mark, box, muted: false, dating: null, quotes };
  }
  const dating = datingOf(event, input.story, frame);
  const relation = relationRoom(event, input, frame);
  const limit = Math.min(
    leftOf(later, frame),
    relation === null ? Infinity : spanOf(event, frame).right,
  );
  const context = statusOf(event) === 'background';
  const inferred = event.places[0]?.certainty === 'inferred';
  const captions =
    event.when?.end === null ? ongoingCaptions(event) : inferred ? [TIMELINE.placeInferred] : [];
  const mark: BarMark = barMark(event, frame, { outlined, context, captions }, limit);
  const quotes = grown
    ? quoteLines(event, input.story, Math.max(Math.min(limit, frame.widthPx) - mark.labelX - 12, 0))
    : [];
  const widest = Math.max(0, ...quotes.map(({ widthPx }) => widthPx));
  const datingBox = dating === null ? null : { left: dating.x, right: dating.x + dating.width };
  return {
    mark,
    muted: false,
    dating,
    quotes,
    box: {
      left: Math.min(mark.box.left, datingBox?.left ?? Infinity),
      right: Math.max(mark.box.right, relation ?? 0, datingBox?.right ?? 0, mark.labelX + widest),
      height: Math.max(
        mark.box.height + quoteHeight(quotes),
        dating === null ? 0 : 58,
        relation === null ? 0 : 84,
      ),
    },
  };
}

function quoteHeight(quotes: readonly QuoteLine[]): number {
  return quotes.length === 0 ? 0 : quotes.length * 24 + 8;
}

function quoteRoom(box: { left: number; right: number }, frame: Frame): number {
  return Math.min(Math.max(box.right, frame.widthPx - box.left), 380);
}

function bareBar(event: StoryEvent, frame: Frame, outlined: boolean): BarMark {
  const style = { outlined, context: statusOf(event) === 'background', captions: [] };
  return { ...barMark(event, frame, style, 0), title: [], dots: false, caption: null };
}

/** The leftmost px that the later marks of a lane reach. */
function leftOf(later: readonly (readonly StoryEvent[])[], frame: Frame): number {
  return later.reduce((least, group) => {
    const [event] = group;
    if (event === undefined) return least;
    const left = isSlot(event, frame) ? slotSpan(event, frame).left : spanOf(event, frame).left;
    return Math.min(least, left);
  }, Infinity);
}

/** The first other dating of an event by a source that gives one, when it lies beside the event's own bar. */
function datingOf(event: StoryEvent, story: Story, frame: Frame): Dating | null {
  for (const disagreement of story.disagreements) {
    if (disagreement.about !== 'time' || !disagreement.events.includes(event.id)) continue;
    for (const reading of disagreement.readings) {
      const { when } = reading;
      if (when?.start == null || when.end === null || reading.event !== null) continue;
      if (when.edtf === event.when?.edtf) continue;
      const own = spanOf(event, frame);
      const left = frame.scale(when.start);
      const right = frame.scale(when.end);
      const beside =
        right <= own.left + 1
          ? { x: left, end: own.left }
          : left >= own.right - 1
            ? { x: own.right, end: right }
            : null;
      if (beside === null || beside.x < 0 || beside.end > frame.widthPx) continue;
      if (beside.end - beside.x < 60) continue;
      const ids = new Set(reading.evidence.map(({ source }) => source));
      const evidence = event.dateEvidence.find(
        ({ source, disagreement: named }) => ids.has(source) && named === disagreement.id,
      );
      const words = evidence?.exact ?? reading.evidence[0]?.exact;
      if (words === undefined) continue;
      return {
        disagreement,
        reading,
        words,
        sources: story.sources.filter(({ id }) => ids.has(id)),
        x: beside.x + 2,
        width: beside.end - beside.x - 4,
      };
    }
  }
  return null;
}

/** The two events between which a disagreement about time lies, in the order of its readings, or `null`. */
function ends(disagreement: Disagreement): readonly [string, string] | null {
  if (disagreement.about !== 'time') return null;
  const ids = [...new Set(disagreement.readings.flatMap(({ event }) => event ?? []))];
  const [from, to] = ids;
  return from === undefined || to === undefined ? null : [from, to];
}

/** How far right the words of a relation that starts at this event may reach, or `null` when none does. */
function relationRoom(event: StoryEvent, input: LayoutInput, frame: Frame): number | null {
  if (input.matching !== null) return null;
  for (const disagreement of input.story.disagreements) {
    const pair = ends(disagreement);
    if (pair?.[0] !== event.id) continue;
    const target = input.story.events.find(({ id }) => id === pair[1]);
    if (target?.when?.start == null) continue;
    const x = isSlot(target, frame) ? slotSpan(target, frame).left : frame.scale(target.when.start);
    const { right } = spanOf(event, frame);
    if (x - right < 40 || right < 0 || x > frame.widthPx) continue;
    return Math.min(x + 20, frame.widthPx);
  }
  return null;
}

function relationsOf(story: Story, lanes: readonly LaneLayout[]): readonly Relation[] {
  const placed = new Map<string, { mark: Mark; y: number }>();
  for (const { top, marks } of lanes) {
    for (const { mark, top: markTop } of marks) {
      if (mark.kind === 'bar' || mark.kind === 'slot') {
        placed.set(mark.event.id, { mark, y: top + markTop });
      }
    }
  }
  return story.disagreements.flatMap((disagreement) => {
    const pair = ends(disagreement);
    const from = pair === null ? undefined : placed.get(pair[0]);
    const to = pair === null ? undefined : placed.get(pair[1]);
    if (from?.mark.kind !== 'bar' || to === undefined) return [];
    if (to.mark.kind !== 'bar' && to.mark.kind !== 'slot') return [];
    const fromX = from.mark.x + from.mark.width + 2;
    const toX = to.mark.x + Math.min(to.mark.width / 2, 14);
    if (toX - fromX < 40 || from.y === to.y) return [];
    const free = toX - fromX - 14;
    return [
      {
        disagreement,
        fromX,
        fromY: from.y + 3,
        toX,
        toY: to.y + (to.mark.kind === 'slot' ? 6 : -2),
        captionWidth: free >= 88 ? free : 0,
      },
    ];
  });
}

/** Instants of the days a selection covers, for the axis: `[start, end)`, or `null` when it has no bounds. */
export function selectedDays(
  event: StoryEvent | undefined,
): { start: Instant; end: Instant } | null {
  const when = event?.when;
  if (when?.start == null || when.end === null || when.precision !== 'day') return null;
  const end =
    when.endEdge === 'approximate' && when.startEdge === 'exact' ? when.start + DAY : when.end;
  return { start: when.start, end };
}
