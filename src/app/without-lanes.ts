import type { Lanes } from '../timeline/engine/columns.ts';

/** No lanes: for what looks events up in time alone. */
export function withoutLanes(length: number): Lanes {
  return { count: 0, of: new Int32Array(length).fill(-1) };
}
