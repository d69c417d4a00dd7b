import { array, assert, constantFrom, option, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriedBySource } from './exclusive.ts';
import type { Modality, Source, StoryEvent } from './model.ts';

const SOURCES = ['N', 'E', 'A'].map((id) => ({ id }) as Source);

/** One character per source: r reported, a announced, b background, . silent. */
function event(id: string, row: string): StoryEvent {
  const modality: Record<string, Modality> = { r: 'reported', a: 'announced', b: 'background' };
  const excerpts = [...row].flatMap((sign, index) => {
    const spoken = modality[sign];
    return spoken === undefined ? [] : [{ source: SOURCES[index]?.id, modality: spoken }];
  });
  return { id, excerpts } as unknown as StoryEvent;
}

function carried(rows: Record<string, string>) {
  const events = Object.entries(rows).map(([id, row]) => event(id, row));
  return carriedBySource({ sources: SOURCES, events }).map(({ source, ...lists }) => ({
    source: source.id,
    ...Object.fromEntries(
      Object.entries(lists).map(([name, list]) => [name, list.map(({ id }) => id).join(' ')]),
    ),
  }));
}

describe('carriedBySource', () => {
  it('lists what each source reports, announces, mentions, carries alone and leaves out', () => {
    expect(carried({ talks: 'r.r', visit: 'a..', build: 'bbb' })).toEqual([
      {
        source: 'N',
        reported: 'talks',
        announced: 'visit',
        background: 'build',
        alone: 'visit',
        silent: '',
      },
      {
        source: 'E',
        reported: '',
        announced: '',
        background: 'build',
        alone: '',
        silent: 'talks visit',
      },
      {
        source: 'A',
        reported: 'talks',
        announced: '',
        background: 'build',
        alone: '',
        silent: 'visit',
      },
    ]);
  });

  it('puts every event into one list of each source, and alone with one source at most', () => {
    const rows = array(
      array(option(constantFrom('r', 'a', 'b'), { nil: '.' }), { minLength: 3, maxLength: 3 }),
    );
    assert(
      property(rows, (given) => {
        const events = given.map((row, index) => event(`e${index}`, row.join('')));
        const all = carriedBySource({ sources: SOURCES, events });
        for (const { reported, announced, background, silent, alone } of all) {
          const carries = [...reported, ...announced, ...background];
          expect(new Set([...carries, ...silent])).toEqual(new Set(events));
          expect(carries.length + silent.length).toBe(events.length);
          expect(alone.every((one) => carries.includes(one))).toBe(true);
        }
        const alone = all.flatMap((one) => one.alone);
        expect(new Set(alone).size).toBe(alone.length);
      }),
    );
  });
});
