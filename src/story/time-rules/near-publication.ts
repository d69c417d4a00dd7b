/** Days, weeks, months and years counted from the one of publication. */

import { civilDay, DAY, formatCalendarDate, instantOf, weekdayOf } from '../calendar.ts';
import {
  firstOnOrAfter,
  interval,
  lastOnOrBefore,
  MONDAY,
  mondayOf,
  monthsFrom,
  monthText,
  SATURDAY,
  WEEK,
  weekWords,
  yearText,
} from './reckoning.ts';
import { lookOrNot, relative } from './rule.ts';
import type { Found, Look, Rule } from './rule.ts';

const today: Rule = {
  pattern:
    /\b(?:(?:earlier|later)\s+)?(?:today|tonight|this\s+(?:morning|afternoon|evening)|(?:right\s+)?now|currently|at\s+(?:present|this\s+(?:time|moment)|the\s+moment))\b/gi,
  read: (_, { published }) =>
    relative('day-of-publication', 'the day of publication', formatCalendarDate(published)),
};

const yesterday: Rule = {
  pattern: /\b(?<far>(?:the\s+)?day\s+before\s+)?yesterday\b/gi,
  read: ({ far }, { published }) =>
    far === undefined
      ? relative(
          'day-before-publication',
          'the day before publication',
          formatCalendarDate(published - DAY),
        )
      : relative(
          'two-days-before-publication',
          'two days before publication',
          formatCalendarDate(published - 2 * DAY),
        ),
};

const tomorrow: Rule = {
  pattern: /\b(?<far>(?:the\s+)?day\s+after\s+)?tomorrow\b/gi,
  read: ({ far }, { published }) =>
    far === undefined
      ? relative(
          'day-after-publication',
          'the day after publication',
          formatCalendarDate(published + DAY),
        )
      : relative(
          'two-days-after-publication',
          'two days after publication',
          formatCalendarDate(published + 2 * DAY),
        ),
};

const night: Rule = {
  pattern: /\b(?:overnight|last\s+night)\b/gi,
  read: (_, { published }) =>
    relative(
      'night-before-publication',
      'the night before the day of publication',
      interval(published - DAY, published),
    ),
};

const thisWeek: Rule = {
  pattern: /\b(?:(?<part>earlier|later)\s+)?this\s+week\b/gi,
  read: ({ part }, { published, look }) => {
    const [monday, sunday] = [mondayOf(published), mondayOf(published) + WEEK - DAY];
    const { direction, because } = weekPart(part, look);
    if (direction === null) {
      return relative(
        'this-week',
        'the week of publication, from Monday to Sunday',
        interval(monday, sunday),
      );
    }
    if (direction === 'past') {
      return relative(
        'this-week-so-far',
        `the week of publication, from Monday to that day${because}`,
        interval(monday, published),
      );
    }
    if (weekdayOf(published) === 0) {
      return relative(
        'week-from-sunday',
        `the week that begins with the Sunday of publication${because}`,
        interval(published, published + WEEK - DAY),
      );
    }
    return relative(
      'this-week-to-come',
      `the week of publication, from that day to Sunday${because}`,
      interval(published, sunday),
    );
  },
};

function weekPart(part: string | undefined, look: () => Look): Look {
  if (part !== undefined)
    return { direction: /earlier/i.test(part) ? 'past' : 'future', because: '' };
  return lookOrNot(look);
}

const weekend: Rule = {
  pattern: /\b(?<which>this|last|the|at\s+the|over\s+the)\s+weekend\b/gi,
  read: ({ which = '' }, { published, look }) => {
    const isLast = which.toLowerCase() === 'last';
    const { direction, because } = isLast ? { direction: null, because: '' } : look();
    const saturday =
      direction === 'future'
        ? firstOnOrAfter(published - DAY, SATURDAY)
        : lastOnOrBefore(isLast ? lastOnOrBefore(published, MONDAY) : published, SATURDAY);
    const edtf = interval(saturday, saturday + DAY);
    if (isLast)
      return relative(
        'last-weekend',
        'the Saturday and Sunday before the week of publication',
        edtf,
      );
    return direction === 'future'
      ? relative('weekend-on-or-after', `the first weekend not over at publication${because}`, edtf)
      : relative('weekend-on-or-before', `the last weekend begun by publication${because}`, edtf);
  },
};

const week: Rule = {
  pattern: /(?<!\bthe\s)\b(?<which>last|next)\s+week\b/gi,
  read: ({ which = '' }, { published }) => {
    const key = which.toLowerCase();
    const monday = mondayOf(published) + (key === 'last' ? -WEEK : WEEK);
    return relative(
      `${key}-week`,
      `${weekWords(key)}, from Monday to Sunday`,
      interval(monday, monday + WEEK - DAY),
    );
  },
};

const month: Rule = {
  pattern: /(?<!\bthe\s)\b(?:(?<part>earlier|later)\s+)?(?<which>this|last|next)\s+month\b/gi,
  read: ({ part, which = '' }, { published }) => {
    const key = which.toLowerCase();
    if (part === undefined || key !== 'this')
      return unitRule('month', key, (n) => monthsFrom(published, n));
    const { year, month: index } = civilDay(published);
    return /earlier/i.test(part)
      ? relative(
          'this-month-so-far',
          'the month of publication, up to that day',
          interval(instantOf(year, index, 1), published),
        )
      : relative(
          'this-month-to-come',
          'the month of publication, from that day',
          interval(published, instantOf(year, index + 1, 0)),
        );
  },
};

/** "for the second time this year" says no more than the year. */
const year: Rule = {
  pattern: /(?<!\bthe\s)\b(?:(?<part>earlier|later)\s+)?(?<which>this|last|next)\s+year\b/gi,
  read: ({ part, which = '' }, { published }) => {
    const key = which.toLowerCase();
    const current = civilDay(published).year;
    if (part === undefined || key !== 'this')
      return unitRule('year', key, (n) => yearText(current + n));
    const now = monthsFrom(published, 0);
    return /earlier/i.test(part)
      ? relative(
          'this-year-so-far',
          'the year of publication, up to that month',
          monthInterval(monthText(current, 1), now),
        )
      : relative(
          'this-year-to-come',
          'the year of publication, from that month',
          monthInterval(now, monthText(current, 12)),
        );
  },
};

function monthInterval(first: string, last: string): string {
  return first === last ? first : `${first}/${last}`;
}

function unitRule(unit: 'month' | 'year', which: string, at: (offset: number) => string): Found {
  if (which === 'this') return relative(`this-${unit}`, `the ${unit} of publication`, at(0));
  return which === 'last'
    ? relative(`last-${unit}`, `the ${unit} before the ${unit} of publication`, at(-1))
    : relative(`next-${unit}`, `the ${unit} after the ${unit} of publication`, at(1));
}

export const NEAR_PUBLICATION: readonly Rule[] = [
  today,
  yesterday,
  tomorrow,
  night,
  thisWeek,
  weekend,
  week,
  month,
  year,
];
