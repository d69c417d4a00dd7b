import type { Dot } from '../../story/dots.ts';
import { PICTURE_SIZE } from '../head.ts';
import { AXIS_PX, type Card, type CardAxis, type CardBar, type CardMark } from './card.ts';

/* The preview picture as elements of satori, which knows flex boxes and absolute places. Light theme: cards have one. */

const { width: WIDTH, height: HEIGHT } = PICTURE_SIZE;
const MARGIN = (WIDTH - AXIS_PX) / 2;
const AXIS_HEIGHT = 172;
const LABELS_HEIGHT = 40;
const ROW = 24;
const BAR = 12;
const THIN = 8;
const LABEL_GAP = 12;
/** About as wide as a letter of a label. */
const CHARACTER = 13;

const PAPER = '#FAF9F6';
const INK = '#17181C';
const INK_2 = '#45484F';
const EDGE = '#85827A';
const LINE = '#CFCBC1';
const SILENT = '#B9B5AA';
const ACCENT = '#FFDC4A';
const SOURCES = [
  '#1A55CC',
  '#A8600C',
  '#1A8070',
  '#6E2160',
  '#35352B',
  '#8C3A2B',
  '#4A6A1F',
  '#4B4A8F',
];

/** Each weight is two files, one with the letters beyond Latin 1. Under one name the second would never be asked. */
const SERIF = 'Serif, Serif Ext';
const SANS = 'Sans, Sans Ext';
const SANS_BOLD = 'Sans Bold, Sans Bold Ext';

/** An element as satori takes it. */
export interface Drawn {
  readonly type: string;
  readonly props: {
    readonly style?: Readonly<Record<string, string | number>>;
    readonly children?: string | readonly Drawn[];
    readonly [attribute: string]: unknown;
  };
}

type Style = Readonly<Record<string, string | number>>;

/** Returns the picture's elements. */
export function drawCard(card: Card): Drawn {
  return box(
    {
      display: 'flex',
      flexDirection: 'column',
      boxSizing: 'border-box',
      width: WIDTH,
      height: HEIGHT,
      padding: `52px ${MARGIN}px 0`,
      background: PAPER,
      color: INK,
      fontFamily: SANS,
    },
    [
      head(card),
      text(
        { marginTop: 46, fontFamily: SANS_BOLD, fontSize: 30, color: INK_2, ...oneLine() },
        card.above,
      ),
      text(
        {
          display: 'block',
          marginTop: 8,
          fontFamily: SERIF,
          fontSize: titleSize(card.title),
          lineHeight: 1.12,
          letterSpacing: '-0.014em',
          lineClamp: 3,
        },
        card.title,
      ),
      box({ display: 'flex', alignItems: 'center', marginTop: 22 }, [
        ...(card.dots.length > 0 && card.dots.length <= SOURCES.length ? [dots(card.dots)] : []),
        text({ fontSize: 28, color: INK_2, ...oneLine() }, card.below),
      ]),
      ...(card.axis === null ? [] : [axis(card.axis)]),
    ],
  );
}

/** A long title is set smaller, so that three lines hold it. */
function titleSize(title: string): number {
  if (title.length <= 44) return 72;
  return title.length <= 84 ? 58 : 48;
}

function head({ story }: Card): Drawn {
  return box({ display: 'flex', alignItems: 'center', justifyContent: 'space-between' }, [
    box({ display: 'flex', alignItems: 'center', flexShrink: 0 }, [
      svg(52, 36, '0 0 26 18', [
        shape('circle', { cx: 5, cy: 9, r: 4.2, fill: INK }),
        shape('path', { d: 'M13 0.5v17', stroke: INK, strokeWidth: 1.6 }),
        shape('circle', { cx: 20.5, cy: 9, r: 3.4, fill: 'none', stroke: INK, strokeWidth: 1.8 }),
      ]),
      text({ marginLeft: 14, fontFamily: SERIF, fontSize: 36 }, 'Dateline'),
    ]),
    ...(story === null
      ? []
      : [text({ marginLeft: 60, fontSize: 26, color: INK_2, ...oneLine() }, story)]),
  ]);
}

function dots(states: readonly Dot[]): Drawn {
  const pitch = 36;
  return box({ display: 'flex', marginRight: 22, flexShrink: 0 }, [
    svg(
      states.length * pitch - 12,
      24,
      `0 0 ${states.length * pitch - 12} 24`,
      states.map((state, index) => {
        const at = { cx: index * pitch + 12, cy: 12 };
        const colour = SOURCES[index] ?? INK;
        switch (state) {
          case 'reports':
            return shape('circle', { ...at, r: 12, fill: colour });
          case 'announces':
            return shape('circle', { ...at, r: 9.5, fill: 'none', stroke: colour, strokeWidth: 5 });
          case 'silent':
            return shape('circle', { ...at, r: 4, fill: SILENT });
        }
      }),
    ),
  ]);
}

function axis({ labels, published, marks, bars }: CardAxis): Drawn {
  // A ground under every day would stand out for nothing.
  const chosen = marks.filter((mark) => mark.chosen);
  const [single] = chosen.length === 1 ? chosen : [];
  const line = (x: number, width: number, colour: string) =>
    box({ position: 'absolute', left: x, top: 0, bottom: 0, width, background: colour }, []);
  return box(
    {
      display: 'flex',
      position: 'absolute',
      left: MARGIN,
      bottom: 0,
      width: AXIS_PX,
      height: AXIS_HEIGHT,
      borderTop: `2px solid ${LINE}`,
      overflow: 'hidden',
    },
    [
      ...(single === undefined ? [] : [ground(single)]),
      ...labels.map(({ x }) => line(x, 2, LINE)),
      ...bars.flatMap(density),
      ...(published === null ? [] : [line(published - 2, 4, INK)]),
      ...withRoom(labels).map(({ x, words }) =>
        text(
          {
            position: 'absolute',
            left: x + LABEL_GAP,
            top: 5,
            fontSize: 24,
            fontFamily: SANS_BOLD,
            color: INK_2,
          },
          words,
        ),
      ),
      ...marks.map((mark) => bar(mark, mark === single)),
    ],
  );
}

/** The labels that do not run into the one before. */
function withRoom(labels: CardAxis['labels']): CardAxis['labels'] {
  let free = 0;
  return labels.filter(({ x, words }) => {
    if (x < free) return false;
    free = x + LABEL_GAP + words.length * CHARACTER;
    return true;
  });
}

/** From the foot up: what is reported, filled, and on it what is only announced, as an outline. */
function density({ from, to, reported, announced }: CardBar): readonly Drawn[] {
  const room = AXIS_HEIGHT - LABELS_HEIGHT - 8;
  const place = {
    position: 'absolute',
    boxSizing: 'border-box',
    left: from + 1,
    width: Math.max(to - from - 2, 2),
  };
  const filled = box({ ...place, bottom: 0, height: reported * room, background: EDGE }, []);
  const outlined = box(
    {
      ...place,
      bottom: reported * room,
      height: announced * room,
      border: `1.5px solid ${EDGE}`,
      background: PAPER,
    },
    [],
  );
  return [...(reported > 0 ? [filled] : []), ...(announced > 0 ? [outlined] : [])];
}

/** Under the whole of its days where they are known, else round the bar alone. */
function ground(mark: CardMark): Drawn {
  const { from, to, hasDays } = mark;
  const place = hasDays
    ? { left: from, width: to - from, top: 0, bottom: 0 }
    : { left: from, width: to - from, top: rowTop(mark) - 6, height: BAR + 12 };
  return box({ position: 'absolute', background: ACCENT, ...place }, []);
}

function rowTop({ row }: CardMark): number {
  return LABELS_HEIGHT + 6 + row * ROW;
}

function bar(mark: CardMark, onGround: boolean): Drawn {
  const { from, to, status, chosen, thin, fadeStart, fadeEnd } = mark;
  const colour = chosen ? INK : EDGE;
  const before = fadeStart > 0 ? 0 : 6;
  const after = fadeEnd > 0 ? 0 : 4;
  const width = Math.max(to - from - before - after, BAR);
  const height = thin ? THIN : BAR;
  return box(
    {
      position: 'absolute',
      boxSizing: 'border-box',
      left: from + before,
      top: rowTop(mark) + (BAR - height) / 2,
      width,
      height,
      borderRadius: 2,
      ...(status === 'announced'
        ? {
            background: onGround ? ACCENT : PAPER,
            border: `3px solid ${colour}`,
            // An outline has no side where its end is not known.
            ...(fadeStart > 0 ? { borderLeftWidth: 0 } : {}),
            ...(fadeEnd > 0 ? { borderRightWidth: 0 } : {}),
          }
        : fadeStart > 0 || fadeEnd > 0
          ? { backgroundImage: softened(colour, width, mark) }
          : { background: colour }),
    },
    [],
  );
}

/** From faint to full over `fadeStart` px, and to nothing over the last `fadeEnd`. */
function softened(colour: string, width: number, { fadeStart, fadeEnd }: CardMark): string {
  const first = fadeStart > 0 ? `${colour}1F` : colour;
  const last = fadeEnd > 0 ? `${colour}00` : colour;
  return `linear-gradient(to right, ${first} 0px, ${colour} ${fadeStart}px, ${colour} ${width - fadeEnd}px, ${last} ${width}px)`;
}

function oneLine(): Style {
  return { overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' };
}

function box(style: Style, children: readonly Drawn[]): Drawn {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

function text(style: Style, words: string): Drawn {
  return { type: 'div', props: { style, children: words } };
}

function svg(width: number, height: number, viewBox: string, children: readonly Drawn[]): Drawn {
  return { type: 'svg', props: { width, height, viewBox, children } };
}

function shape(type: string, attributes: Readonly<Record<string, string | number>>): Drawn {
  return { type, props: attributes };
}
