/** Distances from publication: "a year and a half ago", "in three days", "in recent months". */

import { civilDay, DAY, formatCalendarDate } from '../calendar.ts';
import type { Instant } from '../model.ts';
import { FEW, NUMBER, numberOf, UNIT } from './patterns.ts';
import { monthsFrom, WEEK, yearText } from './reckoning.ts';
import { relative, Unresolved } from './rule.ts';
import type { Groups, Rule } from './rule.ts';

const ABOUT = String.raw`(?:(?<about>about|around|almost|nearly|roughly|some|more\s+than|less\s+than|over|at\s+least)\s+)?`;
const AMOUNT =
  String.raw`(?:(?<n>${NUMBER})(?<half>\s+and\s+a\s+half)?[\s-]+(?<unit>${UNIT})s?(?<afterHalf>\s+and\s+a\s+half)?|` +
  String.raw`(?<onlyHalf>half\s+an?)\s+(?<halfUnit>${UNIT}))`;

interface Amount {
  readonly count: number;
  readonly unit: string;
  readonly isRough: boolean;
  readonly words: string;
}

function amountFrom(groups: Groups): Amount {
  const unit = (groups['unit'] ?? groups['halfUnit'] ?? '').toLowerCase();
  const isHalf = (groups['half'] ?? groups['afterHalf'] ?? groups['onlyHalf']) !== undefined;
  const whole = groups['onlyHalf'] === undefined ? numberOf(groups['n'] ?? '') : 0;
  const count = whole + (isHalf ? 0.5 : 0);
  return { count, unit, isRough: groups['about'] !== undefined, words: amountWords(count, unit) };
}

function amountWords(count: number, unit: string): string {
  if (unit === 'year' && count % 1 !== 0) return `${count * 12} months`;
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** Days counted are exact; weeks give the day within three, months a month, years a year, roughly. */
function distant(published: Instant, { count, unit, isRough }: Amount, sign: 1 | -1): string {
  const days = unit === 'day' ? count : count * (unit === 'fortnight' ? 14 : 7);
  const day = published + sign * Math.round(days) * DAY;
  const { year: current } = civilDay(published);
  switch (unit) {
    case 'day':
      return formatCalendarDate(day) + (isRough || count % 1 !== 0 ? '~' : '');
    case 'week':
    case 'fortnight':
      return `${formatCalendarDate(day - 3 * DAY)}~/${formatCalendarDate(day + 3 * DAY)}~`;
    case 'month':
      return `${monthsFrom(published, sign * Math.round(count))}~`;
    case 'year':
      if (count % 1 !== 0) return `${monthsFrom(published, sign * count * 12)}~`;
      return `${yearText(current + sign * count)}~`;
    default:
      return decadeOf(current + sign * Math.round(count * 10));
  }
}

function decadeOf(value: number): string {
  return `${yearText(value).slice(0, 3)}X~`;
}

const ago: Rule = {
  pattern: new RegExp(String.raw`\b${ABOUT}${AMOUNT}\s+ago\b`, 'gi'),
  read: (groups, { published }) => {
    const amount = amountFrom(groups);
    return relative(
      'time-before-publication',
      `${amount.words} before publication`,
      distant(published, amount, -1),
    );
  },
};

const fewAgo: Rule = {
  pattern: new RegExp(
    String.raw`\b(?<few>${FEW})\s+(?<unit>${UNIT}s)\s+ago\b|\b(?<units>${UNIT}s)\s+ago\b`,
    'gi',
  ),
  read: ({ unit, units = '' }) =>
    relative(
      'some-time-before-publication',
      `some ${(unit ?? units).toLowerCase()} before publication, which gives no date by itself`,
      null,
    ),
};

const inTime: Rule = {
  pattern: new RegExp(
    String.raw`\bin\s+${ABOUT}${AMOUNT}(?<time>[’']?s?[’']?\s+time)?\b(?!\s+(?:ago|later|earlier|before|after))`,
    'gi',
  ),
  read: (groups, { published, look }) => {
    if (groups['time'] === undefined && look().direction !== 'future') {
      throw new Unresolved(
        `“in ${amountFrom(groups).words}” may say how long something takes: say direction: future if it says when`,
      );
    }
    const amount = amountFrom(groups);
    return relative(
      'time-after-publication',
      `${amount.words} after publication`,
      distant(published, amount, 1),
    );
  },
};

/** "over the past two years": from then on, and still so at publication. */
const pastTime: Rule = {
  pattern: new RegExp(
    String.raw`\b(?:over|in|during|for|within)\s+the\s+(?:past|last)\s+(?:${AMOUNT}|(?<one>${UNIT}))\b`,
    'gi',
  ),
  read: (groups, { published }) => {
    const one = groups['one']?.toLowerCase();
    const amount =
      one === undefined
        ? amountFrom(groups)
        : { count: 1, unit: one, isRough: true, words: `1 ${one}` };
    const [start = ''] = distant(published, { ...amount, isRough: true }, -1).split('/');
    return relative(
      'time-up-to-publication',
      `from about ${amount.words} before publication, and going on`,
      `${start}/..`,
    );
  },
};

/**
 * How far back "recent" reaches at the least, in months, and how finely that is told. The start is
 * approximate and so coarse that it says no more than the words do.
 */
const recent: Rule = {
  pattern: new RegExp(
    String.raw`\b(?:in|over|during|for|within)?\s*(?:the\s+)?(?:(?:most\s+)?recent|(?:past|last)\s+${FEW})\s+(?<unit>day|week|month|year)s\b`,
    'gi',
  ),
  read: ({ unit = '' }, { published }) => {
    const key = unit.toLowerCase();
    const words = `some ${key}s before publication, and still going on then`;
    const { year: current } = civilDay(published);
    switch (key) {
      case 'year':
        return relative('recent-years', words, `${decadeOf(current - 3)}/..`);
      case 'month':
        return relative('recent-months', words, `${monthsFrom(published, -3).slice(0, 4)}~/..`);
      default:
        return relative(
          `recent-${key}s`,
          words,
          `${formatCalendarDate(published - 2 * WEEK).slice(0, 7)}~/..`,
        );
    }
  },
};

const recently: Rule = {
  pattern: /\b(?:(?:most|more|very|only)\s+)?(?:recently|lately|of\s+late)\b/gi,
  read: () =>
    relative('recently', 'some time before publication, which gives no date by itself', null),
};

const soon: Rule = {
  pattern: new RegExp(
    String.raw`\b(?:(?:soon|shortly)(?!\s+(?:after|before)\b)|(?:in|over|during|within)\s+the\s+(?:coming|next)\s+(?:(?:${FEW}|${NUMBER})\s+)?${UNIT}s|in\s+the\s+near\s+future)\b`,
    'gi',
  ),
  read: () => relative('soon', 'some time after publication, which gives no date by itself', null),
};

export const DISTANCES: readonly Rule[] = [ago, fewAgo, inTime, pastTime, recent, recently, soon];
