/** What a tense alone says of the date, where no words give one. */

import { formatCalendarDate } from '../calendar.ts';
import { relative } from './rule.ts';
import type { Rule } from './rule.ts';

/** "had cut its ties": past for what is told, and so for the text. Not "had to", "had better", which may look ahead. */
const pastPerfect: Rule = {
  pattern: /\bhad\b(?!\s+(?:to|better)\b)/gi,
  read: (_, { published }) =>
    relative(
      'told-as-past',
      'told as past already, so by the day of publication',
      `../${formatCalendarDate(published)}`,
    ),
};

export const TENSES: readonly Rule[] = [pastPerfect];
