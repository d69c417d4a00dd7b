/**
 * Whether an English news sentence looks back or ahead at the time words in it. A word list, no
 * parser: what it finds is shown to the reader and checked against the event's date.
 */

export type Direction = 'past' | 'future';

/** The direction and the words that show it; `either` when they suit both ("would meet"). */
export interface Tense {
  readonly direction: Direction | 'either';
  readonly cue: string;
}

/**
 * The tense at `sentence.slice(start, end)`, or `null` when nothing shows it.
 *
 * The nearest cue before the time words decides, then the nearest after them; first within their
 * clause, then in the whole sentence. Other people's words do not count: for time words outside
 * quotation marks what is inside is ignored, and the other way round.
 *
 *   He said on Thursday that ministers will meet.   → past (“said”)
 *   On Monday, Mr Stoltenberg will visit Ādaži.     → future (“will visit”)
 */
export function findTense(sentence: string, start: number, end: number): Tense | null {
  const text = sameVoice(sentence, start, end);
  const clause = clauseAround(text, start, end);
  return (
    nearest(text, CUES, clause, { start, end }) ??
    nearest(text, PAST_FORMS, clause, { start, end }) ??
    nearest(text, CUES, { start: 0, end: text.length }, { start, end })
  );
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const VERB = String.raw`(?:\s+(?:not|also|then|soon|again|likely|probably|be|have|even|now|only|still|first|together))*(?:\s+[a-z]+)?`;

const FUTURE = [
  String.raw`\b(?:must|may|might|should|can)\b(?!\s+have\b)${VERB}`,
  String.raw`(?<!\b(?:the|a|free|good|own|political|public)\s)(?:\b(?:will|shall|won[’']t)\b|(?<=\w)[’']ll\b)${VERB}`,
  String.raw`\b(?:is|are)\s+(?:not\s+|also\s+)?(?:going\s+)?to\s+[a-z]+`,
  String.raw`\b(?:is|are)\s+set\s+(?:to|for)\b`,
  String.raw`(?:\b(?:is|are)\s+(?:also\s+)?)?\b(?:expected|scheduled|slated|planned)\s+(?:to|for|on|in|at)\b`,
  String.raw`(?:\b(?:is|are)\s+)?\bdue\s+(?:on|in|to\s+(?!the\b|an?\b|its\b|their\b|h(?:is|er)\b)[a-z]+)\b`,
  String.raw`\btakes?\s+place\b`,
  String.raw`\b(?:begins|starts|opens|ends|resumes|convenes)\b`,
  String.raw`(?<!\b(?:the|an?|its|his|her|their|this|to)\s)\b(?:begin|start|open|reopen|resume|convene|meet|gather|leave|arrive|depart)s?\s+(?:again\s+)?on\b`,
  String.raw`\b(?:moved|postponed|delayed|rescheduled|put\s+off|pushed\s+back|brought\s+forward)\s+(?:to|until)\b`,
  String.raw`\b(?:plan|intend|hope|aim|promise|vow)s?\s+to\s+[a-z]+`,
  String.raw`\b(?:is|are)\s+(?:visiting|meeting|travell?ing|holding|hosting|arriving|leaving|attending|flying|heading|coming|starting|beginning|opening|joining)\b`,
];

/** These look ahead at what comes after them only: "On Friday, ahead of the summit, he warned". */
const AHEAD = [
  String.raw`\bahead\s+of\b`,
  String.raw`\bin\s+advance\s+of\b`,
  String.raw`\b(?:upcoming|forthcoming)\b`,
];

const EITHER = [
  String.raw`\b(?:would|could)\b(?!\s+have\b)${VERB}`,
  String.raw`\b(?:was|were)\s+(?:also\s+)?(?:to|due|expected|scheduled|set|planned|supposed|going\s+to)\b`,
];

const PAST = [
  String.raw`\b(?:was|were|had|has|have|did)\b(?!\s+to\b)`,
  String.raw`\b(?:said|told|spoke|met|held|went|came|took|gave|made|began|saw|left|wrote|sent|cut)\b`,
  String.raw`\b(?:add|agree|announce|arrive|ask|call|claim|confirm|declare|demand|denounce|discuss|explain|happen|insist|mention|note|open|pledge|propose|publish|recall|reiterate|report|sign|speak|start|state|stress|talk|threaten|travel|urge|visit|warn)(?:l?ed|d)\b`,
];

// Case matters: "May" is a month.
const CUES = new RegExp(
  `(?<either>${EITHER.join('|')})|(?<future>${FUTURE.join('|')})|(?<ahead>${AHEAD.join('|')})|(?<past>${PAST.join('|')})`,
  'g',
);

/** Any regular past form; weaker, since "the concerned parties" has one too. */
const PAST_FORMS = /(?<past>\b[a-z]{2,}ed\b)/g;

function nearest(text: string, cues: RegExp, within: Stretch, words: Stretch): Tense | null {
  let after: Tense | null = null;
  let before: Tense | null = null;
  for (const match of text.slice(within.start, within.end).matchAll(cues)) {
    const start = within.start + match.index;
    const tense: Tense = { direction: directionOf(match), cue: match[0].trim() };
    if (start + match[0].length <= words.start) before = tense;
    else if (start >= words.end && match.groups?.['ahead'] === undefined) after ??= tense;
  }
  return before ?? after;
}

function directionOf({ groups }: RegExpExecArray): Tense['direction'] {
  if (groups?.['either'] !== undefined) return 'either';
  return groups?.['past'] === undefined ? 'future' : 'past';
}

const CLAUSE_BOUNDARY =
  /;|:\s|\s[–—]\s|,\s(?:and|but|while|whereas|although|though|which|who|where|when|so|yet)\b|\bthat\b/gi;

function clauseAround(text: string, start: number, end: number): Stretch {
  let clauseStart = 0;
  for (const boundary of text.matchAll(CLAUSE_BOUNDARY)) {
    if (boundary.index >= end) return { start: clauseStart, end: boundary.index };
    if (boundary.index + boundary[0].length <= start) {
      clauseStart = boundary.index + boundary[0].length;
    }
  }
  return { start: clauseStart, end: text.length };
}

const QUOTATION = /“[^“”]*”|"[^"]*"/g;

/** The sentence with everything blanked that is not in the same voice; offsets stay. */
function sameVoice(sentence: string, start: number, end: number): string {
  for (const { index, 0: quotation } of sentence.matchAll(QUOTATION)) {
    if (index < start && end < index + quotation.length) {
      return ' '.repeat(index) + quotation + ' '.repeat(sentence.length - index - quotation.length);
    }
  }
  return sentence.replace(QUOTATION, (quotation, index: number) =>
    index + quotation.length <= start || index >= end ? ' '.repeat(quotation.length) : quotation,
  );
}
