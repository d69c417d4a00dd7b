import type { Position } from 'geojson';
import type { MapPlace, StoryMap } from '../story/map-model.ts';
import { MAP_VERSION } from '../story/map-model.ts';
import type { Folder } from './folder-schema.ts';
import type { Box } from './map-boxes.ts';
import { boxAround } from './map-boxes.ts';
import { borderLines } from './map-borders.ts';
import { drawnBorder, drawWorld, lengthInView } from './map-drawing.ts';
import { isCovered, placeLabels } from './map-labels.ts';
import type { Line, Point } from './map-lines.ts';
import { pathData } from './map-lines.ts';
import { placeNames } from './map-names.ts';
import { cutFor, FRAME } from './map-projection.ts';
import { roomFor } from './map-text.ts';

/** Size of the labels' words. */
const SIZE = 12.5;

/** Half the side of the ground around a ring, or a point of a border, on which no name stands. */
const RING = 9;
const STROKE = 4;

/** So much longer and wider the cut may be than its places need, tried one after the other. */
const WIDER = [1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 6, 8];

/** Coasts and borders shorter than this together, in px, leave a blank sheet. */
const LEAST_LENGTH = 400;

/** What of a story its map shows. */
interface Mapped {
  readonly places: Folder['places'];
  readonly events: readonly { readonly places: readonly { readonly place: string }[] }[];
}

function eventsAt({ events }: Mapped, id: string): number {
  return events.filter(({ places }) => places.some(({ place }) => place === id)).length;
}

/** All names the story uses for places, and the countries of its borders. */
function namesOf({ places }: Pick<Folder, 'places'>): ReadonlySet<string> {
  return new Set(
    places.flatMap(({ name, names = [], within, border }) => [
      name,
      ...names,
      ...within,
      ...(border === undefined ? [] : [border.of, ...border.with]),
    ]),
  );
}

/** Boxes that cover a line, so that nothing is written across it. */
function boxesAlong(lines: readonly Line[]): readonly Box[] {
  return lines.flatMap(({ points }) =>
    points.flatMap((to, index) => {
      const from = points[index - 1] ?? to;
      const pieces = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / STROKE);
      return Array.from({ length: Math.max(1, pieces) }, (_, at) => {
        const part = (at + 1) / Math.max(1, pieces);
        const between: Point = [
          from[0] + (to[0] - from[0]) * part,
          from[1] + (to[1] - from[1]) * part,
        ];
        return boxAround(between, STROKE);
      });
    }),
  );
}

function middleOf(lines: readonly Line[]): Point {
  const points = lines.flatMap((line) => line.points);
  return points[Math.floor(points.length / 2)] ?? [FRAME.width / 2, FRAME.height / 2];
}

/** The closest cut with enough coasts and borders to know where on earth it is; without any far and wide, the closest. */
function drawnAround(positions: readonly Position[]) {
  const draw = (wider: number) => {
    const cut = cutFor(positions, wider);
    return { ...cut, world: drawWorld(cut) };
  };
  for (const wider of WIDER) {
    const drawing = draw(wider);
    if (lengthInView(drawing.world) >= LEAST_LENGTH) return drawing;
  }
  return draw(1);
}

/**
 * The map of a checked story folder: the region its events are in, cut so that every place of theirs
 * with a position is in view. `null` when there is no such place.
 */
export function computeMap(folder: Mapped): StoryMap | null {
  const used = folder.places.filter(({ id }) => eventsAt(folder, id) > 0);
  const drawn = used.flatMap((place) => {
    const border = borderLines(place);
    if (border === null && place.coordinates === undefined) return [];
    return [{ place, border, position: place.coordinates }];
  });
  if (drawn.length === 0) return null;

  const positions = drawn.flatMap(({ border, position }): Position[] =>
    border === null ? (position === undefined ? [] : [position]) : border.coordinates.flat(),
  );
  const { projection, world } = drawnAround(positions);

  const marks = drawn.map(({ place, border, position }) => {
    const lines = border === null ? null : drawnBorder(projection, border);
    const at = position === undefined ? null : projection(position);
    return { place, lines, point: at ?? middleOf(lines ?? []) };
  });
  const labels = placeLabels(
    marks.map(({ place, lines, point }) => {
      const weight = eventsAt(folder, place.id);
      const width = roomFor(`${place.name} ${weight}`, SIZE);
      return { point, lines, width, weight };
    }),
    FRAME,
  );
  const places = marks.flatMap(({ place, lines, point }, index): readonly MapPlace[] => {
    if (isCovered(index, marks, labels)) return [];
    const [x, y] = labels[index]?.point ?? point;
    const shown = {
      id: place.id,
      x: Math.round(x * 10) / 10,
      y: Math.round(y * 10) / 10,
      line: lines === null ? null : pathData(lines),
      label: labels[index]?.label ?? null,
    };
    return [shown];
  });
  const taken = [
    ...labels.flatMap((label) => (label === null ? [] : [label.words])),
    ...marks.flatMap(({ lines, point }) => (lines === null ? [boxAround(point, RING)] : [])),
    ...marks.flatMap(({ lines }) => boxesAlong(lines ?? [])),
  ];
  return {
    version: MAP_VERSION,
    ...FRAME,
    land: pathData(world.land),
    borders: pathData(world.borders),
    disputed: pathData(world.disputed),
    places,
    names: placeNames({
      projection,
      inView: world.inView,
      ...FRAME,
      points: marks.map(({ point }) => point),
      taken,
      mentioned: namesOf(folder),
    }),
    offMap: used.map(({ id }) => id).filter((id) => !places.some((place) => place.id === id)),
  };
}
