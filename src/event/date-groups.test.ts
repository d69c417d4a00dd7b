import { expect, it } from 'vitest';
import type { DateEvidence } from '../story/model.ts';
import { sampleSelector } from '../story/sample-story.ts';
import { groupDateEvidence } from './date-groups.ts';

function evidence(
  source: string,
  words: string,
  result: string | null,
  disagreement: string | null = null,
): DateEvidence {
  return {
    ...sampleSelector(source, words),
    id: `${source}-${words}`,
    relativeTo: null,
    rule: { id: 'rule', words: 'a rule' },
    result: result === null ? null : { edtf: result, label: result },
    disagreement,
  };
}

it('`groupDateEvidence` joins the same words with the same result, whatever their letter case', () => {
  const groups = groupDateEvidence([
    evidence('n', 'on Tuesday', '2021-11-30'),
    evidence('e', 'On Tuesday', '2021-11-30'),
    evidence('a', 'on Tuesday', '2021-11-23'),
    evidence('i', 'tomorrow', '2021-11-29', 'ministers-arrive'),
    evidence('r', 'recently', null),
  ]);
  expect(
    groups.map(({ words, evidence: members, result }) =>
      [members.map(({ source }) => source).join(''), words, result].join(' '),
    ),
  ).toEqual([
    'ne on Tuesday 2021-11-30',
    'a on Tuesday 2021-11-23',
    'i tomorrow 2021-11-29',
    'r recently ',
  ]);
  expect(groups.map(({ disagreement }) => disagreement)).toEqual([
    null,
    null,
    'ministers-arrive',
    null,
  ]);
});
