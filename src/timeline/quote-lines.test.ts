import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DateEvidence } from '../story/model.ts';
import { sampleEvent, sampleSelector, sampleStory } from '../story/sample-story.ts';
import { quoteLines } from './quote-lines.ts';

const story = sampleStory();

const LONG =
  'NATO Foreign Ministers will meet in Riga on Tuesday and Wednesday to consult on a wide range of challenges';

function evidence(words: string): DateEvidence {
  return {
    ...sampleSelector('a', words, LONG.indexOf(words)),
    id: 'evidence',
    relativeTo: null,
    rule: { id: 'rule', words: '' },
    result: null,
    disagreement: null,
  };
}

function texts(lines: readonly string[], roomPx: number, dateWords?: string): readonly string[] {
  const event = sampleEvent('talks', '2021-11-30', lines, {
    dateEvidence: dateWords === undefined ? [] : [evidence(dateWords)],
  });
  return quoteLines(event, story, roomPx).map(
    ({ sources, text }) => `${sources.map(({ letter }) => letter).join('')} ${text}`,
  );
}

describe('quoteLines', () => {
  it('of words that tell as much has each source’s shortest, in the order of the sources', () => {
    expect(
      texts(
        [
          'b reported They met in Riga on Sunday',
          'a reported They talked for long',
          'b reported They met',
        ],
        600,
      ),
    ).toEqual(['A “They talked for long”', 'B “They met”']);
  });

  it('begins with those who take part, as many as there is room for', () => {
    const people = ['Ann Lee', 'Bo Diaz', 'Cy Young'].map((name) => ({
      id: name,
      name,
      kind: 'person' as const,
      role: null,
      aliases: [],
    }));
    const event = sampleEvent('talks', '2021-11-30', ['a reported They met'], {
      people: people.map(({ id }) => ({ person: id, namings: [] })),
    });
    const firstIn = (roomPx: number) => quoteLines(event, { ...story, people }, roomPx)[0]?.text;
    expect(firstIn(600)).toBe('Ann Lee, Bo Diaz, Cy Young');
    expect(firstIn(140)).toBe('Ann Lee, Bo Diaz, 1 more');
  });

  it('cuts long words round those that tell the time', () => {
    const [line = ''] = texts([`a announced ${LONG}`], 320, 'on Tuesday and Wednesday');
    expect(line).toContain('on Tuesday and Wednesday');
    expect(LONG).toContain(line.slice(3, -1));
  });

  it('has those that tell the time by themselves where no more has room', () => {
    expect(texts([`a announced ${LONG}`], 228, 'on Tuesday and Wednesday')).toEqual([
      'A “on Tuesday and Wednesday”',
    ]);
  });

  it('has the beginning of those, and says that they go on, where they have no room themselves', () => {
    expect(texts([`a announced ${LONG}`], 180, 'on Tuesday and Wednesday')).toEqual([
      'A “on Tuesday …”',
    ]);
  });

  it('is nothing where there is no room for a few words', () => {
    expect(texts(['a reported They met'], 100)).toEqual([]);
  });

  it('never has two pairs of quotation marks', () => {
    expect(texts(['a reported “They met”'], 600)).toEqual(['A “They met”']);
  });

  it('cuts a word that has no room whole at a letter', () => {
    expect(texts(['a reported internationalisation began'], 136)).toEqual(['A “internation …”']);
  });

  const anyExact = fc
    .array(fc.constantFrom('They', 'met', 'on', 'Tuesday', 'in', 'Riga,', 'for', 'negotiations'), {
      minLength: 1,
      maxLength: 40,
    })
    .map((words) => words.join(' '));

  it('does not end in short words that lead on to what is cut', () => {
    expect(
      texts(['a announced They will meet in the harbour town of Riga, officials said'], 180),
    ).toEqual(['A “They will meet”']);
  });

  it('does not begin in the midst of a phrase', () => {
    const event = sampleEvent(
      'talks',
      '2021-11-30',
      ['a reported They met Ann von der Ley and Bo Diaz'],
      {
        people: [{ person: 'bo', namings: [sampleSelector('a', 'Bo Diaz', 29)] }],
      },
    );
    const people = [{ id: 'bo', name: 'Bo', kind: 'person' as const, role: null, aliases: [] }];
    expect(quoteLines(event, { ...story, people }, 160)[1]?.text).toBe('“Bo Diaz”');
  });

  it('has one line for sources that say the same, or the same and more', () => {
    expect(
      texts(
        ['a announced will meet in Riga', 'b announced They will meet in Riga', 'c announced soon'],
        600,
      ),
    ).toEqual(['AB “will meet in Riga”', 'C “soon”']);
  });

  it('has the source’s own words, whole, or a word cut at a letter', () => {
    fc.assert(
      fc.property(anyExact, fc.integer({ min: 0, max: 700 }), (exact, roomPx) => {
        const event = sampleEvent('talks', '2021-11-30', [`a reported ${exact}`]);
        for (const { text } of quoteLines(event, story, roomPx)) {
          const kept = text.slice(1, -1).replace(/ …$/, '').replaceAll(',', '');
          const isCut = text.endsWith(' …”');
          expect(` ${exact} `.replaceAll(',', '')).toContain(` ${kept}${isCut ? '' : ' '}`);
        }
      }),
    );
  });

  it('keeps to its room', () => {
    fc.assert(
      fc.property(anyExact, fc.integer({ min: 0, max: 700 }), (exact, roomPx) => {
        const event = sampleEvent('talks', '2021-11-30', [`a reported ${exact}`]);
        for (const { widthPx } of quoteLines(event, story, roomPx)) {
          expect(widthPx).toBeLessThanOrEqual(roomPx);
        }
      }),
    );
  });
});
