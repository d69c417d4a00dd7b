/** Weekdays, alone and several at once. */

import { DAY, formatCalendarDate, weekdayOf, WEEKDAYS } from '../calendar.ts';
import type { Instant } from '../model.ts';
import { TO, WEEKDAY, weekdayIndex } from './patterns.ts';
import {
  firstOnOrAfter,
  interval,
  lastOnOrBefore,
  mondayOf,
  WEEK,
  weekWords,
} from './reckoning.ts';
import { lookOrNot, relative, Unresolved } from './rule.ts';
import type { Context, Found, Look, Rule } from './rule.ts';

/** The words of a rule for weekdays: "the first Tuesday and Wednesday after publication". */
function weekdayRule(
  ids: 'weekday' | 'weekdays',
  names: string,
  isSameDay: boolean,
  look: Look,
): { id: string; words: string } {
  if (look.direction !== 'future') {
    return {
      id: `${ids}-on-or-before`,
      words: `the last ${names} on or before publication${look.because}`,
    };
  }
  const when = isSameDay ? 'on or after' : 'after';
  return {
    id: `${ids}-on-or-after`,
    words: `the first ${names} ${when} publication${look.because}`,
  };
}

const weekday: Rule = {
  pattern: new RegExp(String.raw`\b(?:this\s+)?(?<day>${WEEKDAY})\b`, 'gi'),
  read: ({ day = '' }, { published, look }) => {
    const index = weekdayIndex(day);
    const isSameDay = index === weekdayOf(published);
    // The day of publication itself is the same whichever way the sentence looks.
    const direction = isSameDay ? lookOrNot(look) : look();
    const place = direction.direction === 'future' ? firstOnOrAfter : lastOnOrBefore;
    const { id, words } = weekdayRule('weekday', WEEKDAYS[index] ?? '', isSameDay, direction);
    return relative(id, words, formatCalendarDate(place(published, index)));
  },
};

const pastOrComingWeekday: Rule = {
  pattern: new RegExp(String.raw`\b(?:this\s+)?(?<which>past|coming)\s+(?<day>${WEEKDAY})\b`, 'gi'),
  read: ({ which = '', day = '' }, { published }) => {
    const isPast = which.toLowerCase() === 'past';
    return nearestWeekday(weekdayIndex(day), isPast ? 'last' : 'next', published);
  },
};

/** The nearest such weekday on one side of publication, its own day left out. */
function nearestWeekday(index: number, which: 'last' | 'next', published: Instant): Found {
  const name = WEEKDAYS[index] ?? '';
  if (which === 'last') {
    const edtf = formatCalendarDate(lastOnOrBefore(published - DAY, index));
    return relative('last-weekday', `the last ${name} before publication`, edtf);
  }
  const edtf = formatCalendarDate(firstOnOrAfter(published + DAY, index));
  return relative('next-weekday', `the first ${name} after publication`, edtf);
}

const weekdays: Rule = {
  pattern: new RegExp(
    String.raw`\b(?:(?<span>from|between)\s+)?(?<list>${WEEKDAY}(?:(?:\s*,\s*(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+|${TO})${WEEKDAY})+)\b`,
    'gi',
  ),
  read: ({ span, list = '' }, { published, look }) => {
    const days = Array.from(list.matchAll(new RegExp(WEEKDAY, 'gi')), ([name]) =>
      weekdayIndex(name),
    );
    const [first = 0, last = 0] = [days[0], days.at(-1)];
    const isSpan = span !== undefined || !/\b(?:and|or)\b/i.test(list);
    const follow = days.every((day, i) => i === 0 || day === ((days[i - 1] ?? 0) + 1) % 7);
    if (!follow && !(isSpan && days.length === 2)) {
      throw new Unresolved(
        `the days of “${list}” do not follow one another; quote each of them alone`,
      );
    }
    const direction = look();
    const isAhead = direction.direction === 'future';
    const end = lastOnOrBefore(published, last);
    const start = isAhead ? firstOnOrAfter(published, first) : lastOnOrBefore(end, first);
    const isSameDay = first === weekdayOf(published);
    const { id, words } = weekdayRule(
      'weekdays',
      list.replaceAll(/\s+/g, ' '),
      isSameDay,
      direction,
    );
    return relative(id, words, interval(start, isAhead ? firstOnOrAfter(start, last) : end));
  },
};

/** "last Friday" is clear only where the nearest Friday lies in the last week too. */
const lastOrNextWeekday: Rule = {
  pattern: new RegExp(String.raw`\b(?<which>last|next)\s+(?<day>${WEEKDAY})\b`, 'gi'),
  read: ({ which = '', day = '' }, { published }) => {
    const index = weekdayIndex(day);
    const side = which.toLowerCase() === 'last' ? 'last' : 'next';
    const near = nearestWeekday(index, side, published);
    const monday = mondayOf(published) + (side === 'last' ? -WEEK : WEEK);
    const inWeek = formatCalendarDate(firstOnOrAfter(monday, index));
    if (near.edtf !== inWeek) {
      throw new Unresolved(
        `“${which} ${day}” may be ${near.edtf ?? ''} or ${inWeek}; quote words that say which`,
      );
    }
    return near;
  },
};

const weekdayOfWeek: Rule = {
  pattern: new RegExp(
    String.raw`\b(?<day>${WEEKDAY}),?\s+(?:of\s+)?(?<which>last|this|next)\s+week\b`,
    'gi',
  ),
  read: ({ day = '', which = '' }, context) => {
    const week = which.toLowerCase();
    const monday =
      week === 'this'
        ? mondayAhead(context)
        : mondayOf(context.published) + (week === 'last' ? -WEEK : WEEK);
    const date = firstOnOrAfter(monday, weekdayIndex(day));
    const words = `${WEEKDAYS[weekdayIndex(day)] ?? ''} of ${weekWords(week)} (weeks from Monday to Sunday)`;
    return relative(`weekday-of-${week}-week`, words, formatCalendarDate(date));
  },
};

/** Looking ahead from a Sunday, "this week" is the one that is about to begin. */
function mondayAhead({ published, look }: Context): Instant {
  const isAhead = weekdayOf(published) === 0 && look().direction === 'future';
  return mondayOf(published) + (isAhead ? WEEK : 0);
}

export const WEEKDAY_RULES: readonly Rule[] = [
  pastOrComingWeekday,
  weekday,
  weekdays,
  lastOrNextWeekday,
  weekdayOfWeek,
];
