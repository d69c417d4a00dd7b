import { DAY } from '../story/calendar.ts';
import { statusOf } from '../story/coverage.ts';
import type { Instant, StoryEvent } from '../story/model.ts';
import type { Stretch } from './anchor.ts';
import type { Box } from './packing.ts';
import { textWidth, wrapText } from './text-width.ts';

/**
 * One event as it is drawn: everything in px, horizontally from the frame's anchor, vertically from the top of
 * its row. The rules are those of "The marks" in the visual specification.
 */
export interface BarMark {
  readonly kind: 'bar';
  readonly event: StoryEvent;
  readonly x: number;
  readonly width: number;
  /** Length of the soft edge at either end; 0 is hard. */
  readonly fadeStart: number;
  readonly fadeEnd: number;
  /** From `x` to where the soft start is drawn: at the view's edge when the event began before. */
  readonly fadeFrom: number;
  /** Where what can be pressed ends. */
  readonly end: number;
  /** Context and ongoing events are thinner. */
  readonly thin: boolean;
  readonly outlined: boolean;
  /**
   * Where the words stand: dots above the title below the bar, both on one line below it (ongoing), or on one line
   * before or after the bar, because it runs through the published rule, which no words may cross.
   */
  readonly words: 'below' | 'line' | 'before' | 'after';
  readonly labelX: number;
  readonly dots: boolean;
  readonly title: readonly string[];
  readonly caption: string | null;
  readonly box: Box;
}

/** An event whose place in the order of its day is known, but not the hours. */
export interface SlotMark {
  readonly kind: 'slot';
  readonly event: StoryEvent;
  readonly position: number;
  readonly x: number;
  readonly width: number;
  /** Length of the soft end of "that day or soon after", beyond the slot; 0 is hard. */
  readonly fadeEnd: number;
  readonly outlined: boolean;
  /** Where what can be pressed ends. */
  readonly end: number;
  /** Where the words stand: reported ones look back, announced ones ahead, and both stand below for want of room. */
  readonly words: 'before' | 'after' | 'below';
  readonly labelX: number;
  readonly dots: boolean;
  readonly title: readonly string[];
  readonly caption: string | null;
  readonly box: Box;
}

/** An event outside the view, waiting at the edge of its lane. */
export interface ChipMark {
  readonly kind: 'chip';
  readonly event: StoryEvent;
  readonly side: 'before' | 'after';
  /** In px from the view's start: it does not stand in time. */
  readonly x: number;
  readonly width: number;
  /** Empty where only the title has room. */
  readonly date: string;
  readonly dots: boolean;
  readonly title: string;
  readonly box: Box;
}

/** Several events outside the view on one side. */
export interface ChipGroup {
  readonly kind: 'chip-group';
  readonly events: readonly StoryEvent[];
  readonly side: 'before' | 'after';
  /** As of a chip. */
  readonly x: number;
  readonly width: number;
  readonly box: Box;
}

/** Events too close to draw side by side. */
export interface ClusterMark {
  readonly kind: 'cluster';
  readonly events: readonly StoryEvent[];
  readonly start: Instant;
  readonly end: Instant;
  readonly x: number;
  readonly width: number;
  /** Extent of the bracket below. */
  readonly bracketX: number;
  readonly bracketWidth: number;
  readonly box: Box;
}

export type Mark = BarMark | SlotMark | ChipMark | ChipGroup | ClusterMark;

/** What all marks of one layout share. */
export interface Frame {
  /** What is in view, in px from the anchor: the view's start, or an instant that stays when it is panned. */
  readonly view: Stretch;
  /** What covers its end begins here. */
  readonly clearTo: number;
  readonly dayPx: number;
  /** Px from the anchor. */
  readonly scale: (instant: Instant) => number;
  /** Position of the last published rule, or `null`: nothing published is dated. */
  readonly rulePx: number | null;
  /** How wide a row of dots is. */
  readonly dotsPx: number;
  readonly slotsOn: (day: Instant) => number;
  /** Where bars that go on are cut, not nearer than the view's edges: beyond them a bar stays as it is in a pan. */
  readonly cut: Stretch;
}

const TITLE = 14;
const TITLE_LINE = 17;
const CAPTION_LINE = 16;
const BAR = 6;
const THIN = 4;
const BAR_TO_DOTS = 8;
const DOTS = 8;
const DOTS_TO_TITLE = 5;
const BELOW = 6;
const MAX_LINES = 3;
/** From the mark to its words, and from the day line to the dots. */
const INDENT = 8;
const SLOT_ROW = 32;
/** From words to the published rule: the wash round them is to leave it free. */
const FROM_RULE = 7;
/** From the top of a slot's row to its foot. */
export const SLOT_FOOT = 22;
/** From here on a day is wide enough for full titles; below it the short ones are used. */
const FULL_TITLE_DAY = 112;
/** Soft ends of what is only roughly known: how far, at most, they reach in px. */
const SOFT = 120;
/** How far beyond the published rule an ongoing event fades, in days. */
export const ONGOING_DAYS = 1.1;

/** Where an event's bar runs, in px, unclipped, and how long its soft edges are. */
export interface Span {
  readonly left: number;
  readonly right: number;
  readonly fadeStart: number;
  readonly fadeEnd: number;
}

/**
 * The bar of a dated event. Open ends reach as far as they fade: an ongoing one a day beyond the published
 * rule, one of unknown start a soft edge before its end. Approximate ends are soft over two fifths each.
 */
export function spanOf(
  event: StoryEvent,
  frame: Pick<Frame, 'scale' | 'dayPx' | 'rulePx' | 'view'>,
): Span {
  const when = event.when!;
  const { scale, dayPx, rulePx, view } = frame;
  const soon = when.startEdge === 'exact' && when.endEdge === 'approximate';
  const ongoing = when.end === null;
  const now = rulePx ?? view.to;
  let right = ongoing
    ? now + Math.max(ONGOING_DAYS * dayPx, 24)
    : scale(when.end) + (soon ? dayPx / 3 : 0);
  let left = when.start === null ? right - SOFT * 1.5 : scale(when.start);
  // Of a day that the rule divides, an ordered event is on one side of it.
  if (event.order !== null && rulePx !== null && left < rulePx && rulePx < right) {
    if (statusOf(event) === 'announced') left = rulePx;
    else right = rulePx;
  }
  const length = right - left;
  const fadeEnd = ongoing
    ? right - now
    : soon
      ? dayPx / 3
      : when.endEdge === 'approximate'
        ? length * 0.4
        : 0;
  const fadeStart =
    when.start === null
      ? SOFT
      : when.startEdge === 'approximate'
        ? ongoing
          ? Math.min(SOFT, Math.max(length * 0.4, 12))
          : length * 0.4
        : 0;
  return { left, right, fadeStart, fadeEnd };
}

/** Where the slot of an ordered event stands: its share of the day, 1.5 px inside. */
export function slotSpan(event: StoryEvent, frame: Frame): { left: number; width: number } {
  const start = event.when!.start!;
  const count = frame.slotsOn(start);
  const left = frame.scale(start) + ((event.order!.position - 1) * frame.dayPx) / count + 1.5;
  return { left, width: Math.max((frame.dayPx - 12) / count, 3) };
}

/** The longer first; the short one alone where a day or a bar is narrower than a full title asks for. */
function titlesOf({ title, shortTitle }: StoryEvent, px = FULL_TITLE_DAY): readonly string[] {
  return px >= FULL_TITLE_DAY ? [title, shortTitle] : [shortTitle];
}

/** The first that fits on one line, or ''. */
function fitting(titles: readonly string[], px: number, weight: 400 | 600 = 600): string {
  return titles.find((text) => textWidth(text, TITLE, weight) <= px) ?? '';
}

/** Whether the event is drawn as a numbered slot: an order is known and a slot can hold its number. */
export function isSlot(event: StoryEvent, frame: Frame): boolean {
  if (event.order === null || event.when?.start == null) return false;
  return (frame.dayPx - 12) / frame.slotsOn(event.when.start) >= 14;
}

/** From where to where an event is drawn, in px, unclipped: its slot or its bar. */
export function extentOf(event: StoryEvent, frame: Frame): { left: number; right: number } {
  const { left, right } = spanOf(event, frame);
  if (!isSlot(event, frame)) return { left, right };
  const slot = slotSpan(event, frame);
  const soon = event.when?.endEdge === 'approximate';
  return { left: slot.left, right: soon ? right : slot.left + slot.width };
}

/**
 * A slot with its words outside the day: title, a caption where it has room, and dots before a reported slot, dots and
 * title after an announced one. Without room for both they stand below it, as near as they can. They stay inside the view
 * and do not cross the published rule.
 */
export function slotMark(
  event: StoryEvent,
  frame: Frame,
  outlined: boolean,
  captions: readonly string[],
): SlotMark {
  const { left, width } = slotSpan(event, frame);
  const soon = event.when?.endEdge === 'approximate';
  const dayEnd = event.when!.start! + DAY;
  const fadeEnd = soon ? Math.max(frame.scale(dayEnd) + frame.dayPx / 3 - left - width, 0) : 0;
  const right = left + width + fadeEnd;
  const edge = outlined ? right + INDENT : left - INDENT;
  const { rulePx, view } = frame;
  const isPast = rulePx !== null && rulePx < left;
  const from = isPast ? Math.max(view.from, rulePx + FROM_RULE) : view.from;
  const to = isPast ? view.to : Math.min(view.to, (rulePx ?? Infinity) - FROM_RULE);
  const room = outlined ? to - edge : edge - from;
  const titles = titlesOf(event, frame.dayPx);
  const dotsPx = frame.dotsPx + INDENT;
  const beside = fitting(titles, room - dotsPx);
  const titled = dotsPx + textWidth(beside, TITLE, 600);
  const caption = captions.find((text) => titled + captionAfter(text) <= room) ?? null;
  const under = wordsUnder(titles, frame, to - from, to - from, Infinity, captions);
  const { longest, height, ...words } = beside
    ? {
        words: outlined ? ('after' as const) : ('before' as const),
        dots: true,
        title: [beside],
        caption,
        longest: titled + captionAfter(caption),
        height: 0,
      }
    : { words: 'below' as const, ...under };
  const labelX = beside
    ? outlined
      ? edge
      : edge - longest
    : Math.max(Math.min(left, to - longest), from);
  const end = Math.max(right, labelX + longest);
  return {
    kind: 'slot',
    event,
    position: event.order!.position,
    x: left,
    width,
    fadeEnd,
    outlined,
    ...words,
    labelX,
    end,
    box: {
      left: Math.min(left, labelX),
      right: end,
      height: Math.max(SLOT_ROW, SLOT_FOOT + height),
    },
  };
}

/** What is seen of a bar reaches this far beyond the view's edges. */
const BEYOND = 2;
/** Free at either end of a bar, so that two days in a row do not touch. */
const APART = 2;
/** However short its time. */
const LEAST_BAR = 5;

/** Where the words under a bar that is drawn from `x` on stand in it, in px, when the view begins at `viewFrom`. */
export function labelAfter(x: number, viewFrom: number): number {
  return Math.max(x - APART, viewFrom) + INDENT - x;
}

/**
 * Where the lines below a mark stand, in px as it does: from `x` on, or back from there as its words do, and from `y`
 * on below its top.
 */
export function linesUnder(mark: BarMark | SlotMark): {
  readonly x: number;
  readonly y: number;
  readonly back: boolean;
} {
  const back = mark.words === 'before';
  const end = mark.x - INDENT - (mark.kind === 'slot' ? 0 : APART);
  return { x: back ? end : mark.labelX, y: mark.box.height - 2, back };
}

/** Where bars that go on are cut in a drawing that does not move. */
export function cutAt(view: Stretch): Stretch {
  return { from: view.from - BEYOND, to: view.to + BEYOND };
}

/**
 * A bar with dots and title. `limit`: the px no word may reach (the next mark of the lane). The title stands
 * on one line where there is room before that, else in up to three lines, else in its short form; the whole
 * never crosses the published rule and stays inside the view. So does its box; the bar alone may go on.
 */
export function barMark(
  event: StoryEvent,
  frame: Frame,
  style: {
    readonly outlined: boolean;
    readonly context: boolean;
    readonly captions: readonly string[];
  },
  limit: number,
): BarMark {
  const span = spanOf(event, frame);
  const ongoing = event.when?.end === null;
  const { rulePx, view } = frame;
  const seen = cutAt(view);
  const left = Math.max(span.left, seen.from);
  const right = Math.min(span.right, seen.to);
  const width = Math.max(right - left - 2 * APART, LEAST_BAR);
  // A soft end is drawn whole, and so fades where it does.
  const isSoftEndNear = span.fadeEnd > 0 && span.right - span.fadeEnd < frame.cut.to;
  const drawnLeft = Math.max(span.left, frame.cut.from);
  const drawnRight = isSoftEndNear ? span.right : Math.min(span.right, frame.cut.to);
  const drawnWidth = Math.max(drawnRight - drawnLeft - 2 * APART, LEAST_BAR);
  const isBefore = rulePx !== null && !style.outlined && span.left < rulePx;
  const isAfter = rulePx !== null && style.outlined && span.right > rulePx;
  // Wider than its time, it is still on its own side of the rule.
  let aside = 0;
  if (!ongoing && width === LEAST_BAR) {
    if (isBefore) aside = Math.min(rulePx - LEAST_BAR - left - 2 * APART, 0);
    if (isAfter) aside = Math.max(rulePx - left, 0);
  }
  const x = drawnLeft + APART + aside;
  const boxLeft = left + APART + aside;
  const boxRight = boxLeft + width;
  const labelX = Math.max(left, view.from) + INDENT;
  const startsBeforeRule = rulePx !== null && (isBefore || labelX < rulePx);
  const dotsRoom = Math.min(view.to - 4, startsBeforeRule ? rulePx - FROM_RULE : Infinity) - labelX;
  const room = Math.min(limit - 4 - labelX, dotsRoom);
  const thin = ongoing || style.context;
  const barHeight = thin ? THIN : BAR;
  const common = {
    kind: 'bar' as const,
    event,
    x,
    width: drawnWidth,
    fadeStart: span.left < seen.from && span.fadeStart > 0 ? SOFT : span.fadeStart,
    fadeFrom: span.fadeStart > 0 ? left - drawnLeft : 0,
    fadeEnd: isSoftEndNear ? span.fadeEnd : 0,
    thin,
    outlined: style.outlined,
    labelX,
  };
  const barEnd = Math.min(x + drawnWidth, frame.cut.to - APART);

  const used = frame.dotsPx + INDENT;
  const throughRule = startsBeforeRule
    ? rulePx < right - 4
    : event.order !== null && left === rulePx;
  const beside = (words: 'before' | 'after'): BarMark | null => {
    const [from, to] = [left + aside, right + aside];
    const space = (words === 'before' ? from - view.from : view.to - to) - 4;
    const title = fitting(titlesOf(event), space - used - INDENT);
    const length = INDENT + used + textWidth(title, TITLE, 600);
    if (length > space) return null;
    return {
      ...common,
      words,
      labelX: words === 'before' ? from - length : to + INDENT,
      end: words === 'before' ? barEnd : to + length,
      dots: true,
      title: title ? [title] : [],
      caption: null,
      box: {
        left: words === 'before' ? from - length : boxLeft,
        right: words === 'before' ? boxRight : to + length,
        height: THIN + 24,
      },
    };
  };
  if (throughRule && !ongoing) {
    const mark = beside(style.outlined ? 'after' : 'before');
    if (mark !== null) return mark;
  }

  if (ongoing || event.when?.start === null) {
    const title = fitting(titlesOf(event), room - used);
    const before = title === '' ? beside('before') : null;
    if (before !== null) return before;
    const titled = used + textWidth(title, TITLE, 600);
    const caption =
      (title && style.captions.find((text) => titled + captionAfter(text) <= room)) || null;
    const dots = frame.dotsPx <= dotsRoom;
    const bare = dots ? frame.dotsPx : 0;
    const words = title ? titled + captionAfter(caption) : bare;
    return {
      ...common,
      words: 'line',
      end: Math.max(barEnd, labelX + words),
      dots,
      title: title ? [title] : [],
      caption,
      box: { left: boxLeft, right: Math.max(boxRight, labelX + words), height: THIN + 28 },
    };
  }

  // They may reach the next mark, which then has a row of its own.
  const { longest, height, ...under } = wordsUnder(
    titlesOf(event, Math.max(frame.dayPx, width)),
    frame,
    dotsRoom,
    room,
    width - INDENT,
    style.captions,
  );
  const { dots, title } = under;
  // Without room under the bar the words may stand before it, unless they would cross the rule.
  const mayLookBack = rulePx === null || right <= (isAfter ? rulePx : rulePx + 4);
  const before = mayLookBack && (title.length === 0 || !dots) ? beside('before') : null;
  if (before !== null && (before.title[0] || (!dots && title.length === 0))) return before;
  return {
    ...common,
    ...under,
    words: 'below',
    end: Math.max(barEnd, labelX + longest),
    box: {
      left: boxLeft,
      right: Math.max(boxRight, labelX + longest),
      height: barHeight + height,
    },
  };
}

/** What a caption takes on the line of a title, after it. */
function captionAfter(caption: string | null): number {
  return caption === null ? 0 : INDENT + textWidth(caption, 12.5, 400);
}

/** Dots, the title in lines, and a caption below a mark, how far they reach and how high they are with what is free round them. */
function wordsUnder(
  titles: readonly string[],
  frame: Frame,
  dotsRoom: number,
  room: number,
  column: number,
  captions: readonly string[],
) {
  const dots = frame.dotsPx <= dotsRoom;
  const title =
    titles.map((text) => titleLines(text, room, column)).find(({ length }) => length > 0) ?? [];
  const captionPx = (text: string) => textWidth(text, 12.5, 400);
  const caption = (title.length > 0 && captions.find((text) => captionPx(text) <= room)) || null;
  return {
    dots,
    title,
    caption,
    longest: Math.max(
      dots ? frame.dotsPx : 0,
      captionPx(caption ?? ''),
      ...title.map((line) => textWidth(line, TITLE, 600)),
    ),
    height:
      (dots || title.length > 0 ? BAR_TO_DOTS : 0) +
      (dots ? DOTS : 0) +
      (title.length > 0 ? DOTS_TO_TITLE + title.length * TITLE_LINE : 0) +
      (caption === null ? 0 : CAPTION_LINE) +
      BELOW,
  };
}

/** One line when there is room for it, else up to three, none wider than `most`, else none. */
function titleLines(text: string, room: number, most: number): readonly string[] {
  if (textWidth(text, TITLE, 600) <= room) return [text];
  const column = Math.min(Math.max(most, 0), room);
  const lines = wrapText(text, column, TITLE, 600);
  const fits =
    lines.length <= MAX_LINES && lines.every((line) => textWidth(line, TITLE, 600) <= column);
  return fits ? lines : [];
}

const CHIP_HEIGHT = 24;
const CHIP_POINT = 16;
const CHIP_END = 14;
/** Between what stands on a chip. */
export const CHIP_GAP = 16;
/** So wide a chip may be where less is in view than a quarter more. */
const CHIP_NARROW = 240;

/**
 * A chip at the edge of its lane, pointing to where the event is: date, dots and its name. Where they do not all fit the
 * dots give way to the name, and then the date, which it may share with the next chip.
 */
export function chipMark(
  event: StoryEvent,
  frame: Frame,
  side: 'before' | 'after',
  date: string,
): ChipMark {
  const { view, rulePx, dotsPx } = frame;
  const formed = (shown: string, dots: boolean, title: string) => {
    const parts = [textWidth(shown, 13.5, 600), dots ? dotsPx : 0, textWidth(title, TITLE, 400)];
    const width = parts.reduce((sum, px) => sum + (px && px + CHIP_GAP), -CHIP_GAP);
    return { date: shown, dots, title, width: CHIP_POINT + width + CHIP_END };
  };
  const bare = formed(date, true, '');
  const titles = titlesOf(event);
  const sidePx =
    (side === 'before' ? (rulePx ?? 0) - view.from : view.to - (rulePx ?? view.to)) - 10;
  const seenPx = frame.clearTo - view.from;
  const roomPx = Math.min(
    Math.max(seenPx * 0.8, CHIP_NARROW),
    seenPx - 12,
    420,
    // The rule ends its words where it would not run through them all the same.
    sidePx > bare.width ? sidePx : 420,
  );
  const named = [
    ...titles.map((title) => formed(date, true, title)),
    ...titles.map((title) => formed(date, false, title)),
    ...titles.map((title) => formed('', false, title)),
  ].filter(({ title }) => title !== '');
  const { width, ...shown } =
    [...named, bare].find((form) => form.width <= roomPx) ?? formed(date, false, '');
  return { kind: 'chip', event, ...shown, ...atEdge(side, width, view) };
}

/** A group of chips that have no room of their own. */
export function chipGroup(
  events: readonly StoryEvent[],
  { view }: Frame,
  side: 'before' | 'after',
): ChipGroup {
  return { kind: 'chip-group', events, ...atEdge(side, 104, view) };
}

function atEdge(side: 'before' | 'after', width: number, view: Stretch) {
  const left = side === 'before' ? view.from + 6 : view.to - width - 6;
  const box: Box = { left, right: left + width, height: CHIP_HEIGHT + 8 };
  return { side, x: left - view.from, width, box };
}

/** Events of one lane whose marks would stand closer than this are drawn as one. */
const CLUSTER_PX = 24;
/** Two clusters closer than this become one, so that their counts can be read. */
const CLUSTER_PITCH = 90;

/**
 * Splits events (in time) into singles and groups that are drawn as one. Whether two belong together depends
 * on the distance of their starts alone, never on where the view begins, so panning does not regroup them.
 * The events in `apart` are never grouped.
 */
export function groupClose(
  events: readonly StoryEvent[],
  frame: Frame,
  apart: ReadonlySet<string>,
): readonly (readonly StoryEvent[])[] {
  const narrow = (event: StoryEvent) => {
    if (apart.has(event.id) || isSlot(event, frame)) return false;
    // By all of its day, on whichever side of the rule it is drawn.
    const { left, right } = spanOf({ ...event, order: null }, frame);
    return right - left < CLUSTER_PX && event.when?.start !== null;
  };
  const groups: StoryEvent[][] = [];
  let open: StoryEvent[] | null = null;
  for (const event of events) {
    if (!narrow(event)) {
      groups.push([event]);
      continue;
    }
    const last = open?.at(-1);
    const distance =
      last === undefined ? Infinity : spanOf(event, frame).left - spanOf(last, frame).left;
    const pitch = (open?.length ?? 0) > 1 ? CLUSTER_PITCH : CLUSTER_PX;
    if (open !== null && distance < pitch) {
      open.push(event);
    } else {
      open = [event];
      groups.push(open);
    }
  }
  return groups;
}

/** What stands behind the number of a cluster reaches this far beyond it. */
const BEHIND = 3;

/**
 * Several events as one number, in the middle of their days; where all are reported, or all announced, on their side of
 * the published rule; and in any case in the view.
 */
export function clusterMark(events: readonly StoryEvent[], frame: Frame): ClusterMark {
  const { rulePx, view } = frame;
  const starts = events.map(({ when }) => when?.start ?? 0);
  const ends = events.map(({ when }) => when?.end ?? 0);
  const start = Math.min(...starts);
  const end = Math.max(...ends);
  const left = frame.scale(start);
  const right = frame.scale(end);
  const width = 20 + String(events.length).length * 8;
  const announced = events.filter((event) => statusOf(event) === 'announced').length;
  const middle = (left + right) / 2 - width / 2;
  let x = middle;
  if (rulePx !== null && announced === 0 && left < rulePx) {
    x = Math.min(x, rulePx - width - BEHIND - APART);
  }
  if (rulePx !== null && announced === events.length && right > rulePx) {
    x = Math.max(x, rulePx + APART);
  }
  x = Math.max(Math.min(x, view.to - width - BEHIND), view.from);
  return {
    kind: 'cluster',
    events,
    start,
    end,
    x,
    width,
    bracketX: left,
    bracketWidth: Math.max(right - left, 4),
    box: { left: Math.min(x, left), right: Math.max(x + width + BEHIND, right), height: 42 },
  };
}
