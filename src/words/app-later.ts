/** The words of the page round the story that are loaded with what says them. */
export const LATER = {
  menu: 'Menu',
  aboutStory: 'About this story',
  guideFirst: 'New here?',
  stories: 'Stories',
  notices: 'About this link',
  dismiss: 'Dismiss',
  allStories: 'All stories',
  showStory: 'Show the whole story',
  unexpected: 'This part of the page has failed',
  unexpectedSentence:
    'Something went wrong in Dateline itself. The rest of the page works; trying again may help.',
  notOpened: 'Not opened',
  storyNotOpened: 'Story not opened',
  grip: 'Height of this panel',
} as const;

/** "and 3 more", at the end of a list that was cut. */
export function andMore(count: number): string {
  return `and ${count} more`;
}

/** "5 sources" */
export function sourceCount(count: number): string {
  return count === 1 ? '1 source' : `${count} sources`;
}

/** "Sources differ in 5 points" */
export function differCount(count: number): string {
  return count === 1 ? 'Sources differ in 1 point' : `Sources differ in ${count} points`;
}
