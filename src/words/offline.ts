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
    failed: 'The story could not be saved. Check the connection and try again.',
  },
} as const;
