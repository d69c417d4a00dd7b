import type { Span } from '../story/anchoring.ts';
import { formatDay, parseCalendarDate } from '../story/calendar.ts';
import { compatible, parseEdtf } from '../story/edtf.ts';
import type { Article, CalendarDate, DateEvidence, Selector, When } from '../story/model.ts';
import type { ResolvedTimeWords } from '../story/time-words.ts';
import { resolveTimeWords } from '../story/time-words.ts';
import type { FolderEvent } from './folder-schema.ts';
import type { Placed } from './quotes.ts';
import { formerOf, identify, placeQuotes } from './quotes.ts';
import { isEnglish, publicationDay } from './sources.ts';
import type { Workspace } from './workspace.ts';
import type { Keys } from './yaml-document.ts';

type FolderEvidence = FolderEvent['dateEvidence'][number];

/** Stands for a day of publication that is not known; what comes out relative to it is not used. */
const ANY_DAY: CalendarDate = '2000-01-01';

/** The sentences the words lie in, from the first to the last; for words outside of any, their paragraph. */
function sentenceAround(article: Article, { start, end }: Selector): Span {
  const touching = (from: number, to: number) => from < end && start < to;
  const sentences = article.sentences.filter(([from, to]) => touching(from, to));
  const first = sentences[0];
  const last = sentences.at(-1);
  if (first !== undefined && last !== undefined) return { start: first[0], end: last[1] };
  return article.paragraphs.find((one) => touching(one.start, one.end)) ?? { start, end };
}

const ENGLISH_ONLY = {
  name: 'hint',
  lines: ['time words are known in English only; leave them out: the event keeps its date'],
} as const;

function dayLabel(date: CalendarDate): string {
  const instant = parseCalendarDate(date);
  return instant === null ? date : formatDay(instant, 'short');
}

function labelOf(when: When | null): string {
  return when === null ? 'without a date' : `dated ${when.label}`;
}

/** “tomorrow”, in a text published Sun 28 Nov 2021 → Mon 29 Nov 2021 */
function chain(words: string, resolved: ResolvedTimeWords, published: CalendarDate | null): string {
  const origin =
    resolved.relative && published !== null ? `, in a text published ${dayLabel(published)}` : '';
  return `“${words}”${origin} → ${resolved.result?.label ?? 'no date'}`;
}

function resultOf(resolved: ResolvedTimeWords): When | null {
  if (resolved.result === null) return null;
  const parsed = parseEdtf(resolved.result.edtf);
  return parsed.ok ? parsed.when : null;
}

/** Checks that the disagreement named does explain why the result is not the event's date. */
function checkDisagreement(
  work: Workspace,
  keys: Keys,
  event: FolderEvent,
  id: string,
  result: When,
): void {
  const disagreement = work.folder.disagreements.find((one) => one.id === id);
  if (disagreement === undefined) return;
  if (!disagreement.events.includes(event.id)) {
    work.report([...keys, 'disagreement'], {
      found: `“${id}”, which does not list the event “${event.id}”`,
      expected: 'a disagreement about this event',
    });
    return;
  }
  const dates = disagreement.readings.flatMap(({ when }) => {
    const parsed = when === undefined ? null : parseEdtf(when);
    return parsed?.ok === true ? [parsed.when] : [];
  });
  if (disagreement.about === 'time' && !dates.some((when) => compatible(when, result))) {
    const labels = dates.map(({ label }) => label).join('; ');
    work.report([...keys, 'disagreement'], {
      found: `“${id}”, whose readings are dated ${labels === '' ? 'not at all' : labels}`,
      expected: `a reading dated ${result.label}, as these words give it`,
    });
  }
}

function checkAgreement(
  work: Workspace,
  { item, keys, selector }: Placed<FolderEvidence>,
  resolved: ResolvedTimeWords,
  published: CalendarDate | null,
  event: FolderEvent,
  when: When | null,
): void {
  const result = resultOf(resolved);
  if (result === null) return;
  if (item.disagreement !== undefined) {
    checkDisagreement(work, keys, event, item.disagreement, result);
    return;
  }
  if (compatible(when, result)) return;
  work.report([...keys, 'quote'], {
    found: `${chain(selector.exact, resolved, published)}, but the event is ${labelOf(when)}`,
    expected:
      'words that give the event’s date, or the id of a disagreement that explains the other',
    details: [{ name: 'rule', lines: [resolved.rule.words] }],
  });
}

/**
 * How the event's date is known, by source, then place in the text. Words that cannot be resolved or
 * give another date than the event has, without a disagreement that explains it, are reported.
 */
export function readEvidence(
  work: Workspace,
  keys: Keys,
  event: FolderEvent,
  when: When | null,
): readonly DateEvidence[] {
  const isDateFaulty = when === null && event.when !== undefined;
  const placed = placeQuotes(work, [...keys, 'dateEvidence'], event.dateEvidence);
  return identify(work, `${event.id}-date`, placed).flatMap((one) => {
    const { id, item, selector } = one;
    const article = work.articles.get(selector.source);
    const source = work.folder.sources.find((candidate) => candidate.id === selector.source);
    if (article === undefined || source === undefined) return [];
    const published = publicationDay(source);
    const sentence = sentenceAround(article, selector);
    const resolved = resolveTimeWords({
      words: selector.exact,
      sentence: article.text.slice(sentence.start, sentence.end),
      offset: selector.start - sentence.start,
      published: published ?? ANY_DAY,
      direction: item.direction,
    });
    if (resolved.unresolved) {
      work.report([...one.keys, 'quote'], {
        found: `“${selector.exact}”`,
        expected: `words that give a date: ${resolved.message}`,
        ...(isEnglish(source) ? {} : { details: [ENGLISH_ONLY] }),
      });
      return [];
    }
    const stated = source.published.date;
    // A date that is faulty is told where it stands.
    if (stated !== undefined && !parseEdtf(stated).ok) return [];
    if (resolved.relative && resolved.result !== null && published === null) {
      work.report([...one.keys, 'quote'], {
        found: `“${selector.exact}”, in a text whose day of publication is not known`,
        expected: 'words that state a date by themselves',
      });
      return [];
    }
    if (!isDateFaulty) checkAgreement(work, one, resolved, published, event, when);
    return {
      id,
      ...selector,
      relativeTo:
        resolved.relative && published !== null
          ? { date: published, label: dayLabel(published) }
          : null,
      rule: resolved.rule,
      result: resolved.result,
      disagreement: item.disagreement ?? null,
      ...formerOf(item),
    };
  });
}
