/** What the keys do, grouped by where they do it. Each line is its keys and what they do. */
export const KEY_GROUPS = [
  {
    title: 'Along the timeline',
    lines: [
      { keys: ['←', '→'], does: 'Previous, next event in time' },
      { keys: ['↑', '↓'], does: 'Lane above, lane below' },
      { keys: ['Home', 'End'], does: 'First, last event' },
      { keys: ['Enter'], does: 'Open the event; in a cluster, zoom in' },
      { keys: ['L'], does: 'List the events of a cluster' },
      { keys: ['Esc'], does: 'Close; then clear the filter' },
      { keys: ['+', '−'], does: 'Zoom in, zoom out' },
      { keys: ['0', 'F'], does: 'The opening view; fit the selected event' },
      { keys: ['P'], does: 'Go to the published rule' },
    ],
  },
  {
    title: 'In an event',
    lines: [
      { keys: ['J', 'K'], does: 'Next, previous passage' },
      { keys: ['R'], does: 'Read the full text' },
      { keys: ['W'], does: 'Compare the wordings' },
      { keys: ['C'], does: 'Copy the link' },
    ],
  },
  {
    title: 'Anywhere',
    lines: [
      { keys: ['/'], does: 'Find' },
      { keys: ['T'], does: 'Light or dark' },
      { keys: ['?'], does: 'This list' },
    ],
  },
] as const;

/** Arrows are drawn, and read aloud by these names. */
export const ARROW_NAMES: Readonly<Record<string, string>> = {
  '←': 'Left arrow',
  '→': 'Right arrow',
  '↑': 'Up arrow',
  '↓': 'Down arrow',
};

export const LETTER_KEYS = 'Letter keys';
export const LETTER_KEYS_NOTE =
  'Letters, / and ? act as keys. Switch them off if you speak to your computer, or press them by accident.';
