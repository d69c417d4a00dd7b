import { dotsOf } from '../story/dots.ts';
import type { Story, StoryEvent } from '../story/model.ts';
import { chipGroupName } from '../words/timeline.ts';
import { areWordsBelow, type Dating, type Relation } from './disagreement-lines.ts';
import {
  dotsWidth,
  drawDiffer,
  drawDots,
  drawTag,
  lineOfText,
  round,
  softPaint,
  tag,
  type Pen,
} from './export-pen.ts';
import type { PlacedMark } from './layout.ts';
import {
  CHIP_GAP,
  linesUnder,
  type BarMark,
  type ChipGroup,
  type ChipMark,
  type ClusterMark,
  type SlotMark,
} from './marks.ts';
import type { QuoteLine } from './quote-lines.ts';
import { relationPath } from './relation-path.ts';
import { textWidth, wrapText } from './text-width.ts';

/** What marks are drawn for. */
export interface MarkSetting {
  readonly story: Story;
  readonly selected: string | null;
  /** Absolute address of an event. */
  readonly hrefOf: (eventId: string) => string;
  readonly pen: Pen;
}

/** What a mark of one event is drawn in: on the accent when it is selected, pale when it is filtered out. */
interface Look {
  readonly ink: string;
  readonly ground: string;
  readonly caption: string;
  readonly onAccent: boolean;
}

/** From the mark to the edge of the block that shows it selected. */
const BLOCK = 6;

/** One placed mark, with `top` of its lane added to its own. Below the axis the drawing is the page's, px for px. */
export function drawMark(placed: PlacedMark, laneTop: number, setting: MarkSetting): string {
  const { mark, muted } = placed;
  const y = laneTop + placed.top;
  switch (mark.kind) {
    case 'bar':
      return drawEvent(
        mark.event,
        muted,
        setting,
        (look) =>
          selection(mark.box, Math.min(mark.x, mark.labelX), y, look, setting) +
          drawBar(mark, y, look, setting) +
          drawWords(mark, y, look, setting) +
          drawQuotes(placed.quotes, mark, y, setting.pen),
      );
    case 'slot':
      return drawEvent(
        mark.event,
        muted,
        setting,
        (look) =>
          selection(mark.box, Math.min(mark.x, mark.labelX), y, look, setting) +
          drawSlot(mark, y, muted, look, setting) +
          drawWords(mark, y, look, setting) +
          drawQuotes(placed.quotes, mark, y, setting.pen),
      );
    case 'chip':
      return drawEvent(mark.event, muted, setting, (look) => drawChip(mark, y, look, setting));
    case 'chip-group':
      return drawGroup(mark, y, setting.pen);
    case 'cluster':
      return drawCluster(mark, y, muted, setting.pen);
  }
}

function drawEvent(
  event: StoryEvent,
  muted: boolean,
  { selected, hrefOf, pen: { colours } }: MarkSetting,
  draw: (look: Look) => string,
): string {
  const onAccent = selected === event.id;
  const look = onAccent
    ? { ink: colours.accentInk, ground: colours.accent, caption: colours.accentInk, onAccent }
    : {
        ink: muted ? colours.edge : colours.ink,
        ground: colours.paper,
        caption: colours.ink3,
        onAccent,
      };
  return tag('a', { href: hrefOf(event.id), 'data-event': event.id }, draw(look));
}

function selection(
  box: { readonly left: number; readonly right: number; readonly height: number },
  left: number,
  y: number,
  look: Look,
  { pen }: MarkSetting,
): string {
  if (!look.onAccent) return '';
  const from = Math.min(box.left, left) - BLOCK;
  return tag('rect', {
    x: from,
    y: y - BLOCK,
    width: box.right + BLOCK - from,
    height: box.height - 6 + 2 * BLOCK,
    rx: 3,
    fill: pen.colours.accent,
  });
}

function drawBar(mark: BarMark, y: number, look: Look, { pen }: MarkSetting): string {
  const { x, width, outlined, thin, words } = mark;
  const lower = words === 'before' || words === 'after' ? 7 : 0;
  const top = y + lower + (thin ? 1 : 0);
  const height = thin ? 4 : look.onAccent ? 8 : 6;
  return drawBlock({ x, y: top, width, height, radius: 1, outlined }, mark, look, pen);
}

/** Solid, or an outline inside the same edges. */
function drawBlock(
  block: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly radius: number;
    readonly outlined: boolean;
  },
  fades: { readonly fadeStart: number; readonly fadeEnd: number },
  look: Look,
  pen: Pen,
): string {
  const { x, y, width, height, radius, outlined } = block;
  const paint = softPaint(block, fades, look.ink, pen);
  if (!outlined) return tag('rect', { x, y, width, height, rx: radius, fill: paint });
  const stroke = look.onAccent ? 2 : 1.5;
  return tag('rect', {
    x: x + stroke / 2,
    y: y + stroke / 2,
    width: Math.max(width - stroke, 0.5),
    height: Math.max(height - stroke, 0.5),
    rx: radius,
    fill: softPaint(block, fades, look.ground, pen),
    stroke: paint,
    'stroke-width': stroke,
  });
}

function drawWords(
  mark: BarMark | SlotMark,
  top: number,
  look: Look,
  setting: MarkSetting,
): string {
  const { labelX, title, words } = mark;
  // A slot is higher than a bar, and lower in its row.
  const y = top + (mark.kind === 'bar' ? 0 : words === 'below' ? 16 : 3.5);
  const [first = ''] = title;
  const strong = { size: 14, weight: 600, fill: look.ink } as const;
  const titleWidth = textWidth(first, 14, 600);
  const dots = (x: number, middle: number) =>
    mark.dots ? drawEventDots(mark.event, x, middle, look, setting) : '';
  const dotsPx = mark.dots ? dotsWidth(setting.story.sources.length) + 8 : 0;
  const caption = (x: number, at: number) =>
    lineOfText(x, at, 16, mark.caption ?? '', { size: 12.5, fill: look.caption });
  const captionPx = mark.caption === null ? 0 : textWidth(mark.caption, 12.5, 400) + 8;
  switch (words) {
    case 'below': {
      const titleTop = y + 14 + (mark.dots ? 8 : 0) + 5;
      return [
        dots(labelX, y + 18),
        ...title.map((line, index) => lineOfText(labelX, titleTop + index * 17, 17, line, strong)),
        caption(labelX, titleTop + title.length * 17),
      ].join('');
    }
    case 'line': {
      const after = labelX + dotsPx + titleWidth + 8;
      return (
        dots(labelX, y + 18.5) +
        lineOfText(labelX + dotsPx, y + 10, 17, first, strong) +
        caption(after, y + 10.5)
      );
    }
    case 'before':
      return (
        lineOfText(labelX, y + 1, 17, first, strong) +
        caption(labelX + titleWidth + 8, y + 1.5) +
        dots(labelX + titleWidth + 8 + captionPx, y + 9.5)
      );
    case 'after':
      return (
        dots(labelX, y + 9.5) +
        lineOfText(labelX + dotsPx, y + 1, 17, first, strong) +
        caption(labelX + dotsPx + titleWidth + 8, y + 1.5)
      );
  }
}

function drawSlot(
  mark: SlotMark,
  y: number,
  muted: boolean,
  look: Look,
  setting: MarkSetting,
): string {
  const { pen } = setting;
  const { colours } = pen;
  const filled = muted ? { ...look, ink: colours.ink3 } : look;
  const block = {
    x: mark.x,
    y: y + 4,
    width: mark.width + mark.fadeEnd,
    height: 18,
    radius: 2,
    outlined: mark.outlined,
  };
  const number = lineOfText(
    mark.outlined ? mark.x + 10.5 : mark.x + mark.width / 2,
    y + 4,
    18,
    String(mark.position),
    {
      size: 12,
      weight: 600,
      fill: mark.outlined ? filled.ink : filled.ground,
      anchor: mark.outlined ? 'start' : 'middle',
    },
  );
  return drawBlock(block, { fadeStart: 0, fadeEnd: mark.fadeEnd }, filled, pen) + number;
}

function drawEventDots(
  event: StoryEvent,
  x: number,
  middle: number,
  look: Look,
  { story, pen }: MarkSetting,
): string {
  return drawDots(x, middle, dotsOf(event, story.sources), pen, look.onAccent);
}

/** From the start of one tag to the next, or to the words. */
const TAG = 20;

/** Who takes part, and the words of each source, one line each. */
function drawQuotes(
  quotes: readonly QuoteLine[],
  mark: BarMark | SlotMark,
  markTop: number,
  pen: Pen,
): string {
  const { x, y, back } = linesUnder(mark);
  return quotes
    .map(({ sources, text, widthPx }, index) => {
      const middle = markTop + y + index * 24 + 12;
      const tagX = back ? x - widthPx : x;
      if (sources.length === 0) {
        return lineOfText(tagX, middle - 8, 16, text, { size: 12.5, fill: pen.colours.ink3 });
      }
      return (
        sources
          .map(({ letter, place }, at) => drawTag(tagX + at * TAG, middle, letter, place, pen))
          .join('') +
        lineOfText(tagX + sources.length * TAG, middle - 10, 20, text, {
          size: 14.5,
          family: 'serif',
          fill: pen.colours.ink,
        })
      );
    })
    .join('');
}

/** An arrow's outline at the edge of a lane, 24 high, pointing out of the view. */
function drawChip(mark: ChipMark, y: number, look: Look, setting: MarkSetting): string {
  const { x, width, side, event, date, dots, title } = mark;
  const { colours } = setting.pen;
  const points =
    side === 'before'
      ? `M${round(x + 8.5)} ${round(y + 0.5)}h${round(width - 9)}v23h${round(9 - width)}l-8-11.5Z`
      : `M${round(x + 0.5)} ${round(y + 0.5)}h${round(width - 9)}l8 11.5-8 11.5h${round(9 - width)}Z`;
  const dotsX = x + 16 + (date === '' ? 0 : textWidth(date, 13.5, 600) + CHIP_GAP);
  const titleX = dotsX + (dots ? dotsWidth(setting.story.sources.length) + CHIP_GAP : 0);
  return [
    tag('path', { d: points, fill: look.ground, stroke: colours.edge }),
    lineOfText(x + 16, y, 24, date, { size: 13.5, weight: 600, fill: look.ink }),
    dots ? drawEventDots(event, dotsX, y + 12, look, setting) : '',
    lineOfText(titleX, y, 24, title, { size: 14, fill: look.ink }),
  ].join('');
}

function drawGroup(mark: ChipGroup, y: number, { colours }: Pen): string {
  const { x, width, side, events } = mark;
  return (
    tag('rect', {
      x: x + 0.5,
      y: y + 0.5,
      width: width - 1,
      height: 23,
      rx: 2,
      fill: colours.paper,
      stroke: colours.edge,
    }) +
    lineOfText(x + 10, y, 24, chipGroupName(events.length, side), {
      size: 14,
      weight: 600,
      fill: colours.ink,
    })
  );
}

function drawCluster(mark: ClusterMark, y: number, muted: boolean, { colours }: Pen): string {
  const { x, width, bracketX, bracketWidth, events } = mark;
  const fill = muted ? colours.ink3 : colours.ink;
  return [
    tag('rect', {
      x: x + 2.5,
      y: y - 0.5,
      width,
      height: 18,
      rx: 2,
      fill: colours.paper,
      stroke: fill,
      'stroke-width': 1.5,
    }),
    tag('rect', { x, y: y + 2, width, height: 18, rx: 2, fill, stroke: colours.paper }),
    lineOfText(x + width / 2, y + 2, 18, String(events.length), {
      size: 12,
      weight: 600,
      fill: colours.paper,
      anchor: 'middle',
    }),
    tag('path', {
      d: `M${round(bracketX + 0.5)} ${round(y + 29)}v-3.5h${round(Math.max(bracketWidth - 1, 1))}v3.5`,
      fill: 'none',
      stroke: colours.edge,
    }),
  ].join('');
}

/** The dating another source gives to the mark at `top`: a dashed line to it, the sign, the letter and the words. */
export function drawDating(dating: Dating, top: number, story: Story, pen: Pen): string {
  const { x, width, words, label, sources, after, cut } = dating;
  const textX = x + 2 + dating.textX;
  const y = top + dating.y;
  const { colours } = pen;
  const tags = sources.map((source, index) =>
    drawTag(textX + index * 20, y + 23.5, source.letter, story.sources.indexOf(source) + 1, pen),
  );
  const areBelow = areWordsBelow(dating);
  const wordsX = areBelow ? textX : textX + sources.length * 20;
  const wordsY = areBelow ? y + 32 : y + 15;
  return [
    cut
      ? ''
      : tag('path', {
          d: `M${round(after ? x + width - 0.75 : x + 0.75)} ${round(y - 3)}v12`,
          stroke: colours.ink,
          'stroke-width': 1.5,
        }),
    tag('path', {
      d: `M${round(x)} ${round(y + 3)}h${round(width)}`,
      stroke: colours.ink,
      'stroke-width': 1.5,
      'stroke-dasharray': '3 3',
    }),
    drawDiffer(x + width / 2, y + 3, pen),
    ...tags,
    lineOfText(wordsX, wordsY, 17, words && `“${words}”`, { size: 13, fill: colours.ink2 }),
    lineOfText(textX, wordsY + 18, 16, label, { size: 12.5, fill: colours.ink3 }),
  ].join('');
}

/** A dotted line between the two events at which sources let the same thing happen, `top` the first lane's. */
export function drawRelation(relation: Relation, top: number, story: Story, pen: Pen): string {
  const { fromX, toX, captionWidth } = relation;
  const fromY = top + relation.fromY;
  return [
    tag('path', {
      d: relationPath(relation, top),
      fill: 'none',
      stroke: pen.colours.ink,
      'stroke-width': 1.5,
      'stroke-dasharray': '2 3',
    }),
    drawDiffer(fromX + Math.min((toX - fromX) / 2, 62), fromY, pen),
    captionWidth > 0 ? drawRelationWords(relation, fromX + 3, fromY + 12, story, pen) : '',
  ].join('');
}

function drawRelationWords(
  { caption, captionWidth, disagreement }: Relation,
  x: number,
  top: number,
  story: Story,
  pen: Pen,
): string {
  // As wide as sans letters of 16 px, which is what the layout kept free for them.
  const lines = wrapText(caption, captionWidth - 6, 16, 400);
  const parts = lines.map((line, index) =>
    lineOfText(x, top + index * 18, 18, line, {
      size: 14.5,
      family: 'serif',
      fill: pen.colours.ink,
    }),
  );
  let left = x;
  let row = top + lines.length * 18;
  for (const { label, evidence } of disagreement.readings) {
    const sources = story.sources.filter(({ id }) => evidence.some(({ source }) => source === id));
    const labelWidth = textWidth(label, 12.5, 400) + 4;
    const width = labelWidth + sources.length * 19 + 4;
    if (left > x && left + width > x + captionWidth) {
      left = x;
      row += 20;
    }
    parts.push(lineOfText(left, row, 20, label, { size: 12.5, fill: pen.colours.ink2 }));
    for (const [index, source] of sources.entries()) {
      const place = story.sources.indexOf(source) + 1;
      parts.push(drawTag(left + labelWidth + index * 19, row + 10, source.letter, place, pen));
    }
    left += width;
  }
  return parts.join('');
}
