import { describe, expect, it } from 'vitest';
import { counted, joined, ordinalInWords, quoted } from './numbers.ts';
import { inWords } from './sentences.ts';

it('`inWords` turns to figures after twelve', () => {
  expect([0, 1, 12, 13].map(inWords)).toEqual(['none', 'one', 'twelve', '13']);
});

it('`ordinalInWords` turns to figures after twelfth, with their own endings', () => {
  expect([1, 12, 13, 21, 22, 23, 111, 112].map(ordinalInWords)).toEqual([
    'first',
    'twelfth',
    '13th',
    '21st',
    '22nd',
    '23rd',
    '111th',
    '112th',
  ]);
});

it('`counted` takes the plural for all but one', () => {
  expect([0, 1, 2].map((count) => counted(count, 'event'))).toEqual([
    '0 events',
    '1 event',
    '2 events',
  ]);
});

it('`joined` puts "and" before the last', () => {
  expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(joined)).toEqual([
    '',
    'A',
    'A and B',
    'A, B and C',
  ]);
});

describe('quoted', () => {
  it.each([
    ['on Tuesday', '“on Tuesday”'],
    ['“We have discussed.”', '“We have discussed.”'],
    ['“We have discussed.', '“We have discussed.”'],
    ['has no explanation.”', '“has no explanation.”'],
    ['urged Russia to "de-escalate"', '‘urged Russia to "de-escalate"’'],
    ['“cynical” use', '‘“cynical” use’'],
    ['“If (Russia) uses force”, he said', '‘“If (Russia) uses force”, he said’'],
    ['a “cynical” use', '‘a “cynical” use’'],
    ['Russia’s use of force', '“Russia’s use of force”'],
  ])('puts %s between one pair of marks', (words, expected) => {
    expect(quoted(words)).toBe(expected);
  });
});
