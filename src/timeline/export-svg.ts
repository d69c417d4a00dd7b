import { directionOf } from '../story/direction.ts';
import { dotsOf } from '../story/dots.ts';
import type { Interval, Story, StoryEvent } from '../story/model.ts';
import { dateOf } from '../words/event.ts';
import { KEYS } from '../words/key.ts';
import { eventCount, TIMELINE } from '../words/timeline.ts';
import { asidesAt, flagsOf, lieOver, manySources } from './axis-flags.ts';
import { drawDating, drawMark, drawRelation, type MarkSetting } from './export-marks.ts';
import {
  baseline,
  dotsWidth,
  drawDiffer,
  drawDots,
  drawTag,
  escapeXml,
  fitted,
  lineOfText,
  round,
  SERIF,
  softPaint,
  tag,
  TEXT_DEFAULTS,
  type Pen,
} from './export-pen.ts';
import { mirrored } from './export-mirror.ts';
import { EXPORT_COLOURS } from './export-theme.ts';
import { nameLines, selectedDays, type LaneLayout, type TimelineLayout } from './layout.ts';
import { textWidth, wrapText } from './text-width.ts';

export interface TimelineSvgInput {
  readonly story: Story;
  /** As `layoutTimeline` gives it for the view. */
  readonly layout: TimelineLayout;
  /** As `trayOf` gives them. */
  readonly tray: readonly StoryEvent[];
  /** Ids of the events that pass the filter, or `null` when there is none. */
  readonly matching: ReadonlySet<string> | null;
  /** Ids of the lanes' terms that are chosen. */
  readonly chosen: readonly string[];
  readonly selected: string | null;
  readonly theme: 'light' | 'dark';
  /** A line under the title, such as the filter in words; `null` for none. */
  readonly line: string | null;
  /** Absolute address of the view, written at the foot. */
  readonly address: string;
  /** Absolute address of an event. */
  readonly hrefOf: (eventId: string) => string;
}

const LABELS = 132;
const RIGHT = 20;
const AXIS = 64;
const FOOT = 40;
/** The last lane may be a little lower than its name and count. */
const UNDER_LANES = 6;
const LEGEND_ROW = 22;
const TRAY_ROW = 45;
const TRAY_COLUMN = 208;
/** Not even the longest date has more. */
const TRAY_COLUMN_MOST = 340;
const TRAY_GAP = 16;

/**
 * The timeline as it is seen, as a standalone SVG file: title, axis, lanes with their marks, published rules, all of
 * the tray, and what letters and marks mean. Its size is in the root's `width` and `height`, in px. It is drawn with
 * attributes alone, so that any policy on styles lets it through, and events are links.
 */
export function timelineSvg(input: TimelineSvgInput): string {
  const { story, layout, line, address } = input;
  const pen: Pen = { colours: EXPORT_COLOURS[input.theme], defs: [] };
  const { colours } = pen;
  const width = LABELS + layout.frame.view.to + RIGHT;
  const titleLines = wrapText(story.title, width - 60, 22, 600);
  const axisTop = 24 + titleLines.length * 28 + (line === null ? 0 : 22) + 14;
  const lanesTop = axisTop + AXIS;
  const trayTop = lanesTop + layout.height + UNDER_LANES;
  const tray = drawTray(input, trayTop, width, pen);
  const legend = drawLegend(story, trayTop + tray.height + 14, width, pen);
  const footTop = trayTop + tray.height + 14 + legend.height;
  const height = Math.ceil(footTop + FOOT);

  const head = titleLines.map((words, index) =>
    lineOfText(20, 20 + index * 28, 28, words, {
      size: 22,
      weight: 600,
      family: 'serif',
      fill: colours.ink,
    }),
  );
  const under = lineOfText(20, 20 + titleLines.length * 28, 22, line ?? '', {
    size: 15,
    fill: colours.ink2,
  });
  const plot = tag(
    'g',
    { transform: `translate(${LABELS} 0)`, 'clip-path': 'url(#dateline-plot)' },
    drawPlot(input, axisTop, lanesTop, pen),
  );
  const labels = layout.lanes.map((lane) => drawLabel(lane, lanesTop, width, input, pen)).join('');
  const foot = lineOfText(20, footTop + 8, 18, address, { size: 12, fill: colours.ink3 });

  pen.defs.push(
    tag(
      'clipPath',
      { id: 'dateline-plot' },
      // A published flag may stand a little above the axis; nothing else reaches out.
      tag('rect', {
        x: -1,
        y: axisTop - 2,
        width: layout.frame.view.to + 2,
        height: trayTop - axisTop + 2,
      }),
    ),
    tag(
      'pattern',
      {
        id: 'dateline-announced',
        width: 7,
        height: 7,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      },
      tag('rect', { width: 1, height: 7, fill: colours.ink, 'fill-opacity': 0.055 }),
    ),
  );
  const drawing = [
    tag('rect', { width, height, fill: colours.paper }),
    ...head,
    under,
    labels,
    plot,
    tray.drawing,
    legend.drawing,
    foot,
  ].join('\n');
  const body = directionOf(story.language) === 'rtl' ? mirrored(drawing, width) : drawing;
  return `${tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${round(width)} ${height}`,
      role: 'img',
      'aria-labelledby': 'dateline-title',
      ...TEXT_DEFAULTS,
    },
    [
      '',
      tag('title', { id: 'dateline-title' }, escapeXml(story.title)),
      tag('defs', {}, pen.defs.join('\n')),
      body,
      '',
    ].join('\n'),
  )}\n`;
}

/** All that is placed in time, from the axis down; x counts from the view's start. */
function drawPlot(input: TimelineSvgInput, axisTop: number, lanesTop: number, pen: Pen): string {
  const { story, layout, selected, hrefOf } = input;
  const setting: MarkSetting = { story, selected, hrefOf, pen };
  const days = selectedDays(story.events.find(({ id }) => id === selected));
  return [
    drawBackdrop(layout, days, axisTop, lanesTop, pen),
    drawAxis(layout, days, axisTop, pen),
    ...layout.lanes.flatMap(({ top, marks }) =>
      marks.map(({ dating, top: markTop }) =>
        dating === null ? '' : drawDating(dating, lanesTop + top + markTop, story, pen),
      ),
    ),
    ...layout.relations.map((relation) => drawRelation(relation, lanesTop, story, pen)),
    ...layout.lanes.flatMap(({ top, marks }) =>
      marks.map((placed) => drawMark(placed, lanesTop + top, setting)),
    ),
    drawFlags(layout, story, axisTop, pen),
  ].join('\n');
}

function drawBackdrop(
  { axis, frame, height: lanesHeight, lanes, rules, slotLines }: TimelineLayout,
  days: Interval | null,
  axisTop: number,
  lanesTop: number,
  { colours }: Pen,
): string {
  const height = lanesHeight + UNDER_LANES;
  const bottom = lanesTop + height;
  const ground = (x: number, width: number, fill: string, opacity?: number) =>
    tag('rect', { x, y: lanesTop, width, height, fill, 'fill-opacity': opacity });
  const rule = (x: number, from: number, stroke: string, dashes?: string) =>
    tag('path', {
      d: `M${round(x)} ${round(from)}V${round(bottom)}`,
      stroke,
      'stroke-dasharray': dashes,
    });
  const announced = frame.rulePx === null ? null : Math.max(frame.rulePx, 0);
  return [
    ...axis.ticks
      .filter(({ weekend }) => weekend)
      .map(({ x, width }) => ground(x, width, colours.sunk)),
    announced !== null && announced < frame.view.to
      ? ground(announced, frame.view.to - announced, 'url(#dateline-announced)')
      : '',
    days === null
      ? ''
      : ground(
          frame.scale(days.start),
          frame.scale(days.end) - frame.scale(days.start),
          colours.accent,
          0.13,
        ),
    ...axis.ticks.map(({ x }) => rule(x + 0.5, axisTop + 56, colours.line)),
    ...slotLines.map((x) => rule(x + 0.5, lanesTop, colours.line2, '1 2')),
    ...lanes.map(({ top }) =>
      tag('path', {
        d: `M0 ${round(lanesTop + top + 0.5)}H${round(frame.view.to)}`,
        stroke: colours.line,
      }),
    ),
    ...rules.map(({ x }) =>
      tag('rect', {
        x: x - 0.75,
        y: axisTop,
        width: 1.5,
        height: bottom - axisTop,
        fill: colours.ink,
      }),
    ),
  ].join('');
}

function drawAxis(
  { axis, frame, rules }: TimelineLayout,
  days: Interval | null,
  top: number,
  { colours }: Pen,
): string {
  const { ticks, majors, unit } = axis;
  const marked = ticks.filter(
    ({ start, end }) => unit === 'day' && days !== null && start < days.end && end > days.start,
  );
  const [first] = marked;
  const last = marked.at(-1);
  const isUnder = lieOver(flagsOf(rules, frame.view.to), majors);
  const serifMajor = unit === 'month' || unit === 'quarter';
  return [
    ...majors.map(({ x, label, width }) => {
      const style = { weight: 600, fill: colours.ink } as const;
      if (isUnder) {
        const ground = { x, y: top + 46, width, height: 16, fill: colours.paper };
        return tag('rect', ground) + lineOfText(x, top + 46, 16, label, { size: 12.5, ...style });
      }
      return lineOfText(x, top, 20, label, {
        size: serifMajor ? 20 : 14,
        family: serifMajor ? 'serif' : 'sans',
        ...style,
      });
    }),
    first === undefined || last === undefined
      ? ''
      : tag('rect', {
          x: first.x,
          y: top + 20,
          width: last.x + last.width - first.x - 1,
          height: 26,
          rx: 2,
          fill: colours.accent,
        }),
    ...ticks.map((tick) => {
      const { labelX, before, label, after, large } = tick;
      if (labelX === null) return '';
      const onAccent = marked.includes(tick);
      return tag(
        'text',
        {
          x: labelX,
          y: baseline(top + 22, 22, large ? 18 : 14),
          'font-size': 14,
          fill: onAccent ? colours.accentInk : colours.ink2,
        },
        [
          before === '' ? '' : tag('tspan', {}, escapeXml(before)),
          tag(
            'tspan',
            {
              dx: before === '' ? undefined : 5,
              fill: onAccent ? colours.accentInk : colours.ink,
              'font-weight': large ? 600 : 500,
              'font-size': large ? 20 : undefined,
              'font-family': large ? SERIF : undefined,
            },
            escapeXml(label),
          ),
          after === '' ? '' : tag('tspan', { dx: 5 }, escapeXml(after)),
        ].join(''),
      );
    }),
  ].join('');
}

/** The flags of the published rules, and which way the reported and the announced lie. */
function drawFlags(layout: TimelineLayout, story: Story, top: number, pen: Pen): string {
  const { rules, frame } = layout;
  const { majors } = layout.axis;
  const { colours } = pen;
  const placed = flagsOf(rules, frame.view.to);
  const flags = placed.map(({ words, sources, from, width }) => {
    const tagsX = from + 8 + (words === '' ? 0 : textWidth(words, 13, 600) + 8);
    const style = { size: 13, weight: 600, fill: colours.ink } as const;
    const many = manySources(sources);
    return [
      tag('rect', { x: from + 2, y: top, width: width - 4, height: 18, fill: colours.paper }),
      lineOfText(from + 8, top, 18, words, style),
      ...(many
        ? [lineOfText(tagsX, top, 18, many, style)]
        : sources.map((source, index) =>
            drawTag(
              tagsX + index * 17,
              top + 9,
              source.letter,
              story.sources.indexOf(source) + 1,
              pen,
            ),
          )),
    ].join('');
  });
  const last = rules.at(-1);
  if (last === undefined) return flags.join('');
  const asides = asidesAt(last.x, frame.view.to, lieOver(placed, majors) ? majors : []);
  const style = { size: 12.5, fill: colours.ink2 } as const;
  const middle = top + 55;
  const back = last.x - 8;
  const backWidth = textWidth(TIMELINE.reported, 12.5, 400);
  const on = last.x + 8 + textWidth(TIMELINE.announced, 12.5, 400) + 8;
  const arrow = (d: string) => tag('path', { d, fill: colours.ink3 });
  return [
    ...flags,
    asides.reported
      ? lineOfText(back, top + 47, 16, TIMELINE.reported, { ...style, anchor: 'end' }) +
        arrow(`M${round(back - backWidth - 9)} ${round(middle - 3.5)}v7l-6.5-3.5Z`)
      : '',
    asides.announced
      ? lineOfText(last.x + 8, top + 47, 16, TIMELINE.announced, style) +
        arrow(`M${round(on + 1)} ${round(middle - 3.5)}v7l6.5-3.5Z`)
      : '',
  ].join('');
}

/** A lane's glyph, name and number of events, and the line above it across the label column. */
function drawLabel(
  { lane, top, muted }: LaneLayout,
  lanesTop: number,
  width: number,
  { chosen, matching }: TimelineSvgInput,
  { colours }: Pen,
): string {
  const y = lanesTop + top + 1;
  const on = lane.id !== null && chosen.includes(lane.id);
  const lines = nameLines(lane);
  const ink = on ? colours.accentInk : muted ? colours.ink3 : colours.ink;
  const count =
    matching === null ? lane.all.length : lane.events.filter(({ id }) => matching.has(id)).length;
  const glyph = {
    fill: on && lane.glyph === 'ring' ? ink : 'none',
    stroke: ink,
    'stroke-width': 1.8,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  } as const;
  return [
    tag('path', { d: `M0 ${round(y - 0.5)}H${round(width)}`, stroke: colours.line }),
    on
      ? tag('rect', {
          x: 12,
          y: y + 3,
          width: LABELS - 12,
          height: lines.length * 17 + 24,
          rx: 3,
          fill: colours.accent,
        })
      : '',
    lane.glyph === 'ring' ? tag('circle', { cx: 25, cy: y + 16, r: 3.6, ...glyph }) : '',
    lane.glyph === 'stroke'
      ? tag('path', {
          d: `M20.5 ${round(y + 17.2)}l2.1-2.6 2.4 2 2.2-1.4 2.3 1.6`,
          ...glyph,
        })
      : '',
    ...lines.map((line, index) =>
      lineOfText(36, y + 7 + index * 17, 17, line, {
        size: 14,
        weight: muted ? 400 : 600,
        fill: ink,
      }),
    ),
    muted
      ? ''
      : lineOfText(36, y + 7 + lines.length * 17, 16, eventCount(count), {
          size: 12.5,
          fill: on ? ink : colours.ink3,
        }),
  ].join('');
}

interface Part {
  readonly drawing: string;
  readonly height: number;
}

/** Events without a date, or with neither place nor day, in as many rows as they need. */
function drawTray(input: TimelineSvgInput, top: number, width: number, pen: Pen): Part {
  const { tray } = input;
  if (tray.length === 0) return { drawing: '', height: 0 };
  const { colours } = pen;
  const widest = Math.max(
    ...tray.map((event) => trayDateX(input.story) + textWidth(dateOf(event), 12.5, 400)),
  );
  const column = Math.min(Math.max(TRAY_COLUMN, widest + TRAY_GAP), TRAY_COLUMN_MOST);
  const columns = Math.max(Math.floor((width - LABELS - 10) / column), 1);
  const columnWidth = (width - LABELS - 10) / columns;
  const height = Math.ceil(tray.length / columns) * TRAY_ROW + 10;
  const events = tray.map((event, index) => {
    const x = LABELS + (index % columns) * columnWidth + 8;
    const y = top + 5 + Math.floor(index / columns) * TRAY_ROW;
    return drawTrayEvent(event, x, y, columnWidth - TRAY_GAP, input, pen);
  });
  const drawing = [
    tag('rect', { y: top, width, height, fill: colours.sunk }),
    tag('path', { d: `M0 ${round(top + 0.5)}H${round(width)}`, stroke: colours.line2 }),
    ...wrapText(TIMELINE.noPlaceOrDate, LABELS - 44, 14, 600).map((line, index) =>
      lineOfText(20, top + 10 + index * 17, 17, line, {
        size: 14,
        weight: 600,
        fill: colours.ink,
      }),
    ),
    ...events,
  ].join('\n');
  return { drawing, height };
}

/** Where the date stands, from the event's left on: after bar and dots. */
function trayDateX({ sources }: Story): number {
  return 44 + dotsWidth(sources.length) + 10;
}

function drawTrayEvent(
  event: StoryEvent,
  x: number,
  y: number,
  width: number,
  { story, matching, selected, hrefOf }: TimelineSvgInput,
  pen: Pen,
): string {
  const { colours } = pen;
  const muted = matching !== null && !matching.has(event.id);
  const onAccent = selected === event.id;
  const ink = onAccent ? colours.accentInk : muted ? colours.edge : colours.ink;
  const { when } = event;
  const open = when?.startEdge === 'open';
  const hard = when?.startEdge === 'exact' && when.endEdge === 'exact';
  const fade = hard ? 0 : 13.6;
  const bar = { x, width: 34 };
  const paint = softPaint(bar, { fadeStart: open ? 24 : fade, fadeEnd: open ? 0 : fade }, ink, pen);
  const dateX = x + trayDateX(story);
  return tag(
    'a',
    { href: hrefOf(event.id), 'data-event': event.id },
    [
      onAccent
        ? tag('rect', { x: x - 8, y, width: width + 12, height: 45, rx: 3, fill: colours.accent })
        : '',
      tag('rect', { ...bar, y: y + 10.5, height: 6, fill: paint }),
      drawDots(x + 44, y + 13.5, dotsOf(event, story.sources), pen, onAccent),
      lineOfText(dateX, y + 5, 17, fitted(dateOf(event), x + width - dateX, 12.5, 400), {
        size: 12.5,
        fill: onAccent ? ink : colours.ink2,
      }),
      lineOfText(x, y + 22, 18, fitted(event.shortTitle, width, 14, muted ? 400 : 600), {
        size: 14,
        weight: muted ? 400 : 600,
        fill: muted ? colours.ink3 : ink,
      }),
    ].join(''),
  );
}

/** What the letters and the marks mean, in rows as wide as the drawing. */
function drawLegend(story: Story, top: number, width: number, pen: Pen): Part {
  const { colours } = pen;
  const sources = story.sources.map(({ letter, name }, index) => ({
    words: name,
    glyphPx: 15,
    draw: (x: number, middle: number) => drawTag(x, middle, letter, index + 1, pen),
  }));
  const dot = (kind: 'reports' | 'announces' | 'silent') => ({
    words: KEYS[kind],
    glyphPx: 8,
    draw: (x: number, middle: number) =>
      kind === 'silent'
        ? tag('circle', { cx: x + 4, cy: middle, r: 1.4, fill: colours.ink3 })
        : tag('circle', {
            cx: x + 4,
            cy: middle,
            r: kind === 'reports' ? 4 : 3.1,
            fill: kind === 'reports' ? colours.ink : 'none',
            stroke: kind === 'reports' ? undefined : colours.ink,
            'stroke-width': 1.8,
          }),
  });
  const bar = (words: string, fade: number) => ({
    words,
    glyphPx: 20,
    draw: (x: number, middle: number) =>
      tag('rect', {
        x,
        y: middle - 3,
        width: 20,
        height: 6,
        fill: softPaint({ x, width: 20 }, { fadeStart: fade, fadeEnd: fade }, colours.ink, pen),
      }),
  });
  const slot = {
    words: KEYS.order.full,
    glyphPx: 18,
    draw: (x: number, middle: number) =>
      tag('rect', { x, y: middle - 8, width: 18, height: 16, rx: 2, fill: colours.ink }) +
      lineOfText(x + 9, middle - 8, 16, '1', {
        size: 12,
        weight: 600,
        fill: colours.paper,
        anchor: 'middle',
      }),
  };
  const differ = {
    words: KEYS.differ.full,
    glyphPx: 18,
    draw: (x: number, middle: number) => drawDiffer(x + 9, middle, pen),
  };
  const items = [
    ...sources,
    dot('reports'),
    dot('announces'),
    dot('silent'),
    bar(KEYS.day.full, 0),
    bar(KEYS.approximate.full, 8),
    slot,
    differ,
  ];
  let x = 20;
  let row = 0;
  const drawing = items.map(({ words, glyphPx, draw }, index) => {
    const room = glyphPx + 7 + textWidth(words, 12.5, 400) + 18;
    // The marks' key begins a row of its own below the sources.
    if (index === sources.length || (x > 20 && x + room > width)) {
      x = 20;
      row += 1;
    }
    const middle = top + row * LEGEND_ROW + LEGEND_ROW / 2;
    const at = x;
    x += room;
    return (
      draw(at, middle) +
      lineOfText(at + glyphPx + 7, middle - 8, 16, words, { size: 12.5, fill: colours.ink2 })
    );
  });
  return { drawing: drawing.join('\n'), height: (row + 1) * LEGEND_ROW };
}
