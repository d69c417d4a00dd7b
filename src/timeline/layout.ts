import { DAY } from '../story/calendar.ts';
import { statusOf } from '../story/coverage.ts';
import type { Instant, Source, Story, StoryEvent } from '../story/model.ts';
import type { Stretch } from './anchor.ts';
import { computeAxis, type Axis } from './axis.ts';
import { isTrayed, type Lane } from './lanes.ts';
import {
  barMark,
  chipGroup,
  chipMark,
  clusterMark,
  extentOf,
  groupClose,
  isSlot,
  linesUnder,
  slotMark,
  cutAt,
  type BarMark,
  type Frame,
  type Mark,
  type SlotMark,
} from './marks.ts';
import {
  datingHeight,
  datingOf,
  relationBox,
  relationsOf,
  type Dating,
  type Relation,
} from './disagreement-lines.ts';
import { packRows } from './packing.ts';
import { publicationsOf, slotCount } from './publication.ts';
import { ongoingCaptions, TIMELINE } from '../words/timeline.ts';
import type { QuoteLine, QuotesOf } from './quote-lines.ts';
import { timeScale, wholeHundredths } from './scale.ts';
import { textWidth, wrapText } from './text-width.ts';
import { dayWidthPx, type Viewport } from './viewport.ts';

/** A mark in its place: `top` in px from the top of its lane. */
export interface PlacedMark {
  readonly mark: Mark;
  readonly top: number;
  /** Filtered out: drawn bare, without words. */
  readonly muted: boolean;
  /** Where the title of a mark that does not say it begins when it floats over it, so that it is in view. */
  readonly nameX?: number | undefined;
  /** Above the mark it would be under the dates: it floats below. */
  readonly nameBelow: boolean;
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

export interface RuleLayout {
  readonly x: number;
  readonly day: Instant;
  readonly sources: readonly Source[];
}

export interface TimelineLayout {
  readonly axis: Axis;
  readonly lanes: readonly LaneLayout[];
  /** Free px above and below the rows of a lane. */
  readonly pad: number;
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
  /** These words; `null` while their code is on its way. */
  readonly quotesOf: QuotesOf | null;
  /** Ids of events that always have a mark of their own, in no cluster and no group: the selected, the focused. */
  readonly apart: ReadonlySet<string>;
  /** Room at the view's end that something covers: the words of these events stay out of it. 0 when it is not given. */
  readonly coveredPx?: number;
  /** Height the lanes have; they stand closer when that avoids scrolling. */
  readonly roomPx: number;
  /** Each lane's name stands above its marks, not beside them. */
  readonly namesAbove?: boolean;
  /** Where the view begins, in px from the anchor that all is placed from; 0 when it is not given. */
  readonly offsetPx?: number;
  /** Where bars that go on are cut; at the view's edges when it is not given. */
  readonly cut?: Stretch;
  /** What was drawn before in the same pan: its lanes stand no closer and become no lower until the view rests. */
  readonly before?: TimelineLayout | null;
}

/** From roomy to close; see `pad`. */
const PADS = [14, 10, 6];
/** The least above the marks of the first lane: what floats above one would be under the dates. */
const FIRST_PAD = 14;
const MUTED_LANE = 46;
/** Room for a lane's count, and for each line of its name. */
const COUNT_PX = 29;
const NAME_LINE_PX = 17;
/** How wide the name is at most, in px. */
const NAME_PX = 92;
/** The line a lane's name takes above its marks, and what a lane then has at least below it. */
const NAME_LINE = 26;
const MIN_UNDER_NAME = 20;
/** No quote is longer, in px; nor nearer than that to the published rule or the view's edge. */
const QUOTE_MOST = 380;
const QUOTE_GAP = 4;
/** The title that floats over a mark without words: at most so wide, and so much of that round it. */
const NAME_MOST = 240;
const NAME_GAPS = 14;
/** Room above a mark for a title of two lines. */
const NAME_ABOVE = 62;
/** With less of it in view, in px, an event waits at the edge: where days begin is known to the hundredth alone. */
const LEAST_SEEN = 1;
/** Rules closer than this share a flag. */
const FLAG_PX = 40;

/**
 * The whole timeline for one viewport and one filter. Pure and deterministic: the same input gives the same
 * drawing, and but for the heights of lanes during a pan nothing of it is kept from one view to the next.
 */
export function layoutTimeline(input: LayoutInput): TimelineLayout {
  const frame = frameOf(input);
  const { before, roomPx } = input;
  const pads = before == null ? PADS : [before.pad];
  let pad = 0;
  let lanes: readonly LaneLayout[] = [];
  for (pad of pads) {
    lanes = placeLanes(input, frame, pad);
    if (heightOf(lanes) <= roomPx) break;
  }
  const rules = rulesOf(input.story, frame);
  return {
    axis: computeAxis(input.viewport, input.offsetPx, rules),
    lanes,
    pad,
    height: heightOf(lanes),
    relations: input.matching === null ? relationsOf(input.story, lanes) : [],
    rules,
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

function frameOf({ story, viewport, offsetPx = 0, coveredPx = 0, cut }: LayoutInput): Frame {
  const scale = timeScale(viewport, offsetPx);
  const view = { from: offsetPx, to: offsetPx + viewport.widthPx };
  const last = publicationsOf(story).at(-1);
  const shown = Math.min(story.sources.length, 8);
  return {
    view,
    clearTo: view.to - coveredPx,
    dayPx: wholeHundredths(dayWidthPx(viewport)),
    scale,
    rulePx: last === undefined ? null : scale(last.rule),
    dotsPx: story.sources.length > 8 ? 96 : shown * 12 - 4,
    slotsOn: (day) => slotCount(story, day),
    cut: cut ?? cutAt(view),
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
  return rules.filter(({ x }) => x >= frame.view.from && x <= frame.view.to);
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
  const { matching, chosenLanes, namesAbove = false } = input;
  const nameLine = namesAbove ? NAME_LINE : 0;
  const mutedLane = namesAbove ? MIN_UNDER_NAME : MUTED_LANE;
  let top = 0;
  return input.lanes.map((lane) => {
    const matches = (event: StoryEvent) => matching === null || matching.has(event.id);
    const muted = !lane.events.some(matches);
    const grown = lane.id !== null && chosenLanes.has(lane.id);
    const items = marksOf(input, frame, lane, matches, grown);
    const { packed, height: rows } = packRows(items);
    const above = top === 0 ? FIRST_PAD : pad;
    const minLane = namesAbove ? MIN_UNDER_NAME : COUNT_PX + NAME_LINE_PX * nameLines(lane).length;
    const needed = muted ? Math.max(mutedLane, rows + 20) : Math.max(rows + above + pad, minLane);
    const last = input.before?.lanes.find(({ lane: { id } }) => id === lane.id);
    const height = Math.max(needed, (last?.height ?? 0) - nameLine);
    const free = (height - rows) / 2;
    const offset = muted ? free : grown || items.length > 1 ? above : Math.max(free, above);
    const layout: LaneLayout = {
      lane,
      top,
      height: height + nameLine,
      muted,
      marks: packed.map(({ item, top: rowTop }) => {
        const inLane = nameLine + offset + rowTop;
        return {
          mark: item.mark,
          top: inLane,
          muted: item.muted,
          nameX: item.nameX,
          nameBelow: top + inLane < NAME_ABOVE,
          dating: item.dating,
          quotes: item.quotes,
        };
      }),
    };
    top += layout.height;
    return layout;
  });
}

/** The name of a lane beside its marks. */
export function nameLines({ name }: Lane): readonly string[] {
  return wrapText(name ?? TIMELINE.placeNotStated, NAME_PX, 14, 600);
}

interface Item extends Omit<PlacedMark, 'top' | 'nameBelow'> {
  readonly box: { readonly left: number; readonly right: number; readonly height: number };
}

/** A mark that takes no more room than itself. */
function itemOf(mark: Mark, muted: boolean): Item {
  return { mark, box: mark.box, muted, dating: null, quotes: [] };
}

/** Everything drawn in one lane, in time, chips last. */
function marksOf(
  input: LayoutInput,
  frame: Frame,
  lane: Lane,
  matches: (event: StoryEvent) => boolean,
  grown: boolean,
): readonly Item[] {
  const { apart } = input;
  const open = { ...frame, view: { from: frame.view.from, to: frame.clearTo } };
  const frameFor = ({ id }: StoryEvent) => (apart.has(id) ? open : frame);
  const before: StoryEvent[] = [];
  const after: StoryEvent[] = [];
  const inView: StoryEvent[] = [];
  for (const event of lane.events) {
    const { left, right } = extentOf(event, frame);
    // A number is shown whole or not at all.
    if ((isSlot(event, frame) ? left : right) < frame.view.from + LEAST_SEEN) before.push(event);
    else if (left > frame.view.to - LEAST_SEEN) after.push(event);
    else inView.push(event);
  }
  const groups = groupClose(inView, frame, apart);
  const items: Item[] = [];
  for (const [index, group] of groups.entries()) {
    const event = group[0]!;
    if (group.length > 1) {
      items.push(itemOf(clusterMark(group, frame), !group.some(matches)));
      continue;
    }
    const later = groups.slice(index + 1);
    items.push(singleItem(input, frameFor(event), event, later, matches(event), grown));
  }
  for (const [side, events] of [
    ['before', before],
    ['after', after],
  ] as const) {
    const shown = events.filter(matches);
    const others = shown.filter(({ id }) => !apart.has(id));
    const grouped = others.length > 2 ? others : [];
    items.push(
      ...shown
        .filter((event) => !grouped.includes(event))
        .map((event) => itemOf(chipMark(event, frameFor(event), side, chipDate(event)), false)),
      ...(grouped.length === 0 ? [] : [itemOf(chipGroup(grouped, frame, side), false)]),
    );
  }
  return items;
}

/** The date on a chip: the year alone when that is all that is known or it is another year's business. */
export function chipDate(event: StoryEvent): string {
  return (event.when?.label ?? '').replace(/(^|– )\w{3} (?=\d\d? )/g, '$1');
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
    const mark = slot ? bareSlot(event, frame, outlined) : bareBar(event, frame, outlined);
    return { ...itemOf(mark, true), nameX: nameXOf(mark, frame) };
  }
  let dating = datingOf(event, input.story, frame);
  const relation = slot || input.matching !== null ? null : relationBox(event, input.story, frame);
  const { left, right } = extentOf(event, frame);
  const isAfter = dating !== null && dating.x > left;
  const limit = Math.min(
    // With its quotes it may take a row of its own; what goes on runs under the next one in any case.
    grown || event.when?.end === null ? Infinity : leftOf(later, frame),
    relation === null && !isAfter ? Infinity : right,
  );
  const context = statusOf(event) === 'background';
  const inferred = event.places[0]?.certainty === 'inferred';
  const captions =
    event.when?.end === null ? ongoingCaptions(event) : inferred ? [TIMELINE.placeInferred] : [];
  const slotIn = (view: Frame['view']) => slotMark(event, { ...frame, view }, outlined, captions);
  let mark: BarMark | SlotMark = slot
    ? slotIn({
        from: dating === null || isAfter ? frame.view.from : left,
        to: isAfter ? right : frame.view.to,
      })
    : barMark(event, frame, { outlined, context, captions }, limit);
  // Its own words come first.
  if (slot && dating !== null && mark.title.length === 0) {
    dating = null;
    mark = slotIn(frame.view);
  }
  const { quotes, box } = quoted(input, frame, mark, grown);
  return {
    mark,
    muted: false,
    nameX: grown ? undefined : nameXOf(mark, frame),
    dating,
    quotes,
    box: {
      left: Math.min(box.left, dating?.x ?? Infinity),
      right: Math.max(
        box.right,
        relation?.right ?? 0,
        dating === null ? 0 : dating.x + dating.textX + dating.textPx,
      ),
      height: Math.max(
        box.height,
        dating === null ? 0 : datingHeight(dating),
        relation?.height ?? 0,
      ),
    },
  };
}

/** Where the title that floats over a mark without one begins, to be in view whole; `undefined`: it has one. */
function nameXOf(
  { event, box, dots, title, labelX }: BarMark | SlotMark,
  { clearTo, view }: Frame,
): number | undefined {
  if (title.length > 0) return undefined;
  const namePx = Math.min(textWidth(event.title, 14, 600) + NAME_GAPS, NAME_MOST);
  return Math.max(Math.min(dots ? labelX : box.left, clearTo - namePx), view.from);
}

/** The quotes below a mark in a grown lane, which do not cross the published rule, and the room it takes with them. */
function quoted(
  { quotesOf }: LayoutInput,
  { view, rulePx }: Frame,
  mark: BarMark | SlotMark,
  grown: boolean,
): Pick<Item, 'box' | 'quotes'> {
  const { box } = mark;
  const { x, back } = linesUnder(mark);
  const rule = rulePx === null || rulePx < x !== back ? null : rulePx;
  const room = back
    ? x - Math.max(view.from, rule ?? view.from)
    : Math.min(view.to, rule ?? view.to) - x;
  const quotes = (grown && quotesOf?.(mark.event, Math.min(room - QUOTE_GAP, QUOTE_MOST))) || [];
  if (quotes.length === 0) return { box, quotes };
  const widest = Math.max(...quotes.map(({ widthPx }) => widthPx));
  return {
    quotes,
    box: {
      left: back ? Math.min(box.left, x - widest) : box.left,
      right: back ? box.right : Math.max(box.right, x + widest),
      height: box.height + quotes.length * 24 + 8,
    },
  };
}

/** No words. */
const BARE = { words: 'below', title: [], dots: false, caption: null } as const;

/** Without words, and without the room they would take. */
function bareBar(event: StoryEvent, frame: Frame, outlined: boolean): BarMark {
  const style = { outlined, context: statusOf(event) === 'background', captions: [] };
  const mark = barMark(event, frame, style, 0);
  const left = Math.max(mark.x, frame.view.from);
  const box = { left, right: Math.min(mark.x + mark.width, frame.view.to), height: 8 };
  return { ...mark, ...BARE, labelX: left, end: Math.min(mark.x + mark.width, frame.cut.to), box };
}

function bareSlot(event: StoryEvent, frame: Frame, outlined: boolean): SlotMark {
  const mark = slotMark(event, frame, outlined, []);
  const end = mark.x + mark.width + mark.fadeEnd;
  // As much free above as below.
  const box = { left: mark.x, right: end, height: 26 };
  return { ...mark, ...BARE, labelX: mark.x, end, box };
}

/** The leftmost px that the later marks of a lane reach. */
function leftOf(later: readonly (readonly StoryEvent[])[], frame: Frame): number {
  return Math.min(...later.map(([first]) => extentOf(first!, frame).left));
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
