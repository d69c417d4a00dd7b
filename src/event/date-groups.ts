import { foldText } from '../story/fold-text.ts';
import type { DateEvidence } from '../story/model.ts';

/** Sources that date an event in the same words and to the same result. */
export interface DateGroup {
  /** As the first of them spells it. */
  readonly words: string;
  readonly evidence: readonly DateEvidence[];
  /** "30 Nov – 1 Dec"; `null` when the words give no date by themselves. */
  readonly result: string | null;
  /** Id of the disagreement that explains the result; `null` when it is the event's date. */
  readonly disagreement: string | null;
}

/**
 * Date evidence with the same words, letter case and diacritics aside, the same result and the same disagreement
 * in one group. Groups and their members keep the order of `evidence`.
 */
export function groupDateEvidence(evidence: readonly DateEvidence[]): readonly DateGroup[] {
  const groups = new Map<string, DateEvidence[]>();
  for (const entry of evidence) {
    const key = [foldText(entry.exact), entry.result?.edtf, entry.disagreement].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    return first === undefined
      ? []
      : [
          {
            words: first.exact,
            evidence: members,
            result: first.result?.label ?? null,
            disagreement: first.disagreement,
          },
        ];
  });
}
