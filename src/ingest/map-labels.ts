import type { MapLabel } from '../story/map-model.ts';
import type { Box, Segment } from './map-boxes.ts';
import { boxAround, crosses, intersect, isInside, overlap, segmentsOf } from './map-boxes.ts';
import type { Line, Point } from './map-lines.ts';

/** A place that wants a label. */
export interface Labelled {
  /** Where it is drawn; for a border, the point of it the label should be near. */
  readonly point: Point;
  /** What is drawn of a border; `null` for a place drawn as a point. */
  readonly lines: readonly Line[] | null;
  /** Room for its name and count. */
  readonly width: number;
  /** Places with more weight choose first. */
  readonly weight: number;
}

export interface Placed {
  /** Where the place is marked: a border's point moves to its label. */
  readonly point: Point;
  readonly label: MapLabel;
  /** The ground the label keeps to itself; its switch covers it. */
  readonly box: Box;
  /** The part of it the words take. */
  readonly words: Box;
}

/** Towns closer than this get a leader, all but one. */
const CLOSE = 12;

/** Height of a label's ground: that of the smallest target. The words take {@link TEXT} of it. */
const HEIGHT = 24;
const TEXT = 16;
/** From the middle of the words to their base line, at 12.5 px. */
const BASE = 4.3;

/** A place with less than this share of the events of the one with the most gives way to the names of the larger ones. */
const MINOR_SHARE = 1 / 20;

/** Half the side of a ring with the air around it. */
const RING = 7;
/** A chosen place grows to a disc; its words make room by this, which is kept free. */
const GROWTH = 6;

/** Against words across a border that is a place: their halo cuts its line. More than any other side or leader has. */
const ACROSS = 20;

interface Candidate extends Placed {
  /** What is against it by itself; the least is best. */
  readonly cost: number;
  /** Next to its point, without a leader. */
  readonly direct: boolean;
  readonly line: Segment | null;
}

interface Side {
  readonly anchor: MapLabel['anchor'];
  readonly dx: number;
  /** Of the middle of the words. */
  readonly dy: number;
  readonly cost: number;
}

const SIDES: readonly Side[] = [
  { anchor: 'start', dx: 9.5, dy: 0, cost: 0 },
  { anchor: 'end', dx: -9.5, dy: 0, cost: 0.5 },
  { anchor: 'start', dx: 8, dy: 11, cost: 2 },
  { anchor: 'end', dx: -8, dy: 11, cost: 2.2 },
  { anchor: 'start', dx: 8, dy: -11, cost: 2 },
  { anchor: 'end', dx: -8, dy: -11, cost: 2.2 },
  { anchor: 'middle', dx: 0, dy: 16, cost: 3 },
  { anchor: 'middle', dx: 0, dy: -16, cost: 3 },
];

const LEADER_ANGLES = [-35, -145, 35, 145, 0, 180, -65, -115, 65, 115];
const LEADER_LENGTHS = [24, 32, 42, 54];

const BORDER_SIDES: readonly Side[] = [
  { anchor: 'end', dx: -10, dy: 0, cost: 0 },
  { anchor: 'start', dx: 10, dy: 0, cost: 0 },
  { anchor: 'end', dx: -9, dy: 12, cost: 0.5 },
  { anchor: 'start', dx: 9, dy: 12, cost: 0.5 },
  { anchor: 'end', dx: -9, dy: -12, cost: 0.5 },
  { anchor: 'start', dx: 9, dy: -12, cost: 0.5 },
  { anchor: 'middle', dx: 0, dy: 16, cost: 0.7 },
  { anchor: 'middle', dx: 0, dy: -16, cost: 0.7 },
];

function tenth(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

/** A label whose words begin, end or have their middle at `x`; `grow` is room towards where it may move. */
function candidate(
  point: Point,
  { anchor, dx, dy, cost }: Side,
  width: number,
  direct: boolean,
  leader: Segment | null,
): Candidate {
  const [x, middle] = [point[0] + dx, point[1] + dy];
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const grow = direct ? GROWTH : 0;
  const [up, down] = anchor !== 'middle' ? [0, 0] : dy < 0 ? [grow, 0] : [0, grow];
  const ground = {
    left: left - (anchor === 'end' ? grow : 2),
    right: left + width + (anchor === 'start' ? grow : 2),
  };
  return {
    point: [tenth(point[0]), tenth(point[1])],
    label: {
      x: tenth(x),
      y: tenth(middle + BASE),
      anchor,
      width: tenth(width),
      leader:
        leader === null
          ? null
          : [tenth(leader[0][0]), tenth(leader[0][1]), tenth(leader[1][0]), tenth(leader[1][1])],
    },
    box: { ...ground, top: middle - HEIGHT / 2 - up, bottom: middle + HEIGHT / 2 + down },
    words: { ...ground, top: middle - TEXT / 2 - up, bottom: middle + TEXT / 2 + down },
    cost,
    direct,
    line: leader,
  };
}

function leaderSide(angle: number, length: number): Side {
  const [x, y] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const gap = x > 0 ? 3 : -3;
  const cost = 6 + length / 10;
  return { anchor: x > 0 ? 'start' : 'end', dx: x * length + gap, dy: y * length, cost };
}

function pointCandidates({ point, width }: Labelled): readonly Candidate[] {
  const [x, y] = point;
  const led = LEADER_LENGTHS.flatMap((length) =>
    LEADER_ANGLES.map((angle) => {
      const side = leaderSide(angle, length);
      const end: Point = [x + side.dx - (side.anchor === 'start' ? 3 : -3), y + side.dy];
      const [ux, uy] = [(end[0] - x) / length, (end[1] - y) / length];
      return candidate(point, side, width, false, [[x + ux * 5.5, y + uy * 5.5], end]);
    }),
  );
  return [...SIDES.map((side) => candidate(point, side, width, true, null)), ...led];
}

/** Points of some lines, not more than `step` apart. */
function alongLines(lines: readonly Line[], step: number): readonly Point[] {
  return segmentsOf(lines).flatMap(([from, to]) => {
    const pieces = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / step));
    return Array.from({ length: pieces }, (_, index): Point => {
      const part = index / pieces;
      return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
    });
  });
}

function borderCandidates({ point, lines, width }: Labelled): readonly Candidate[] {
  const own = segmentsOf(lines ?? []);
  return alongLines(lines ?? [], 6).flatMap((at) => {
    const away = Math.hypot(at[0] - point[0], at[1] - point[1]);
    return BORDER_SIDES.map((side) =>
      candidate(at, { ...side, cost: side.cost + away / 25 }, width, false, null),
    ).filter(({ words }) => !own.some((segment) => crosses(segment, words)));
  });
}

interface Field {
  readonly places: readonly Labelled[];
  readonly frame: Box;
  /** Borders that are places: no words across them, if it can be helped. */
  readonly strokes: readonly Segment[];
  /** Of each place, the others closer than {@link CLOSE}. */
  readonly close: readonly (readonly number[])[];
  /** Of each place, whether words of larger ones may cover it. */
  readonly minor: readonly boolean[];
}

function isClose(
  { point: [x, y] }: Pick<Labelled, 'point'>,
  other: Pick<Labelled, 'point'>,
): boolean {
  return Math.hypot(x - other.point[0], y - other.point[1]) < CLOSE;
}

function fieldOf(places: readonly Labelled[], frame: Box): Field {
  const most = Math.max(...places.map(({ weight }) => weight));
  return {
    minor: places.map(({ lines, weight }) => lines === null && weight < most * MINOR_SHARE),
    places,
    frame,
    strokes: segmentsOf(places.flatMap(({ lines }) => lines ?? [])),
    close: places.map((place, index) =>
      places.flatMap((other, at) => {
        if (at === index || place.lines !== null || other.lines !== null) return [];
        return isClose(place, other) ? [at] : [];
      }),
    ),
  };
}

/** What is against a candidate whatever the other labels are; `null` when it cannot be. */
function costInField(index: number, option: Candidate, field: Field): number | null {
  const { box, words, line } = option;
  if (!isInside(box, field.frame)) return null;
  let cost = option.cost;
  for (const [at, { point, lines }] of field.places.entries()) {
    if (at === index || lines !== null) continue;
    const ring = boxAround(point, RING);
    const covers = overlap(words, ring);
    const strikes = line !== null && !field.close[index]?.includes(at) && crosses(line, ring);
    if (field.minor[at] && !field.minor[index]) {
      if (covers || strikes) cost += 12;
      continue;
    }
    if (covers || strikes) return null;
    if (overlap(words, boxAround(point, RING + 5))) cost += 1.5;
  }
  if (field.strokes.some((segment) => crosses(segment, words))) cost += ACROSS;
  if (line !== null && field.strokes.some((segment) => intersect(segment, line))) cost += 2;
  for (const at of field.close[index] ?? []) {
    const [place, other] = [field.places[index], field.places[at]];
    if (place === undefined || other === undefined) continue;
    const across = (other.point[0] - place.point[0]) * (option.label.x - place.point[0]);
    const down = (other.point[1] - place.point[1]) * (option.label.y - BASE - place.point[1]);
    if (across + down > 0) cost += 3;
  }
  return cost;
}

function agree(a: Candidate, b: Candidate, areClose: boolean): boolean {
  if (areClose && a.direct && b.direct) return false;
  if (overlap(a.box, b.box)) return false;
  if (a.line !== null && crosses(a.line, b.box)) return false;
  if (b.line !== null && crosses(b.line, a.box)) return false;
  return a.line === null || b.line === null || !intersect(a.line, b.line);
}

/** Rounds of choosing again in view of what the others chose; it settles in two or three. */
const ROUNDS = 8;

/**
 * Where the label of each place stands, in their order; `null` where there is no room. Labels keep within `frame`,
 * never overlap one another's ground, and cover no other place's ring, but that of one with far fewer events, which is
 * then not to be drawn: see {@link isCovered}. Of towns closer than 12 all but one have a leader. The same places give
 * the same labels.
 */
export function placeLabels(
  places: readonly Labelled[],
  frame: { readonly width: number; readonly height: number },
): readonly (Placed | null)[] {
  const field = fieldOf(places, {
    left: 3,
    top: 3,
    right: frame.width - 3,
    bottom: frame.height - 3,
  });
  const options = places.map((place, index) =>
    (place.lines === null ? pointCandidates(place) : borderCandidates(place))
      .flatMap((option) => {
        const cost = costInField(index, option, field);
        return cost === null ? [] : [{ ...option, cost }];
      })
      .toSorted((a, b) => a.cost - b.cost),
  );
  const chosen: (Candidate | null)[] = places.map(() => null);
  const order = places
    .map((_, index) => index)
    .toSorted((a, b) => {
      const [first, second] = [places[a], places[b]];
      return (second?.weight ?? 0) - (first?.weight ?? 0) || a - b;
    });
  for (let round = 0; round < ROUNDS; round += 1) {
    let settled = true;
    for (const index of order) {
      const best =
        options[index]?.find((option) =>
          chosen.every(
            (other, at) =>
              at === index ||
              other === null ||
              agree(option, other, field.close[index]?.includes(at) === true),
          ),
        ) ?? null;
      if (best !== chosen[index]) settled = false;
      chosen[index] = best;
    }
    if (settled) break;
  }
  const placed = chosen.map((option): Placed | null => {
    if (option === null) return null;
    const { point, label, box, words } = option;
    return { point, label, box, words };
  });
  return placed.map((own, index) => (isCovered(index, places, placed) ? null : own));
}

/** Whether the words of another place, or the line to them, stand where a place would be drawn. */
export function isCovered(
  index: number,
  places: readonly Pick<Labelled, 'point' | 'lines'>[],
  labels: readonly (Pick<Placed, 'words' | 'label'> | null)[],
): boolean {
  const { point, lines } = places[index]!;
  if (lines !== null) return false;
  const ring = boxAround(point, RING);
  return labels.some((other, at) => {
    if (other === null || at === index) return false;
    if (overlap(other.words, ring)) return true;
    if (other.label.leader === null || isClose(places[at]!, places[index]!)) return false;
    const [x1, y1, x2, y2] = other.label.leader;
    return crosses(
      [
        [x1, y1],
        [x2, y2],
      ],
      ring,
    );
  });
}
