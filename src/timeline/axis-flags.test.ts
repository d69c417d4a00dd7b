import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instantOf } from '../story/calendar.ts';
import { sampleSource } from '../story/sample-story.ts';
import { asidesAt, flagsOf, lieOver } from './axis-flags.ts';
import type { RuleLayout } from './layout.ts';

const lastOfMany = (x: number): RuleLayout => ({ x, day: instantOf(2021, 11, 28), sources: [] });

it('the flag of the last of many days says which, after its rule where it has room', () => {
  expect(flagsOf([lastOfMany(700)], 900)).toMatchObject([
    { words: 'Last 28 Nov 2021', side: 'after', from: 700 },
  ]);
  expect(flagsOf([lastOfMany(850)], 900)).toMatchObject([{ side: 'before' }]);
});

const ruleOf = (x: number, ...letters: readonly string[]): RuleLayout => ({
  x,
  day: instantOf(2023, 6, 13),
  sources: letters.map((letter) => ({ ...sampleSource(letter), letter })),
});

it('the flags of texts a day apart are in full where they have room, else in short, else letters alone', () => {
  const said = (widthPx: number, ...rules: readonly RuleLayout[]) =>
    flagsOf(rules, widthPx).map(({ words, side, sources }) =>
      [side, words, ...sources.map(({ letter }) => letter)].join(' '),
    );
  const daily = (from: number, dayPx: number) =>
    ['A', 'B', 'C', 'D'].map((letter, at) => ruleOf(from + at * dayPx, letter));
  expect(said(896, ...daily(256, 128))).toEqual([
    'before Published Tue 13 Jun A',
    'after Tue 13 B',
    'after Tue 13 C',
    'after Published Tue 13 Jun D',
  ]);
  expect(said(900, ...daily(100, 60))).toEqual([
    'before Tue 13 A',
    'after  B',
    'after  C',
    'after Published Tue 13 Jun D',
  ]);
  // The last has no room after its rule for its words, and none before it.
  expect(said(896, ruleOf(640, 'S'), ruleOf(768, 'N'))).toEqual([
    'before Published Tue 13 Jun S',
    'after Tue 13 N',
  ]);
  expect(said(896, ruleOf(850, 'S', 'N'))).toEqual(['before Published Tue 13 Jun S N']);
  expect(said(300, ruleOf(150, 'S', 'N'))).toEqual(['after Published Tue 13 Jun']);
  // Without room for its letters a rule has them in the next flag, and the last one goes on beyond the view.
  const close = ['A', 'B', 'C', 'D'].map((letter, at) =>
    ruleOf(20 + at * 42, letter, `${letter}2`),
  );
  expect(said(240, ...close.slice(0, 3))).toEqual(['after  A A2 B B2 C C2']);
  expect(said(165, ...close)).toEqual(['after  A A2 B B2 C C2 D D2']);
});

it('no flag lies over another or over the rule of another, and none lacks a letter', () => {
  const gaps = fc.array(
    fc.record({ gap: fc.integer({ min: 40, max: 300 }), letters: fc.integer({ min: 1, max: 12 }) }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(gaps, fc.nat({ max: 300 }), (gaps_, first) => {
      let x = first;
      const rules = gaps_.map(({ gap, letters }) => {
        x += gap;
        return ruleOf(x, ...Array.from({ length: letters }, (_, at) => `s${at}`));
      });
      const flags = flagsOf(rules, x + 60);
      if (rules.length > 1) {
        expect(flags.flatMap(({ sources }) => sources)).toEqual(
          rules.flatMap((rule) => rule.sources),
        );
        expect(flags.every(({ sources }) => sources.length > 0)).toBe(true);
      }
      for (const [at, { from, width }] of flags.entries()) {
        expect(from).toBeGreaterThanOrEqual(0);
        const before = flags[at - 1];
        if (before !== undefined) {
          expect(from).toBeGreaterThanOrEqual(Math.max(before.from + before.width, before.x));
        }
        const isLast = at === flags.length - 1;
        expect(from + width).toBeLessThanOrEqual(isLast ? Infinity : flags[at + 1]!.x);
      }
    }),
  );
});

it('a flag lies over the name of a month that it covers a part of, wherever that name might have room instead', () => {
  const flags = flagsOf([lastOfMany(300)], 900);
  const after = flags[0]!.from + flags[0]!.width;
  const november = { x: 8, label: 'November 2021', width: 95 };
  const decemberAt = (x: number) => ({ x, label: 'December 2021', width: 95 });
  expect(lieOver(flags, [november, decemberAt(320)])).toBe(true);
  expect(lieOver(flags, [november, decemberAt(after)])).toBe(false);
  expect(lieOver(flags, [])).toBe(false);
});

it('“reported” and “announced” stand beside the last rule where the view and the names under the dates leave them room', () => {
  expect(asidesAt(300, 600, [])).toEqual({ reported: true, announced: true });
  expect(asidesAt(79, 600, [])).toEqual({ reported: false, announced: true });
  expect(asidesAt(501, 600, [])).toEqual({ reported: true, announced: false });
  const under = [{ x: 320, label: 'December 2021', width: 90 }];
  expect(asidesAt(300, 600, under)).toEqual({ reported: true, announced: false });
});
