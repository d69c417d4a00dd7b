import type { Disagreement, Source, Story, StoryEvent } from '../story/model.ts';
import {
  extentOf,
  isSlot,
  SLOT_FOOT,
  slotSpan,
  spanOf,
  type BarMark,
  type Frame,
  type Mark,
} from './marks.ts';
import { textWidth, wrapText } from './text-width.ts';

/** The dating another source gives, drawn beside the mark it contradicts. */
export interface Dating {
  readonly disagreement: Disagreement;
  readonly sources: readonly Source[];
  /** The words that give it: "tomorrow"; empty where there is no room for all of them and their date. */
  readonly words: string;
  /** The date they give; empty where it would be cut. */
  readonly label: string;
  readonly x: number;
  /** From the top of the mark it contradicts. */
  readonly y: number;
  readonly width: number;
  /** It lies after the mark: its far end is its last. */
  readonly after: boolean;
  /** Its far end lies beyond the view, at whose end its line then stops. */
  readonly cut: boolean;
  /** From `x` to its words, which stand under the time they name, not before it. */
  readonly textX: number;
  /** The room they have, which may go on beyond the time they name. */
  readonly textPx: number;
}

/** A dotted line between the two events at which sources let the same thing happen. */
export interface Relation {
  readonly disagreement: Disagreement;
  /** From the end of the first mark, along its lane, then down or up to the second. */
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
  /** Where it leaves off for other marks on its way down or up, and where it goes on, in that order. */
  readonly breaks: readonly (readonly [number, number])[];
  /** Width the caption has under the line; 0 when there is no room for words. */
  readonly captionWidth: number;
  readonly caption: string;
}

/** Narrower than this another dating is not drawn: its sign has as much as a dash on either side. */
const MIN_DATING = 28;
/** Narrower than this a relation is drawn without words. */
const MIN_CAPTION = 88;
/** From the line to its caption. */
const CAPTION_TOP = 14;
/** The sans size whose letters run as wide as the caption's serif does at 14.5 px. */
const SERIF_AS_SANS = 16;

/**
 * The first other dating of an event by a source that gives one, when it lies beside the event's own bar or slot. Its line
 * is cut at the end of the view it goes beyond.
 */
export function datingOf(event: StoryEvent, story: Story, frame: Frame): Dating | null {
  for (const disagreement of story.disagreements) {
    if (disagreement.about !== 'time' || !disagreement.events.includes(event.id)) continue;
    for (const reading of disagreement.readings) {
      const { when } = reading;
      if (when?.start == null || when.end === null || reading.event !== null) continue;
      // Its own dating lies beside no event.
      const own = extentOf(event, frame);
      const left = frame.scale(when.start);
      const right = frame.scale(when.end);
      const after = left >= own.right - 1;
      if (!after && right > own.left + 1) continue;
      const far = after ? right : left;
      const cut = far < frame.view.from || far > frame.view.to;
      const beside = after
        ? { x: own.right, end: Math.min(right, frame.view.to) }
        : { x: Math.max(left, frame.view.from), end: own.left };
      if (beside.x < frame.view.from || beside.end > frame.view.to) continue;
      if (beside.end - beside.x < MIN_DATING) continue;
      const ids = reading.evidence.map(({ source }) => source);
      const evidence = event.dateEvidence.find(
        ({ source, disagreement: named }) => ids.includes(source) && named === disagreement.id,
      );
      const words = evidence?.exact ?? reading.evidence[0]?.exact;
      if (words === undefined) continue;
      // Or at the view's end when they name a time beyond it.
      const from = Math.max(left < frame.view.to ? left : frame.view.to - TEXT_PX, beside.x);
      // They do not cross the published rule.
      const limits = after ? [frame.rulePx ?? from, frame.view.to] : [beside.end];
      const until = Math.min(...limits.filter((limit) => limit > from));
      // Before their mark they may reach it: widths err on the long side.
      const free = after ? 8 : 3;
      const textPx = Math.min(Math.max(beside.end - from, TEXT_PX), until - from) - free;
      const label = textWidth(reading.label, 12.5, 400) > textPx ? '' : reading.label;
      const isWhole = label !== '' && textWidth(`“${words}”`, 13, 400) <= textPx;
      return {
        disagreement,
        words: isWhole ? words : '',
        label,
        sources: story.sources.filter(({ id }) => ids.includes(id)),
        x: beside.x + 2,
        y: isSlot(event, frame) ? SLOT_MIDDLE : 0,
        width: beside.end - beside.x - 4,
        after,
        cut,
        textX: from - beside.x,
        textPx,
      };
    }
  }
  return null;
}

/** How much lower the middle of a slot is than that of a bar. */
const SLOT_MIDDLE = 10;
const DATING_PX = 58;
/** Letters alone. */
const LETTERS_PX = 32;
/** A second line, for words with no room beside their letters. */
const DATING_LINE_PX = 17;
const TAG_PX = 20;
/** So much room the words have where their time is shorter: as under a day of a week on a desk. */
const TEXT_PX = 128;

/** What a dating takes in its lane, in px from the top of its mark. */
export function datingHeight(dating: Dating): number {
  if (dating.label === '') return dating.y + LETTERS_PX;
  return dating.y + DATING_PX + (areWordsBelow(dating) ? DATING_LINE_PX : 0);
}

/** Whether its words have a line of their own, for want of room beside its letters. */
export function areWordsBelow({ words, sources, textPx }: Dating): boolean {
  return words !== '' && sources.length * TAG_PX + textWidth(`“${words}”`, 13, 400) > textPx;
}

/** The two events between which a disagreement about time lies, in the order of its readings, or `null`. */
function ends(disagreement: Disagreement): readonly [string, string] | null {
  if (disagreement.about !== 'time') return null;
  const ids = [...new Set(disagreement.readings.flatMap(({ event }) => event ?? []))];
  const [from, to] = ids;
  return from === undefined || to === undefined ? null : [from, to];
}

/** What a relation that starts at this event takes in its lane: how far right, how high; `null` when none does. */
export function relationBox(
  event: StoryEvent,
  story: Story,
  frame: Frame,
): { readonly right: number; readonly height: number } | null {
  for (const disagreement of story.disagreements) {
    const pair = ends(disagreement);
    if (pair?.[0] !== event.id) continue;
    const target = story.events.find(({ id }) => id === pair[1]);
    if (target?.when?.start == null) continue;
    const x = isSlot(target, frame) ? slotSpan(target, frame).left : frame.scale(target.when.start);
    const { right } = spanOf(event, frame);
    if (x - right < 40 || right < frame.view.from || x > frame.view.to) continue;
    const width = x - right;
    const lines = wrapText(captionOf(disagreement, story), width - 6, SERIF_AS_SANS, 400).length;
    const isOneRow = readingsWidth(disagreement) <= width - 14;
    const height =
      CAPTION_TOP + lines * 18 + (isOneRow ? 1 : disagreement.readings.length) * 20 + 6;
    return { right: Math.min(x + 20, frame.view.to), height: width < MIN_CAPTION ? 30 : height };
  }
  return null;
}

/** What its readings and their letters take beside each other under the caption. */
function readingsWidth({ readings }: Disagreement): number {
  return readings.reduce(
    (sum, { label, evidence }) =>
      sum +
      textWidth(label, 12.5, 400) +
      new Set(evidence.map(({ source }) => source)).size * 19 +
      12,
    0,
  );
}

/** The lines of the disagreements about time whose two events are both drawn. */
export function relationsOf(
  story: Story,
  lanes: readonly {
    readonly top: number;
    readonly marks: readonly { readonly mark: Mark; readonly top: number }[];
  }[],
): readonly Relation[] {
  const placed = new Map<string, { mark: Mark; y: number }>();
  const all = lanes.flatMap(({ top, marks }) =>
    marks.map(({ mark, top: markTop }) => ({ mark, y: top + markTop })),
  );
  for (const each of all) {
    const { mark } = each;
    if (mark.kind === 'bar' || mark.kind === 'slot') placed.set(mark.event.id, each);
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
    const way = to.y - from.y;
    const breaks = all
      .filter(({ mark: { box }, y }) => {
        const isOnTheWay = (y - from.y) * (y - to.y) < 0;
        return isOnTheWay && box.left - 2 < toX && toX < box.right + 2;
      })
      .map(({ mark, y }) => {
        const [head, foot] = takenAt(mark, toX);
        return way > 0 ? ([y + head - 2, y + foot] as const) : ([y + foot, y + head - 2] as const);
      })
      .toSorted(([a], [b]) => (a - b) * way);
    return [
      {
        disagreement,
        fromX,
        fromY: from.y + barMiddle(from.mark),
        toX,
        toY: to.y + (to.mark.kind === 'slot' ? 4 : barMiddle(to.mark) - 5),
        breaks,
        captionWidth: free >= MIN_CAPTION ? free : 0,
        caption: captionOf(disagreement, story),
      },
    ];
  });
}

/** From where to where, from the top of its row, a mark has something at `x`: all of it, the words below, or the bar. */
function takenAt(mark: Mark, x: number): readonly [number, number] {
  const { height } = mark.box;
  if (mark.kind !== 'bar' && mark.kind !== 'slot') return [0, height];
  const isBar = mark.x - 2 < x && x < mark.x + mark.width + mark.fadeEnd + 2;
  if (mark.kind === 'slot') return [mark.words === 'below' && !isBar ? SLOT_FOOT : 0, height];
  const middle = barMiddle(mark);
  return isBar && middle > 3 ? [middle - 4, middle + 6] : [0, height];
}

/** From the top of a bar's row to the middle of the bar, which stands lower beside its words than above them. */
function barMiddle({ words }: BarMark): number {
  return words === 'before' || words === 'after' ? 10 : 3;
}

/** What is said in different places: the statement's own title when it is about one. */
function captionOf(disagreement: Disagreement, story: Story): string {
  const statement = story.statements.find(({ id }) => id === disagreement.statement);
  return statement?.title ?? disagreement.title;
}
