/** Words that look like a date and give none. */

import { FEW, NUMBER, UNIT, WEEKDAY } from './patterns.ts';
import { Unresolved } from './rule.ts';
import type { Rule } from './rule.ts';

const WITHIN_STORY = [
  String.raw`\b(?:the|that)\s+(?:very\s+)?(?:same|previous|preceding|following|next)\s+(?:${UNIT}|morning|evening|night|${WEEKDAY})\b`,
  String.raw`\b(?:previous|following|same|next)\s+(?:day|morning|evening)\b`,
  String.raw`\b(?:on\s+)?that\s+(?:(?:same\s+)?(?:${UNIT}|morning|evening|night|time|${WEEKDAY}))\b`,
  String.raw`\b(?:(?:${FEW}|${NUMBER})(?:\s+and\s+a\s+half)?\s+)?${UNIT}s?\s+(?:later|earlier|afterwards?|beforehand|previously)\b`,
  String.raw`\b(?:${FEW}|${NUMBER}|the)\s+${UNIT}s?\s+(?:before|after)\b(?!\s+(?:yesterday|tomorrow)\b)`,
  String.raw`\blater\s+that\s+${UNIT}\b`,
  String.raw`\bat\s+the\s+time\b`,
];

const withinStory: Rule = {
  pattern: new RegExp(WITHIN_STORY.join('|'), 'gi'),
  read: () => {
    throw new Unresolved(
      'these words are relative to another part of the text, not to publication; quote words that state a date',
    );
  },
};

const repeated: Rule = {
  pattern: new RegExp(
    String.raw`\b(?:every|each|most)\s+(?:${WEEKDAY}|${UNIT})s?\b|\b${WEEKDAY}s\b`,
    'gi',
  ),
  read: () => {
    throw new Unresolved(
      'these words speak of something that happens again and again, not of a date',
    );
  },
};

export const NO_DATE: readonly Rule[] = [withinStory, repeated];
