export const FIND_EVENT = 'Find an event';

/** "2 found", "none found" */
export function found(count: number): string {
  return count === 0 ? 'none found' : `${count} found`;
}
