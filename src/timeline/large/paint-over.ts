import { drawLanes } from './draw-lanes.ts';
import type { Tick } from '../axis.ts';
import type { RuleLayout } from '../layout.ts';
import type { CanvasText } from './canvas-text.ts';
import type { Look } from './look.ts';
import { MARK_INSET, ROW_PX, shownTitlePx, titleStart, type LaneMark } from './lane-marks.ts';
import {
  FADE_PX,
  leftOf,
  paintGround,
  paintMarks,
  paintNumbers,
  titleFont,
  type Stage,
} from './paint-picture.ts';
import { pannedMarks, type Lanes } from './picture.ts';

/** What of a row of a lane must be painted anew, in px of what is seen: `[from, to)`, in no order. */
export interface Patch {
  readonly lane: number;
  readonly row: number;
  readonly spans: readonly (readonly [from: number, to: number])[];
}

interface Writing extends Pick<Stage, 'titleOf' | 'selected' | 'focused'> {
  readonly text: Pick<CanvasText, 'fitted' | 'widthOf'>;
  readonly look: Pick<Look, 'sans'>;
}

/** Beyond what is written: rings, and letters that lean out of their width. */
const MARGIN = 6;

/**
 * Where `wide` lanes, painted once and moved as a whole by `px`, differ from what is drawn where the view has come to:
 * titles that stay in view while their bar leaves it, those cut at the view's end, and the ends of bars that fade there.
 */
export function patchesOf(
  wide: Lanes,
  px: number,
  now: readonly (readonly LaneMark[])[],
  { text, titleOf, selected, focused, look }: Writing,
): readonly Patch[] {
  const { widthPx } = wide.reach;
  const font = titleFont(look);
  const written = (mark: LaneMark, panned: number) => {
    const roomPx = shownTitlePx(mark);
    const title = roomPx === 0 ? '' : text.fitted(font, titleOf(mark.event), roomPx - 2);
    const length = title === '' ? 0 : text.widthOf(font, title) + MARGIN;
    const from = mark.hangs ? mark.x + mark.width - length : titleStart(mark);
    return { title, from: from - panned, to: from - panned + length };
  };
  return wide.layouts.flatMap(({ lane }) => {
    const there = new Map(now[lane]!.map((mark) => [mark.event, mark]));
    const spans: [number, number][][] = [];
    for (const mark of wide.marks[lane]!) {
      const moved = there.get(mark.event) ?? null;
      const before = written(mark, px);
      const after = moved === null ? null : written(moved, 0);
      const own = (spans[mark.row] ??= []);
      const add = (from: number, to: number) => {
        if (from < widthPx && to > 0) own.push([Math.max(from, 0), Math.min(to, widthPx)]);
      };
      const differs =
        before.title !== (after?.title ?? '') ||
        (after !== null && after.title !== '' && Math.abs(before.from - after.from) > 0.5);
      if (differs) {
        const isRinged = mark.event === selected || mark.event === focused;
        for (const one of [before, after]) {
          if (one !== null && (one.title !== '' || isRinged)) add(one.from - MARGIN, one.to);
        }
      }
      for (const [at, one] of [[px, mark] as const, [0, moved] as const]) {
        if (one === null || moved === null) continue;
        const from = one.x - at;
        const to = from + one.width;
        if (one.fadeStart && Math.abs(mark.x - px - moved.x) > 0.5) add(from, from + FADE_PX);
        const isMoved = Math.abs(mark.x + mark.width - px - moved.x - moved.width) > 0.5;
        if (one.fadeEnd && isMoved) add(to - FADE_PX, to);
      }
    }
    return spans.flatMap((own, row) => (own.length === 0 ? [] : [{ lane, row, spans: own }]));
  });
}

/**
 * Paints over `wide` lanes that have been moved by `px` what is drawn otherwise where they have come to; says whether
 * there was any. `context` is clear, and as wide as what is seen.
 */
export function paintOver(
  context: CanvasRenderingContext2D,
  wide: Lanes,
  px: number,
  ticks: readonly Tick[],
  rules: readonly RuleLayout[],
  stage: Stage,
): boolean {
  const { tops, scrollPx, look, heightPx, rightToLeft } = stage;
  const { widthPx } = wide.reach;
  const now = pannedMarks(wide, px);
  const patches = patchesOf(wide, px, now, stage).filter(({ lane, row }) => {
    const top = tops[lane]! + MARK_INSET + row * ROW_PX - scrollPx;
    return top < heightPx && top + ROW_PX + 1 > 0;
  });
  if (patches.length === 0) return false;
  context.direction = rightToLeft ? 'rtl' : 'ltr';
  context.save();
  context.beginPath();
  for (const { lane, row, spans } of patches) {
    const top = tops[lane]! + 1 + MARK_INSET + row * ROW_PX - scrollPx;
    for (const [from, to] of spans) {
      context.rect(leftOf(from, to - from, widthPx, stage), top, to - from, ROW_PX);
    }
  }
  context.clip();
  context.fillStyle = look.paper;
  context.fillRect(0, 0, widthPx, heightPx);

  // What lies under the marks is where it was painted.
  const patched = new Set(patches.map(({ lane }) => lane));
  const below = { ...wide, layouts: wide.layouts.filter(({ lane }) => patched.has(lane)) };
  context.save();
  context.translate(rightToLeft ? px : -px, 0);
  paintGround(context, wide, ticks, rules, stage);
  context.translate(0, -scrollPx);
  if (
    below.layouts.some(
      ({ bars, clusters, whole }) => bars.length + clusters.length > 0 || whole !== null,
    )
  ) {
    drawLanes(context, below.layouts, wide.scale, wide.reach, tops, look, rightToLeft);
    paintNumbers(context, below, stage);
  }
  context.restore();

  context.translate(0, -scrollPx);
  const inRows = now.map((marks, lane) =>
    marks.filter(({ row }) => patches.some((patch) => patch.lane === lane && patch.row === row)),
  );
  paintMarks(context, { ...wide, marks: inRows }, stage);
  context.restore();
  return true;
}
