/** Dates that the words state, with or without the year. */

import {
  civilDay,
  formatCalendarDate,
  instantOf,
  MONTHS,
  weekdayOf,
  WEEKDAYS,
} from '../calendar.ts';
import { daysInMonth } from '../days-in-month.ts';
import type { Instant } from '../model.ts';
import { sameStart, TO, weekdayIndex } from './patterns.ts';
import { interval, monthText, yearText } from './reckoning.ts';
import { relative, stated, Unresolved } from './rule.ts';
import type { Context, Found, Groups, Look, Rule } from './rule.ts';

const WEEKDAY_OR_SHORT = String.raw`(?:${WEEKDAYS.join('|')}|(?:Sun|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat)\b\.?)`;
const MONTH = `(?:${MONTHS.join('|')})`;
const MONTH_OR_SHORT = String.raw`(?:${MONTHS.join('|')}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)`;
const YEAR = String.raw`[12]\d{3}`;
const ORDINAL = '(?:st|nd|rd|th)?';

/** Month of a name, short or in full, counted from 1. */
function monthIndex(name: string): number {
  return MONTHS.findIndex((month) => sameStart(month, name)) + 1;
}

const isoDay: Rule = {
  pattern: /(?<![\d-])(?<iso>\d{4}-\d\d-\d\d)(?![\d-])/g,
  read: ({ iso = '' }) => stated('stated-day', 'the words state the date', iso),
};

interface StatedDay {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  readonly weekday: number | null;
}

/** "28 November", "November 28", with weekday and year; groups are numbered to stand twice. */
function dayPattern(n: number): string {
  const weekday = String.raw`(?:(?<w${n}>${WEEKDAY_OR_SHORT}),?\s+\(?)?(?:the\s+)?`;
  const dayFirst = String.raw`(?<d${n}>\d{1,2})${ORDINAL}\s+(?:of\s+)?(?<m${n}>${MONTH_OR_SHORT})`;
  const monthFirst = String.raw`(?<mm${n}>${MONTH_OR_SHORT})\s+(?<dd${n}>\d{1,2})${ORDINAL}(?!\d|\s*[:%])`;
  const year = String.raw`(?:,?\s+(?<y${n}>${YEAR}))?\b`;
  return String.raw`\b${weekday}(?:${dayFirst}|${monthFirst})${year}\)?`;
}

function dayFrom(groups: Groups, n: number): StatedDay {
  const [weekday, year] = [groups[`w${n}`], groups[`y${n}`]];
  return {
    day: Number(groups[`d${n}`] ?? groups[`dd${n}`]),
    month: monthIndex(groups[`m${n}`] ?? groups[`mm${n}`] ?? ''),
    year: year === undefined ? null : Number(year),
    weekday: weekday === undefined ? null : weekdayIndex(weekday),
  };
}

const oneDay: Rule = {
  pattern: new RegExp(dayPattern(1), 'g'),
  read: (groups, context) => readDays([dayFrom(groups, 1)], context),
};

const dayToDay: Rule = {
  pattern: new RegExp(`${dayPattern(1)}${TO}${dayPattern(2)}`, 'g'),
  read: (groups, context) => readDays([dayFrom(groups, 1), dayFrom(groups, 2)], context),
};

/** "28–30 November 2021", "November 28 to 30", "28 and 29 November". */
const daysOfMonth: Rule = {
  pattern: new RegExp(
    String.raw`\b(?:(?<d1>\d{1,2})${ORDINAL}(?<j>${TO}|\s+and\s+)(?<d2>\d{1,2})${ORDINAL}\s+(?:of\s+)?(?<m>${MONTH_OR_SHORT})|` +
      String.raw`(?<mm>${MONTH_OR_SHORT})\s+(?<dd1>\d{1,2})${ORDINAL}(?<jj>${TO}|\s+and\s+)(?<dd2>\d{1,2})${ORDINAL})(?:,?\s+(?<y>${YEAR}))?\b`,
    'g',
  ),
  read: (groups, context) => {
    const [d1, d2] = [Number(groups['d1'] ?? groups['dd1']), Number(groups['d2'] ?? groups['dd2'])];
    if (/and/.test(groups['j'] ?? groups['jj'] ?? '') && d2 !== d1 + 1) {
      throw new Unresolved(`${d1} and ${d2} do not follow one another; quote each of them alone`);
    }
    const month = monthIndex(groups['m'] ?? groups['mm'] ?? '');
    const year = groups['y'] === undefined ? null : Number(groups['y']);
    return readDays(
      [d1, d2].map((day) => ({ day, month, year, weekday: null })),
      context,
    );
  },
};

/** One day, or the first and the last of several. */
function readDays(days: readonly StatedDay[], context: Context): Found {
  const statedYear = days.find(({ year }) => year !== null)?.year ?? null;
  const last = days.at(-1);
  const first = days[0];
  if (first === undefined || last === undefined) throw new Unresolved('no day is stated');
  const look = statedYear === null ? context.look() : null;
  const end = placeDay(last, last.year ?? statedYear, context, look);
  const endYear = civilDay(end).year;
  const isEarlier = first.month * 100 + first.day <= last.month * 100 + last.day;
  const start =
    first === last
      ? end
      : placeDay(first, first.year ?? (isEarlier ? endYear : endYear - 1), context, look);
  if (start > end) throw new Unresolved('the days stated run backwards');
  const edtf = interval(start, end);
  if (look === null) return stated('stated-day', 'the words state the date', edtf);
  const name = `${last.day} ${MONTHS[last.month - 1] ?? ''}`;
  const words =
    look.direction === null
      ? `the ${name} nearest to publication`
      : look.direction === 'past'
        ? `the last ${name} on or before publication`
        : `the first ${name} on or after publication`;
  return relative('day-without-year', words + look.because, edtf);
}

function placeDay(
  named: StatedDay,
  year: number | null,
  context: Context,
  look: Look | null,
): Instant {
  const instant =
    year === null ? yearlyDay(named, context.published, look) : instantIn(named, year);
  const { day, month, weekday } = named;
  if (instant === null) {
    const where = year === null ? '' : ` ${year}`;
    throw new Unresolved(`there is no ${day} ${MONTHS[month - 1] ?? ''}${where}`);
  }
  if (weekday !== null && weekdayOf(instant) !== weekday) {
    throw new Unresolved(
      `${formatCalendarDate(instant)} is a ${WEEKDAYS[weekdayOf(instant)] ?? ''}, ` +
        `the words say ${WEEKDAYS[weekday] ?? ''}`,
    );
  }
  return instant;
}

function instantIn({ day, month }: StatedDay, year: number): Instant | null {
  return day >= 1 && day <= daysInMonth(year, month) ? instantOf(year, month, day) : null;
}

/** Leap days can be eight years apart, around 1900. */
const LEAP_REACH = 8;

/** The day's nearest return before or after publication, or nearest of all. */
function yearlyDay(named: StatedDay, published: Instant, look: Look | null): Instant | null {
  const { year } = civilDay(published);
  let best: Instant | null = null;
  for (let y = year - LEAP_REACH; y <= year + LEAP_REACH; y++) {
    const day = instantIn(named, y);
    if (day === null) continue;
    if (look?.direction === 'past' && day > published) continue;
    if (look?.direction === 'future' && day < published) continue;
    if (best === null || Math.abs(day - published) < Math.abs(best - published)) best = day;
  }
  return best;
}

const monthAndYear: Rule = {
  pattern: new RegExp(
    String.raw`\b(?<month>${MONTH_OR_SHORT}),?\s+(?:of\s+)?(?<year>${YEAR})\b`,
    'g',
  ),
  read: ({ month = '', year = '' }) =>
    stated(
      'stated-month',
      'the words state month and year',
      monthText(Number(year), monthIndex(month)),
    ),
};

/** Case matters: "may" and "march" are verbs. */
const monthAlone: Rule = {
  pattern: new RegExp(
    String.raw`\b(?:(?<which>[Tt]his|[Ll]ast|[Nn]ext)\s+)?(?<month>${MONTH})\b`,
    'g',
  ),
  read: ({ which, month = '' }, context) => {
    if (which !== undefined && !/this/i.test(which)) {
      throw new Unresolved(
        `“${which} ${month}” may be one of two years; quote words that say which`,
      );
    }
    const { year, direction, because } = yearOfMonth(monthIndex(month), context);
    const edtf = monthText(year, monthIndex(month));
    return direction === 'future'
      ? relative('month-on-or-after', `the first ${month} not over at publication${because}`, edtf)
      : relative('month-on-or-before', `the last ${month} begun by publication${because}`, edtf);
  },
};

/** "in July and August", "from December to February 2023". */
const months: Rule = {
  pattern: new RegExp(
    String.raw`\b(?<from>${MONTH})(?<join>${TO}|\s+and\s+)(?<to>${MONTH})(?:,?\s+(?<year>${YEAR}))?\b`,
    'g',
  ),
  read: ({ from = '', join = '', to = '', year }, context) => {
    const [first, last] = [monthIndex(from), monthIndex(to)];
    if (/and/.test(join) && last !== (first % 12) + 1) {
      throw new Unresolved(`${from} and ${to} do not follow one another; quote each of them alone`);
    }
    const look = year === undefined ? yearOfMonth(last, context) : null;
    const lastYear = look?.year ?? Number(year);
    const firstYear = first <= last ? lastYear : lastYear - 1;
    const edtf = `${monthText(firstYear, first)}/${monthText(lastYear, last)}`;
    if (look === null) return stated('stated-months', 'the words state months and year', edtf);
    const side = look.direction === 'future' ? 'the first not over at' : 'the last begun by';
    return relative(
      look.direction === 'future' ? 'months-on-or-after' : 'months-on-or-before',
      `${from} to ${to}, ${side} publication${look.because}`,
      edtf,
    );
  },
};

function yearOfMonth(index: number, { published, look }: Context): Look & { year: number } {
  const { direction, because } = look();
  const { year, month: current } = civilDay(published);
  if (direction === 'future')
    return { direction, because, year: index < current ? year + 1 : year };
  return { direction, because, year: index > current ? year - 1 : year };
}

const seasonAndYear: Rule = {
  pattern: new RegExp(
    String.raw`\b(?<season>spring|summer|autumn|fall|winter)\s+(?:of\s+)?(?<year>${YEAR})\b`,
    'gi',
  ),
  read: ({ season = '', year = '' }) =>
    stated('stated-season', 'the words state season and year', seasonText(season, year)),
};

const thisSeason: Rule = {
  pattern: /\bthis\s+(?<season>spring|summer|autumn|fall|winter)\b/gi,
  read: ({ season = '' }, { published }) => {
    const edtf = seasonText(season, yearText(civilDay(published).year));
    return relative('this-season', `the ${season.toLowerCase()} of the year of publication`, edtf);
  },
};

function seasonText(season: string, year: string): string {
  const index = ['spring', 'summer', 'autumn'].indexOf(
    season.toLowerCase().replace('fall', 'autumn'),
  );
  if (index < 0) throw new Unresolved(`“${season}” lies in two years; the words do not say which`);
  return `${year}-${21 + index}`;
}

const years: Rule = {
  pattern: new RegExp(
    String.raw`(?<![\d.,$€£-])\b(?<from>${YEAR})(?<join>${TO}|\s+and\s+)(?<to>${YEAR})\b(?![-.,]?\d)`,
    'g',
  ),
  read: ({ from = '', join = '', to = '' }) => {
    if (/and/.test(join) && Number(to) !== Number(from) + 1) {
      throw new Unresolved(`${from} and ${to} do not follow one another; quote each of them alone`);
    }
    return stated('stated-years', 'the words state the years', `${from}/${to}`);
  },
};

const halfYear: Rule = {
  pattern: new RegExp(String.raw`\b(?<half>first|second)\s+half\s+of\s+(?<year>${YEAR})\b`, 'gi'),
  read: ({ half = '', year = '' }) => {
    const [first, last] = half.toLowerCase() === 'first' ? ['01', '06'] : ['07', '12'];
    return stated(
      'stated-half-year',
      'the words state half a year',
      `${year}-${first}/${year}-${last}`,
    );
  },
};

const decade: Rule = {
  pattern: /\b(?<decade>[12]\d[1-9])0s\b/g,
  read: ({ decade: digits = '' }) =>
    stated('stated-decade', 'the words state the decade', `${digits}X`),
};

/** A number before a plural counts things ("2000 soldiers") unless a preposition stands before it. */
const yearAlone: Rule = {
  pattern: new RegExp(
    String.raw`(?<![\d.,$€£/-]|\d\s)\b(?<year>${YEAR})\b(?![-/.,:]?\d|\s*%|(?<!\b(?:in|since|the|from|by|until|before|after|during)\s\d{4})\s+[a-z]+s\b)`,
    'g',
  ),
  read: ({ year = '' }) => stated('stated-year', 'the words state the year', year),
};

export const STATED_DATES: readonly Rule[] = [
  isoDay,
  oneDay,
  dayToDay,
  daysOfMonth,
  monthAndYear,
  monthAlone,
  months,
  seasonAndYear,
  thisSeason,
  years,
  halfYear,
  decade,
  yearAlone,
];
