/**
 * Time words of English news text, resolved against the day the text was published: "on Thursday"
 * in a text of Sunday 28 November 2021 is 25 November 2021. A small grammar that would rather say
 * that it does not know than guess: what can be read in two ways, and what is relative to another
 * part of the text ("two days later"), is left unresolved with the reason.
 *
 * Weeks run from Monday to Sunday (ISO 8601-1).
 */

import { parseCalendarDate } from './calendar.ts';
import type { CalendarDate } from './model.ts';
import { findTense } from './tense.ts';
import type { Direction } from './tense.ts';
import { DISTANCES } from './time-rules/distances.ts';
import { ensureWhen, limitBefore, limited } from './time-rules/limits.ts';
import type { Limit } from './time-rules/limits.ts';
import { NEAR_PUBLICATION } from './time-rules/near-publication.ts';
import { NO_DATE } from './time-rules/no-date.ts';
import { Unresolved } from './time-rules/rule.ts';
import type { Groups, Look, Rule } from './time-rules/rule.ts';
import { STATED_DATES } from './time-rules/stated-dates.ts';
import { TENSES } from './time-rules/tenses.ts';
import { WEEKDAY_RULES } from './time-rules/weekdays.ts';

export interface TimeWordsQuery {
  /** The quoted words, with exactly one time expression among them: "begins on Tuesday". */
  readonly words: string;
  /** The sentence they stand in, for its tense. One that does not hold them is not looked at. */
  readonly sentence: string;
  readonly published: CalendarDate;
  /** Where the words stand in the sentence, when they stand there more than once; else the first. */
  readonly offset?: number | undefined;
  /** The editor's reading of the sentence; wins over its tense. */
  readonly direction?: Direction | undefined;
}

export interface ResolvedTimeWords {
  readonly unresolved: false;
  /** Permanent name, and what it says to a reader: "the last Thursday on or before publication". */
  readonly rule: { readonly id: string; readonly words: string };
  /** Whether the publication date took part; `false` when the words state a date by themselves. */
  readonly relative: boolean;
  /** `null` when the words give no date by themselves ("recently"). */
  readonly result: { readonly edtf: string; readonly label: string } | null;
}

export interface UnresolvedTimeWords {
  readonly unresolved: true;
  /** What was found and what to do about it. */
  readonly message: string;
}

/** The date that time words give, with the rule that gave it. Never throws. */
export function resolveTimeWords(query: TimeWordsQuery): ResolvedTimeWords | UnresolvedTimeWords {
  try {
    return resolve(query);
  } catch (error) {
    if (error instanceof Unresolved) return { unresolved: true, message: error.message };
    throw error;
  }
}

function resolve(query: TimeWordsQuery): ResolvedTimeWords {
  const { words } = query;
  const published = parseCalendarDate(query.published);
  if (published === null) throw new Unresolved(`${query.published} is not a calendar date`);
  const expression = onlyExpression(words);
  const limit = limitBefore(words, expression.start, expression.end);
  const look = lookFrom(query, expression, limit);
  const found = limited(limit, expression.rule.read(expression.groups, { published, look }));
  return {
    unresolved: false,
    rule: { id: found.id, words: found.words },
    relative: found.relative,
    result: found.edtf === null ? null : { edtf: found.edtf, label: ensureWhen(found.edtf).label },
  };
}

interface Expression {
  readonly rule: Rule;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly groups: Groups;
}

/** The longest first. */
function expressionsIn(words: string, rules: readonly Rule[]): readonly Expression[] {
  return rules
    .flatMap((rule) =>
      Array.from(words.matchAll(rule.pattern), ({ 0: text, index, groups }) => ({
        rule,
        start: index,
        end: index + text.length,
        text,
        groups: groups ?? {},
      })),
    )
    .toSorted((a, b) => b.text.length - a.text.length);
}

/** The one time expression in the words, or their tense; the longest where patterns overlap. */
function onlyExpression(words: string): Expression {
  const dates = expressionsIn(words, RULES);
  const matches = dates.length > 0 ? dates : expressionsIn(words, TENSES);
  const kept: Expression[] = [];
  for (const match of matches) {
    if (kept.every(({ start, end }) => match.end <= start || end <= match.start)) kept.push(match);
  }
  const [first, second] = kept.toSorted((a, b) => a.start - b.start);
  if (first === undefined) throw new Unresolved(`“${words}” holds no time words known here`);
  if (second !== undefined) {
    throw new Unresolved(
      `“${words}” holds “${first.text}” and “${second.text}”; quote one of them at a time`,
    );
  }
  return first;
}

function lookFrom(query: TimeWordsQuery, expression: Expression, limit: Limit | null): () => Look {
  return () => {
    const at = query.sentence.indexOf(query.words, query.offset);
    const [sentence, start] = at < 0 ? [query.words, 0] : [query.sentence, at];
    const tense = findTense(sentence, start + expression.start, start + expression.end);
    const direction = query.direction ?? (limit === 'since' ? 'past' : tense?.direction) ?? null;
    if (direction === 'either') {
      throw new Unresolved(
        `“${expression.text}” may lie before or after publication (“${tense?.cue ?? ''}”): ` +
          'say direction: past or direction: future',
      );
    }
    if (direction === null && limit !== null && limit !== 'before') {
      throw new Unresolved(
        `nothing shows whether “${limit} ${expression.text}” lies before or after publication: ` +
          'say direction: past or direction: future',
      );
    }
    if (direction === 'future' && tense?.direction === 'future') {
      return { direction, because: `, because the sentence looks ahead (“${tense.cue}”)` };
    }
    const isEditors =
      query.direction !== undefined && query.direction !== (tense?.direction ?? 'past');
    return { direction, because: isEditors ? ', as the editor reads the sentence' : '' };
  };
}

const RULES: readonly Rule[] = [
  ...STATED_DATES,
  ...WEEKDAY_RULES,
  ...NEAR_PUBLICATION,
  ...DISTANCES,
  ...NO_DATE,
];
