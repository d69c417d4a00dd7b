import type { GeoPermissibleObjects, GeoProjection } from 'd3-geo';
import { geoAzimuthalEqualArea, geoBounds, geoDistance, geoEqualEarth } from 'd3-geo';
import type { Position } from 'geojson';
import type { Point } from './map-lines.ts';

/** The drawing's size, in CSS pixels of the panel it is made for. */
export const FRAME = { width: 400, height: 236 } as const;

/** What is kept free around the places, for their rings and names. */
const PADDING = 27;

/** Paths run on this far beyond the frame, so that the outline along the cut is out of sight. */
const OVERRUN = 4;

/** No closer than this, or one town would be a blank sheet: the width of the frame in radians, 600 km. */
const NARROWEST = 600 / 6371;

/** From this many degrees across, what north is differs too much between the edges of one region. */
const WIDE = 70;

/** From this latitude on, north or south, what is many degrees across is no more than a region. */
const POLAR = 60;

const ORIGIN: Point = [0, 0];

export interface Cut {
  readonly projection: GeoProjection;
  /** Longitude and latitude of the middle of the drawing. */
  readonly centre: Point;
}

function boundsOf(positions: readonly Position[]) {
  const shape: GeoPermissibleObjects = {
    type: 'MultiPoint',
    coordinates: positions.map((position) => [...position]),
  };
  const [[west, south], [east, north]] = geoBounds(shape);
  // East of the antimeridian when the places lie on both sides of it.
  const across = (east - west + 360) % 360;
  return { longitude: west + across / 2, latitude: (south + north) / 2, across, up: north - south };
}

/** Around a pole, where places of all longitudes are near each other; `null` when one of them is not. */
function polarBounds(positions: readonly Position[]): ReturnType<typeof boundsOf> | null {
  const latitudes = positions.map(([, north = 0]) => north);
  const nearest = Math.min(...latitudes.map(Math.abs));
  const isAround = latitudes.every((north) => Math.sign(north) === Math.sign(latitudes[0] ?? 0));
  const { longitude, across } = boundsOf(positions);
  const up = 2 * (90 - nearest);
  if (!isAround || nearest < POLAR || across <= WIDE) return null;
  return { longitude, latitude: Math.sign(latitudes[0] ?? 0) * 90, across: 0, up };
}

/**
 * The projection and cut that show all positions: for a region Lambert's equal-area one, centred on it,
 * so that any latitude looks as it should; for more than a region Equal Earth, north up everywhere.
 * Expects at least one position. Shows `wider` times as much in width and height as they need.
 */
export function cutFor(positions: readonly Position[], wider = 1): Cut {
  const { longitude, latitude, across, up } = polarBounds(positions) ?? boundsOf(positions);
  const wide = Math.max(across, up) > WIDE;
  const projection = wide
    ? geoEqualEarth().rotate([-longitude, 0])
    : geoAzimuthalEqualArea().rotate([-longitude, -latitude]);

  projection.scale(1).translate([0, 0]);
  const points = positions.map(([east = 0, north = 0]) => projection([east, north]) ?? ORIGIN);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ];
  const closest = Math.min(
    (FRAME.width - 2 * PADDING) / (right - left),
    (FRAME.height - 2 * PADDING) / (bottom - top),
    FRAME.width / NARROWEST,
  );
  const scale = closest / wider;
  projection
    .scale(scale)
    .translate([
      FRAME.width / 2 - (scale * (left + right)) / 2,
      FRAME.height / 2 - (scale * (top + bottom)) / 2,
    ]);

  const middle = projection.invert?.([FRAME.width / 2, FRAME.height / 2]) ?? [longitude, latitude];
  if (!wide) {
    // Only what can be seen goes through the projection: far countries do not fold into view.
    const corners = [0, FRAME.width].flatMap((x) => [0, FRAME.height].map((y) => [x, y] as const));
    const radii = corners.map(([x, y]) => {
      const corner = projection.invert?.([x, y]);
      return corner ? geoDistance(corner, [longitude, latitude]) : Number.NaN;
    });
    const radius = (Math.max(...radii) * 180) / Math.PI + 5;
    if (radius < 175) projection.clipAngle(radius);
  }
  projection.clipExtent([
    [-OVERRUN, -OVERRUN],
    [FRAME.width + OVERRUN, FRAME.height + OVERRUN],
  ]);
  return { projection, centre: middle };
}
