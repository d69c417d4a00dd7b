import { describe, expect, it } from 'vitest';
import { findTense } from './tense.ts';

/** The direction and cue at the [bracketed] words: "future: will meet", or "none". */
function tenseOf(marked: string): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const tense = findTense(marked.replace(/[[\]]/g, ''), start, end);
  return tense === null ? 'none' : `${tense.direction}: ${tense.cue}`;
}

describe('findTense', () => {
  it.each`
    sentence                                                  | expected
    ${'Ministers will meet [on Tuesday].'}                    | ${'future: will meet'}
    ${'Ministers will not be told [on Tuesday].'}             | ${'future: will not be told'}
    ${'On Monday they spoke; they’ll be back [on Tuesday].'}  | ${'future: ’ll be back'}
    ${'[On Tuesday], ministers shall decide.'}                | ${'future: shall decide'}
    ${'The minister is to arrive [on Tuesday].'}              | ${'future: is to arrive'}
    ${'They are going to meet [on Tuesday].'}                 | ${'future: are going to meet'}
    ${'The talks, scheduled for [Tuesday], worry nobody.'}    | ${'future: scheduled for'}
    ${'The train is due to leave [on Tuesday].'}              | ${'future: is due to leave'}
    ${'A match takes place [on Tuesday].'}                    | ${'future: takes place'}
    ${'It comes ahead of a meeting [on Tuesday].'}            | ${'future: ahead of'}
    ${'He is visiting Riga [on Tuesday].'}                    | ${'future: is visiting'}
    ${'They may meet [on Tuesday].'}                          | ${'future: may meet'}
    ${'The first trains leave on [Tuesday].'}                 | ${'future: leave on'}
    ${'They refused to meet on [Tuesday].'}                   | ${'past: refused'}
    ${'It was postponed until [Tuesday].'}                    | ${'future: postponed until'}
    ${'Ministers met [on Tuesday].'}                          | ${'past: met'}
    ${'[On Tuesday], ministers met.'}                         | ${'past: met'}
    ${'[On Tuesday], ahead of the summit, he warned them.'}   | ${'past: warned'}
    ${'He has been there [since Tuesday].'}                   | ${'past: has'}
    ${'He said [on Tuesday] that ministers will meet.'}       | ${'past: said'}
    ${'He said that [on Tuesday] ministers will meet.'}       | ${'future: will meet'}
    ${'They will ask, but [on Tuesday] he refused.'}          | ${'past: refused'}
    ${'“We will not give up,” he said [on Tuesday].'}         | ${'past: said'}
    ${'He said: “We will vote [on Tuesday].”'}                | ${'future: will vote'}
    ${'He said: "It rained [on Tuesday]." It will again.'}    | ${'past: rained'}
    ${'He would meet them [on Tuesday].'}                     | ${'either: would meet'}
    ${'They were due to meet [on Tuesday].'}                  | ${'either: were due'}
    ${'Trains were late due to the snow [on Tuesday].'}       | ${'past: were'}
    ${'It is the will of the people, he wrote [on Tuesday].'} | ${'past: wrote'}
    ${'The law has to be ready [on Tuesday].'}                | ${'none'}
    ${'A quiet day [on Tuesday] in May.'}                     | ${'none'}
  `('“$sentence” is $expected', ({ sentence, expected }: Record<string, string>) => {
    expect(tenseOf(sentence ?? '')).toBe(expected);
  });

  it('keeps to the sentence when a quotation mark is never closed', () => {
    expect(tenseOf('We de-escalate “, he said [on Tuesday].')).toBe('past: said');
  });
});
