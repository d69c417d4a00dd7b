/** The words of reading without a network. */
export const OFFLINE = {
  newVersion: 'A newer version of this site is ready.',
  use: 'Use it now',
  later: 'Later',
  save: 'Save for offline',
  saveAgain: 'Save again',
  states: {
    not: '',
    saving: 'Saving the story',
    saved: 'The whole story is on this device.',
    failed:
      'The story could not be saved. Check the connection and the room on this device, and try again.',
  },
} as const;

/** "Takes 58 MB on this device." In whole megabytes, from a million bytes on; less is said to a tenth. */
export function sizeOnDevice(bytes: number): string {
  const size = bytes / 1_000_000;
  return `Takes ${size < 1 ? Math.max(0.1, Math.round(size * 10) / 10) : Math.round(size)} MB on this device.`;
}
