import { layOver } from '../sharing/entry-over.ts';
import { WIDE } from '../ui/breakpoints.ts';

/** Has Back close what lies over the page; on a desk, where it stands beside the view or floats, Back leads back. */
export function closeOnBack(close: () => void): () => void {
  return matchMedia(WIDE).matches ? () => {} : layOver(close);
}
