/**
 * The map of a story as published (contract 2) and as the app draws it: finished paths, no geography.
 *
 *   story folder ──ingest, Natural Earth──▶ map.json ──fetch, check──▶ StoryMap
 *
 * All lengths are in the units of the drawing, `width` × `height`, x to the right and y down.
 * Paths are SVG path data. A story none of whose places can be drawn has no map.
 */

/** Version of `map.json`. A reader of it accepts this number and no other. */
export const MAP_VERSION = 1;

/** Where the name and count of a place stand. */
export interface MapLabel {
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  /** Which end of the words `x` is, in reading order from the left. */
  readonly anchor: 'start' | 'middle' | 'end';
  /** Room kept for name and count. */
  readonly width: number;
  /** `x1, y1, x2, y2` of the line from the place to its words; `null` when they stand next to it. */
  readonly leader: readonly [number, number, number, number] | null;
}

/** A place of the story that is drawn. */
export interface MapPlace {
  /** Id of the place. */
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** The border this place is; `null` for a place drawn as a point. */
  readonly line: string | null;
  /** `null`: there is no room for it; its switch stands beside the map. */
  readonly label: MapLabel | null;
}

/** The name of a country or sea, for orientation only; its middle is at `x`, its base line at `y`. */
export interface MapName {
  readonly kind: 'country' | 'sea';
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

export interface StoryMap {
  readonly version: typeof MAP_VERSION;
  readonly width: number;
  readonly height: number;
  /** Closed, with its coast as outline; it runs on a little beyond the drawing. */
  readonly land: string;
  /** Recognised land borders. */
  readonly borders: string;
  /** Lines of control and other borders in dispute, drawn dashed; empty when there are none in view. */
  readonly disputed: string;
  /** In the order of the story's places. */
  readonly places: readonly MapPlace[];
  readonly names: readonly MapName[];
  /**
   * Ids of places with events that are not drawn, in the order of the story's places: they have no position, or the words
   * of a place with many times their events stand there.
   */
  readonly offMap: readonly string[];
}
