/** "How to read this", in its order. `mark` names the drawing beside the words; a `fold` is of the list alone. */
export const GUIDE = [
  {
    title: 'A bar is as long as the words allow',
    lines: [
      { mark: 'day', words: 'An event on a known day fills that day.' },
      { mark: 'soft', words: 'Soft ends: the date is approximate, or still open.' },
      { mark: 'slot', words: 'Numbers give an order within a day, not clock times.' },
      {
        mark: 'fold',
        words: 'Earlier, ongoing and undated events unfold from a line above the days.',
      },
    ],
  },
  {
    title: 'Solid is reported, outline is announced',
    lines: [
      { mark: 'reported', words: 'A source reports it as having happened.' },
      { mark: 'announced', words: 'Sources only announce it.' },
      { mark: 'rule', words: 'The line marks the day the texts were published.' },
    ],
  },
  {
    title: 'Each dot is a source, always in the same place',
    lines: [
      { mark: 'reports', words: 'It reports the event.' },
      { mark: 'announces', words: 'It announces the event.' },
      { mark: 'silent', words: 'It says nothing of it.' },
      { mark: 'differ', words: 'The sources differ. Both readings are shown, with their words.' },
    ],
  },
] as const;

export type GuideMark = (typeof GUIDE)[number]['lines'][number]['mark'];

/** What can be done, after what is seen. */
export const GUIDE_WAYS = [
  'Press an event to see the exact words behind it, and how its date is known.',
  'From there “Read in full” opens the whole text, with every passage marked.',
  'Press the name of a place to keep only what happened there.',
] as const;

export const ALL_KEYS = 'All keys';
