import type { Coverage } from '../story/coverage.ts';
import type { Modality } from '../story/model.ts';
import { joined } from './numbers.ts';
import { capitalised } from './capitalised.ts';
import { inWords } from './sentences.ts';

const SPEAKING: readonly (readonly [Modality, string])[] = [
  ['reported', 'reported'],
  ['announced', 'announced'],
  ['background', 'told as background'],
];

/** Up to so many sources are named; more are counted. */
const MAX_NAMED = 3;

/**
 * Who carries an event and who is silent, as one sentence without a full stop:
 *
 *   Announced by all five sources, reported by none: it lay ahead of them
 *   Reported by EFE via Infobae alone
 *   Reported by three of five sources; NATO press release and Interfax / BNS are silent
 *   Reported by two of five sources, announced by one; the other two are silent
 *
 * Of speaking and silent sources the smaller group is named, while it is small enough. One entry per source.
 */
export function coverageSentence(coverage: readonly Coverage[]): string {
  const groups = SPEAKING.map(([modality, verb]) => ({
    modality,
    verb,
    names: namesWith(coverage, modality),
  })).filter(({ names }) => names.length > 0);
  const silent = namesWith(coverage, 'silent');
  const all = coverage.length;

  const [first] = groups;
  if (first === undefined) return 'Carried by no source';
  if (groups.length > 1) {
    return capitalised(`${several(groups, all)}${silence(silent)}`);
  }
  return capitalised(
    `${first.verb} by ${one(first.names, silent, all)}${ahead(first.modality, silent)}`,
  );
}

function namesWith(coverage: readonly Coverage[], wanted: Coverage['modality']): readonly string[] {
  return coverage.filter(({ modality }) => modality === wanted).map(({ source }) => source.name);
}

function one(names: readonly string[], silent: readonly string[], all: number): string {
  if (silent.length === 0) {
    if (all === 1) return `the only source, ${names.join('')}`;
    return all === 2 ? 'both sources' : `all ${inWords(all)} sources`;
  }
  if (names.length === 1) return `${names.join('')} alone`;
  if (names.length <= MAX_NAMED && names.length < silent.length) {
    return `${joined(names)}; the other ${inWords(silent.length)} are silent`;
  }
  return `${inWords(names.length)} of ${inWords(all)} sources${silence(silent)}`;
}

/** Said only where it holds of all of them: a silent source might have reported it had it been asked. */
function ahead(modality: Modality, silent: readonly string[]): string {
  return modality === 'announced' && silent.length === 0
    ? ', reported by none: it lay ahead of them'
    : '';
}

function several(
  groups: readonly { readonly verb: string; readonly names: readonly string[] }[],
  all: number,
): string {
  return groups
    .map(({ verb, names }, index) =>
      index === 0
        ? `${verb} by ${inWords(names.length)} of ${inWords(all)} sources`
        : `${verb} by ${inWords(names.length)}`,
    )
    .join(', ');
}

/** "; NEAR and EFE are silent", after who speaks, or how many others they are; empty when there are none. */
export function silence(silent: readonly string[]): string {
  if (silent.length === 0) return '';
  if (silent.length > MAX_NAMED) return `; the other ${inWords(silent.length)} are silent`;
  return `; ${joined(silent)} ${silent.length === 1 ? 'is' : 'are'} silent`;
}
