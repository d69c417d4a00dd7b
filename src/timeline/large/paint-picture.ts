import { grouped } from '../../words/grouped.ts';
import { TIMELINE } from '../../words/timeline.ts';
import type { Source } from '../../story/model.ts';
import { AXIS_PX, type Tick } from '../axis.ts';
import { asidesAt, flagsOf, lieOver, manySources } from '../axis-flags.ts';
import type { RuleLayout } from '../layout.ts';
import type { CanvasText } from './canvas-text.ts';
import { bracketTop, drawLanes, LABEL_ABOVE_BRACKET, numberWithin, numberX } from './draw-lanes.ts';
import { MARK_INSET, ROW_PX, shownTitlePx, titleStart, type LaneMark } from './lane-marks.ts';
import type { Look } from './look.ts';
import type { Head, Lanes } from './picture.ts';

/** Where a view is painted, and how. */
export interface Stage {
  /** Of what is seen of the lanes. */
  readonly heightPx: number;
  /** Where lanes begin, from the top of the first, and where the last ends. */
  readonly tops: readonly number[];
  /** How far the lanes are scrolled. */
  readonly scrollPx: number;
  readonly rightToLeft: boolean;
  readonly look: Look;
  readonly text: CanvasText;
  /** The hatching of what was only announced; `null` where it cannot be had. */
  readonly hatch: CanvasPattern | null;
  readonly sources: readonly Source[];
  readonly titleOf: (event: number) => string;
  readonly selected: number | null;
  /** Event, or key of the cluster, that has the keyboard's focus. */
  readonly focused: number | string | null;
  /** The lane in which the focused event has it; `null`: any. */
  readonly focusedLane: number | null;
}

/** Lines of the axis reach this far up into the dates. */
const LINES_FROM = 56;
const RULE_PX = 1.5;
const BAR_PX = 5;
const TITLE_LINE = 16;
/** What is softened of a bar with an open end. */
export const FADE_PX = 60;

const LABEL = { heightPx: 17, leastPx: 26, paddingPx: 7 } as const;
const TAG_PX = 15;
/** Between the words of a date. */
const WORD_GAP = 5;

/**
 * Paints the lanes, and what lies behind them, as far as `lanes` reach: rules, bars, numbers, marks and titles stand where
 * the elements of a view at rest stand. The canvas begins where `lanes` begin to reach.
 */
export function paintLanes(
  context: CanvasRenderingContext2D,
  lanes: Lanes,
  ticks: readonly Tick[],
  rules: readonly RuleLayout[],
  stage: Stage,
): void {
  const { heightPx, tops, look, rightToLeft, scrollPx } = stage;
  const { from, to } = lanes.reach;
  context.direction = rightToLeft ? 'rtl' : 'ltr';
  context.save();
  context.translate(-from, 0);
  context.fillStyle = look.paper;
  context.fillRect(from, 0, to - from, heightPx);
  paintGround(context, lanes, ticks, rules, stage);
  context.translate(0, -scrollPx);
  context.fillStyle = look.line;
  for (const { lane } of lanes.layouts) context.fillRect(from, tops[lane]!, to - from, 1);
  drawLanes(context, lanes.layouts, lanes.scale, lanes.reach, tops, look, rightToLeft);
  paintNumbers(context, lanes, stage);
  paintMarks(context, lanes, stage);
  context.restore();
}

/** Paints the dates above the lanes and the flags of published rules, with the feet of all lines. */
export function paintHead(context: CanvasRenderingContext2D, head: Head, stage: Stage): void {
  const { widthPx } = head.viewport;
  const { look } = stage;
  context.direction = stage.rightToLeft ? 'rtl' : 'ltr';
  context.fillStyle = look.paper;
  context.fillRect(0, 0, widthPx, AXIS_PX);
  context.fillStyle = look.line;
  for (const { x } of head.axis.ticks) {
    context.fillRect(leftOf(x, 1, widthPx, stage), LINES_FROM, 1, AXIS_PX - LINES_FROM);
  }
  context.fillStyle = look.ink;
  for (const { x } of head.rules)
    context.fillRect(ruleLeft(x, widthPx, stage), 0, RULE_PX, AXIS_PX);
  paintDates(context, head, stage);
  paintFlags(context, head, stage);
}

/** Left edge of what is `width` px wide and stands `x` px from the start of a view of `widthPx`. */
export function leftOf(x: number, width: number, widthPx: number, { rightToLeft }: Stage): number {
  return rightToLeft ? widthPx - x - width : x;
}

/** On whole px, or it would be drawn soft. */
function ruleLeft(x: number, widthPx: number, stage: Stage): number {
  return leftOf(Math.round(x - RULE_PX / 2), RULE_PX, widthPx, stage);
}

export function paintGround(
  context: CanvasRenderingContext2D,
  { reach, lastRulePx }: Lanes,
  ticks: readonly Tick[],
  rules: readonly RuleLayout[],
  stage: Stage,
): void {
  const { heightPx, look } = stage;
  const { widthPx } = reach;
  context.fillStyle = look.sunk;
  for (const { weekend, x, width } of ticks) {
    if (weekend) context.fillRect(leftOf(x, width, widthPx, stage), 0, width, heightPx);
  }
  if (lastRulePx !== null && lastRulePx < reach.to && stage.hatch !== null) {
    const from = Math.max(lastRulePx, reach.from);
    const width = reach.to - from;
    context.save();
    // It moves with the rule it begins at.
    context.translate(leftOf(from, 0, widthPx, stage), 0);
    context.fillStyle = stage.hatch;
    context.fillRect(stage.rightToLeft ? -width : 0, 0, width, heightPx);
    context.restore();
  }
  context.fillStyle = look.line;
  for (const { x } of ticks) context.fillRect(leftOf(x, 1, widthPx, stage), 0, 1, heightPx);
  context.fillStyle = look.ink;
  for (const { x } of rules) context.fillRect(ruleLeft(x, widthPx, stage), 0, RULE_PX, heightPx);
}

function paintDates(context: CanvasRenderingContext2D, head: Head, stage: Stage): void {
  const { axis, fence, inRows, rules, viewport } = head;
  const { look, text } = stage;
  const flags = flagsOf(rules, viewport.widthPx);
  const isUnder = !inRows && lieOver(flags, axis.majors);
  const isLong = axis.unit === 'month' || axis.unit === 'quarter';
  const [major, top, height] = isUnder
    ? [`600 12.5px ${look.sans}`, 46, 16]
    : isLong
      ? [`600 20px ${look.serif}`, 0, 22]
      : [`600 14px ${look.sans}`, 0, 20];
  for (const { x, label } of axis.majors) {
    context.font = major;
    if (isUnder) {
      const width = text.widthOf(major, label);
      context.fillStyle = look.paper;
      context.fillRect(leftOf(x, width, viewport.widthPx, stage), top, width, height);
    }
    context.fillStyle = look.ink;
    const line = (inRows ? 19 : top) + text.baselineOf(major, height);
    context.fillText(label, leftOf(x, 0, viewport.widthPx, stage), line);
    if (!inRows) continue;
    context.fillStyle = look.line;
    context.fillRect(leftOf(x - 8, 1, viewport.widthPx, stage), 19, 1, AXIS_PX - 19);
  }
  // All in one font at once: to change it costs more than to write.
  const small = `400 ${inRows ? 13 : 14}px ${look.sans}`;
  const plain = `500 14px ${look.sans}`;
  const large = `600 20px ${look.serif}`;
  const isNamed = axis.ticks.some(({ before }) => before !== '');
  const font = inRows ? small : isNamed || axis.unit === 'year' ? large : plain;
  const baseline = inRows
    ? 44 + text.baselineOf(small, 20)
    : 22 + Math.max(text.baselineOf(small, 22), text.baselineOf(font, 22));
  const labelled = axis.ticks.flatMap(({ labelX, before, label, after }) => {
    if (labelX === null) return [];
    const from = labelX + (before === '' ? 0 : text.widthOf(small, before) + WORD_GAP);
    const to = from + text.widthOf(font, label) + WORD_GAP;
    return [{ labelX, before, label, after, from, to }];
  });
  const write = (words: string, x: number) =>
    context.fillText(words, leftOf(x, 0, viewport.widthPx, stage), baseline);
  context.font = small;
  context.fillStyle = look.ink2;
  for (const { before, labelX, after, to } of labelled) {
    if (before !== '') write(before, labelX);
    if (after !== '') write(after, to);
  }
  context.font = font;
  context.fillStyle = inRows ? look.ink2 : look.ink;
  for (const { label, from } of labelled) write(label, from);
  context.fillStyle = look.ink;
  for (const { x, heightPx } of fence) {
    context.fillRect(
      leftOf(x - RULE_PX / 2, RULE_PX, viewport.widthPx, stage),
      15 - heightPx,
      RULE_PX,
      heightPx,
    );
  }
}

function paintFlags(context: CanvasRenderingContext2D, head: Head, stage: Stage): void {
  const { rules, viewport } = head;
  const { look, text, sources } = stage;
  const font = `600 13px ${look.sans}`;
  const baseline = text.baselineOf(font, 18);
  const flags = flagsOf(rules, viewport.widthPx);
  for (const { x, words, sources: carried, side } of flags) {
    const wordsPx = words === '' ? -8 : text.widthOf(font, words);
    const many = manySources(carried);
    const tagsPx = many ? text.widthOf(font, many) : carried.length * (TAG_PX + 2) - 2;
    const widthPx = 16 + wordsPx + (carried.length === 0 ? 0 : 8 + tagsPx);
    const from = side === 'before' ? x - widthPx : x;
    context.fillStyle = look.paper;
    const ground = side === 'before' ? from : from + 2;
    context.fillRect(leftOf(ground, widthPx - 2, viewport.widthPx, stage), 0, widthPx - 2, 18);
    context.fillStyle = look.ink;
    context.font = font;
    context.fillText(words, leftOf(from + 8, 0, viewport.widthPx, stage), baseline);
    const tagsFrom = from + 16 + wordsPx;
    if (many) context.fillText(many, leftOf(tagsFrom, 0, viewport.widthPx, stage), baseline);
    else {
      for (const [at, source] of carried.entries()) {
        const left = leftOf(tagsFrom + at * (TAG_PX + 2), TAG_PX, viewport.widthPx, stage);
        paintTag(context, source.letter, sources.indexOf(source), left, stage);
      }
    }
  }
  const last = rules.at(-1);
  if (last === undefined) return;
  const aside = `400 12.5px ${look.sans}`;
  const line = 47 + text.baselineOf(aside, 16);
  context.font = aside;
  context.fillStyle = look.ink2;
  const { majors } = head.axis;
  const isUnder = !head.inRows && lieOver(flags, majors);
  const asides = asidesAt(last.x, viewport.widthPx, isUnder ? majors : []);
  if (asides.reported && !head.inRows) {
    const width = text.widthOf(aside, TIMELINE.reported);
    context.fillText(
      TIMELINE.reported,
      leftOf(last.x - 8 - width, 0, viewport.widthPx, stage),
      line,
    );
    paintPointer(context, last.x - 24 - width, -1, viewport.widthPx, stage);
  }
  context.fillStyle = look.ink2;
  if (asides.announced) {
    const width = text.widthOf(aside, TIMELINE.announced);
    context.fillText(TIMELINE.announced, leftOf(last.x + 8, 0, viewport.widthPx, stage), line);
    paintPointer(context, last.x + 16 + width, 1, viewport.widthPx, stage);
  }
}

function paintTag(
  context: CanvasRenderingContext2D,
  letter: string,
  place: number,
  left: number,
  { look, text }: Stage,
): void {
  const font = `700 10.5px ${look.sans}`;
  context.fillStyle = look.sources[place % look.sources.length] ?? look.ink;
  context.beginPath();
  context.roundRect(left, 1.5, TAG_PX, TAG_PX, 3);
  context.fill();
  context.fillStyle = look.tagInk;
  context.font = font;
  context.textAlign = 'center';
  context.fillText(letter, left + TAG_PX / 2, 1.5 + text.baselineOf(font, TAG_PX));
  context.textAlign = 'start';
}

/** A small triangle, 8 px wide, that points towards the end (1) or the start (-1) of the view. */
function paintPointer(
  context: CanvasRenderingContext2D,
  x: number,
  towards: 1 | -1,
  widthPx: number,
  stage: Stage,
): void {
  const left = leftOf(x, 8, widthPx, stage);
  const isRight = (towards === 1) !== stage.rightToLeft;
  context.fillStyle = stage.look.ink3;
  context.beginPath();
  context.moveTo(left + (isRight ? 1 : 7), 51.5);
  context.lineTo(left + (isRight ? 1 : 7), 58.5);
  context.lineTo(left + (isRight ? 7.5 : 0.5), 55);
  context.fill();
}

/** What the titles of marks are written in. */
export function titleFont({ sans }: Pick<Look, 'sans'>): string {
  return `600 12.5px ${sans}`;
}

/** The labels of clusters: three paths, however many. */
export function paintNumbers(context: CanvasRenderingContext2D, lanes: Lanes, stage: Stage): void {
  const { look, text, tops, focused } = stage;
  const font = `600 12px ${look.sans}`;
  const labels = lanes.layouts.flatMap(({ lane, mode, clusters }) =>
    clusters.map((cluster) => {
      const words = grouped(cluster.reported + cluster.announced);
      const widthPx = Math.max(text.widthOf(font, words) + 2 * LABEL.paddingPx, LABEL.leastPx);
      const middle = numberX(cluster, lanes);
      const { reach } = lanes;
      // What is painted wide is moved as it is.
      const x = (reach.from < 0 ? middle : numberWithin(middle, reach.widthPx)) - widthPx / 2;
      return {
        words,
        widthPx,
        left: leftOf(x, widthPx, lanes.reach.widthPx, stage),
        top: bracketTop(lane, tops, mode) - LABEL_ABOVE_BRACKET,
        isFocused: focused === `${lane}:${cluster.key}`,
      };
    }),
  );
  const ground = (offset: number, spread: number, colour: string) => {
    context.fillStyle = colour;
    context.beginPath();
    for (const { left, top, widthPx } of labels) {
      context.roundRect(
        left + offset - spread,
        top - offset - spread,
        widthPx + 2 * spread,
        LABEL.heightPx + 2 * spread,
        2,
      );
    }
    context.fill();
  };
  ground(2.5, 0.75, look.ink);
  ground(1.5, 0.5, look.paper);
  ground(0, 0, look.ink);
  context.fillStyle = look.paper;
  context.font = font;
  context.textAlign = 'center';
  const baseline = text.baselineOf(font, LABEL.heightPx);
  for (const { words, left, widthPx, top } of labels) {
    context.fillText(words, left + widthPx / 2, top + baseline);
  }
  context.textAlign = 'start';
  for (const { left, top, widthPx, isFocused } of labels) {
    if (isFocused) ring(context, left, top, widthPx, LABEL.heightPx, 4, look.ink);
  }
}

function ring(
  context: CanvasRenderingContext2D,
  left: number,
  top: number,
  width: number,
  height: number,
  offset: number,
  colour: string,
): void {
  context.strokeStyle = colour;
  context.lineWidth = 2;
  const out = offset + 1;
  context.strokeRect(left - out, top - out, width + 2 * out, height + 2 * out);
}

export function paintMarks(context: CanvasRenderingContext2D, lanes: Lanes, stage: Stage): void {
  const { look, tops, selected } = stage;
  for (const [lane, marks] of lanes.marks.entries()) {
    const top = tops[lane]! + 1 + MARK_INSET;
    for (const mark of marks) {
      if (mark.event !== selected) {
        paintMark(context, mark, lane, top + mark.row * ROW_PX, look.ink, look.paper, lanes, stage);
      }
    }
  }
  for (const [lane, marks] of lanes.marks.entries()) {
    const mark = marks.find(({ event }) => event === selected);
    if (mark === undefined) continue;
    const top = tops[lane]! + 1 + MARK_INSET + mark.row * ROW_PX;
    paintMark(context, mark, lane, top, look.accentInk, look.accent, lanes, stage);
  }
}

function paintMark(
  context: CanvasRenderingContext2D,
  mark: LaneMark,
  lane: number,
  top: number,
  ink: string,
  ground: string,
  lanes: Lanes,
  stage: Stage,
): void {
  const { look, text, titleOf, selected } = stage;
  const { event, x, width, hangs } = mark;
  const isFocused =
    event === stage.focused && (stage.focusedLane === null || stage.focusedLane === lane);
  const font = titleFont(look);
  const titlePx = shownTitlePx(mark);
  const insetPx = titleStart(mark) - x;
  const boxPx = Math.max(width, titlePx + insetPx);
  const boxX = hangs ? x + width - boxPx : x;
  const title = titlePx === 0 ? '' : text.fitted(font, titleOf(event), titlePx - 2);
  if (event === selected || isFocused) {
    const wordsPx = insetPx + 2 + text.widthOf(font, title) + 4;
    const shownPx = Math.min(Math.max(width, wordsPx), boxPx);
    const from = hangs ? x + width - shownPx : x;
    const left = leftOf(from, shownPx, lanes.reach.widthPx, stage);
    if (event === selected) {
      context.fillStyle = ground;
      context.fillRect(left, top, shownPx, ROW_PX);
    }
    if (isFocused) ring(context, left, top, shownPx, ROW_PX, 0, look.ink);
  }
  const barLeft = leftOf(x, width, lanes.reach.widthPx, stage);
  context.fillStyle = fadedInk(context, mark, barLeft, ink, stage);
  if (mark.outlined) {
    context.fillRect(barLeft, top, width, BAR_PX);
    context.fillStyle = ground;
    context.fillRect(barLeft + 1.5, top + 1.5, Math.max(width - 3, 0), BAR_PX - 3);
  } else {
    context.fillRect(barLeft, top, width, BAR_PX);
  }
  if (title === '') return;
  context.fillStyle = ink;
  context.font = font;
  const from = hangs ? boxX + boxPx - text.widthOf(font, title) : boxX + insetPx + 2;
  const baseline = top + BAR_PX + text.baselineOf(font, TITLE_LINE);
  context.fillText(title, leftOf(from, 0, lanes.reach.widthPx, stage), baseline);
}

/** Open ends fade: the ink is then a gradient over the bar. */
function fadedInk(
  context: CanvasRenderingContext2D,
  { fadeStart, fadeEnd, width }: LaneMark,
  left: number,
  ink: string,
  { rightToLeft }: Stage,
): string | CanvasGradient {
  if (!fadeStart && !fadeEnd) return ink;
  const share = Math.min(FADE_PX / width, 0.5);
  const [first, last] = rightToLeft ? [fadeEnd, fadeStart] : [fadeStart, fadeEnd];
  const gradient = context.createLinearGradient(left, 0, left + width, 0);
  if (first) gradient.addColorStop(0, 'transparent');
  gradient.addColorStop(first ? share : 0, ink);
  gradient.addColorStop(last ? 1 - share : 1, ink);
  if (last) gradient.addColorStop(1, 'transparent');
  return gradient;
}

/** One square of the hatching, which repeats without a seam. */
export function hatchPattern(
  context: CanvasRenderingContext2D,
  colour: string,
): CanvasPattern | null {
  const lines = 10;
  const apart = 5 * Math.SQRT2;
  const size = Math.round(lines * apart);
  const tile = document.createElement('canvas');
  tile.width = size;
  tile.height = size;
  const pen = tile.getContext('2d');
  if (pen === null) return null;
  pen.strokeStyle = colour;
  pen.beginPath();
  for (let line = -1; line <= 2 * lines + 1; line++) {
    const at = (line * size) / lines;
    pen.moveTo(at + 2, -2);
    pen.lineTo(at - size - 2, size + 2);
  }
  pen.stroke();
  return context.createPattern(tile, 'repeat');
}
