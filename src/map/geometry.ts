import type { MapLabel, MapPlace } from '../story/map-model.ts';

/** A rectangle in units of the drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Smallest target, of 24 px where a phone draws the map a little smaller; the ground of a label is as high. */
const TARGET = 25;
/** From the base line of a label up to its middle. */
const RISE = 4.3;
/** How far a label next to its place makes room when the place grows. */
const GROWTH = 6;

/** Where a label's words stand: further out while its place is drawn large. */
export function labelPoint(
  place: MapPlace,
  label: MapLabel,
  isLarge: boolean,
): readonly [number, number] {
  const { x, y, anchor, leader } = label;
  if (!isLarge || place.line !== null || leader !== null) return [x, y];
  if (anchor === 'middle') return [x, y > place.y ? y + GROWTH : y - GROWTH];
  return [anchor === 'start' ? x + GROWTH : x - GROWTH, y];
}

function groundOf([x, y]: readonly [number, number], { anchor, width }: MapLabel): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x: left - 2, y: y - RISE - TARGET / 2, width: width + 4, height: TARGET };
}

/** The square in which a press means the place itself; small where others are near. */
export function ringBox({ x, y }: MapPlace, side: number): Box {
  return { x: x - side / 2, y: y - side / 2, width: side, height: side };
}

function around(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

/** What the switch of a labelled place covers: its words, and its ring when that is next to them. */
export function targetBox(place: MapPlace, label: MapLabel, isLarge: boolean): Box {
  const ground = groundOf(labelPoint(place, label, isLarge), label);
  const alone = place.line !== null || label.leader !== null;
  return alone ? ground : around(ground, ringBox(place, TARGET));
}
