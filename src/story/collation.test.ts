import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Collation, collate } from './collation.ts';
import { leadBy } from './collation-lead.ts';

/** Wordings as rows of text: columns between bars, `~` where they part, `_own_`, figures before their phrase. */
function draw(...texts: string[]): string[] {
  return drawn(collateTexts(texts), texts.length);
}

function drawn({ columns }: Collation, rows: number): string[] {
  return Array.from({ length: rows }, (_, row) =>
    columns
      .map(({ cells, parts }) => {
        const cell = cells[row];
        if (cell == null) return '~';
        const text = cell.isOwn ? `_${cell.text}_` : cell.text;
        return `${parts ? '~' : ''}${cell.figure ?? ''}${text}`;
      })
      .join('|'),
  );
}

function collateTexts(texts: readonly string[]): Collation {
  return collate(texts.map((text, index) => ({ source: `s${index}`, text })));
}

/** What a reader of the picture puts together again: column by column, and by the figures where there are some. */
function readAloud({ columns }: Collation, row: number): string {
  const groups: (typeof columns)[number][][] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (column.group !== null && last?.[0]?.group === column.group) last.push(column);
    else groups.push([column]);
  }
  return groups
    .flatMap((group) => {
      const blocks: { figure: number; texts: string[] }[] = [];
      for (const { cells } of group) {
        const cell = cells[row];
        if (cell == null) continue;
        const last = blocks.at(-1);
        if (cell.figure !== null || last === undefined) {
          blocks.push({ figure: cell.figure ?? 0, texts: [cell.text] });
        } else last.texts.push(cell.text);
      }
      return blocks.toSorted((a, b) => a.figure - b.figure).flatMap(({ texts }) => texts);
    })
    .join(' ')
    .replace(/\s+/gu, ' ');
}

function byPosition({ columns }: Collation, row: number): string {
  return columns
    .flatMap(({ cells }) => cells[row] ?? [])
    .toSorted((a, b) => a.position - b.position)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/gu, ' ');
}

const oneLine = (text: string) => text.trim().replace(/\s+/gu, ' ');

/** A vocabulary small enough that wordings have much in common, in one order or another. */
const word = fc.constantFrom(
  ...'the of to and be NATO Russia’s Russia “calls called on de-escalate, transparent tensions force. – “ 4 EU'.split(
    ' ',
  ),
);
const phrase = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
const unlike = fc.array(phrase, { maxLength: 4 }).map((phrases) => phrases.join(' '));
const PHRASES = [
  'called on Russia to',
  'be transparent,',
  'reduce tensions and',
  'de-escalate “,',
  '“In response to such events,',
  'to respond to such situations.”',
  'NATO',
  'in recent months',
];
const shuffled = fc.shuffledSubarray(PHRASES).map((phrases) => phrases.join(' '));
const wordings = fc.array(fc.oneof(shuffled, unlike), { maxLength: 6 });

describe('collate', () => {
  test('sets the phrases of one statement below each other and marks where they part', () => {
    expect(
      draw(
        'If Russia decides to use force, “Naturally there will be consequences”',
        '“If (Russia) decides to use force, there will, of course, be consequences,”',
        '“if they choose to use force, there will, of course, be consequences.”',
      ),
    ).toEqual([
      'If|~Russia decides|to use force,|~_“Naturally there will_|be consequences”',
      '“If|~(Russia) decides|to use force,|~there will, of course,|be consequences,”',
      '“if|~_they choose_|to use force,|~there will, of course,|be consequences.”',
    ]);
  });

  test('makes no column of a word or two that one adds to what is worded otherwise anyway', () => {
    expect(draw('If it worsens further, we do', 'If it grows further worse, we do')).toEqual([
      'If it|~_worsens further,_|we do',
      'If it|~_grows further worse,_|we do',
    ]);
    // A word that is added to what all share has one, and so does what is added to words that others share.
    expect(draw('The visit in Riga began', 'The long visit in Riga began')).toEqual([
      'The|~|visit in Riga began',
      'The|~_long_|visit in Riga began',
    ]);
    expect(
      draw('the very worrying growth', 'very worrying growth', 'extremely worrying growth'),
    ).toEqual([
      '~_the_|~very worrying growth',
      '~|~very worrying growth',
      '~|~_extremely worrying growth_',
    ]);
  });

  test('sets a word that is worded otherwise with a word beside it that all share', () => {
    expect(
      draw(
        'we do not rule out the possibility of consultations under NATO Article 4,',
        'we do not exclude out negotiations under NATO’s Article 4,',
      ),
    ).toEqual([
      'we do not|~_rule out_|~_the possibility of consultations_|~_under NATO_|Article 4,',
      'we do not|~_exclude out_|~_negotiations_|~_under NATO’s_|Article 4,',
    ]);
    // Between phrases it stays.
    expect(
      draw(
        '“has not been provoked and has no explanation.”',
        '“because it is unprovoked and unexplained”',
        '“unprovoked and unexplained.”',
      ),
    ).toEqual([
      '~_“has not been provoked_|and|~_has no explanation.”_',
      '~_“because it is unprovoked_|and|~unexplained”',
      '~“unprovoked|and|~unexplained.”',
    ]);
  });

  test('finds phrases in another order and numbers them as each text has them', () => {
    const texts = [
      'called on Russia to be transparent, reduce tensions, and de-escalate',
      'We call on Russia to be transparent, reduce tensions and de-escalate “',
      '“The message to Russia is that it must de-escalate, reduce tensions and be transparent,”',
      '“The message to Russia is to de-escalate, reduce tensions, and be transparent,”',
      'calls on Russia to de-escalate the situation',
    ];
    expect(drawn(leadBy(collateTexts(texts), 0), 5)).toEqual([
      '~_called_|~on Russia to|~1be transparent,|~2reduce tensions, and|~3de-escalate',
      '~_We call_|~on Russia to|~1be transparent,|~2reduce tensions and|~3de-escalate “',
      '~“The message|~_to Russia is that it must_|~3be transparent,”|~2reduce tensions and|~1de-escalate,',
      '~“The message|~_to Russia is to_|~3be transparent,”|~2reduce tensions, and|~1de-escalate,',
      '~_calls_|~on Russia to|~|~|~1_de-escalate the situation_',
    ]);
  });

  test('moves a phrase with the words it replaces', () => {
    expect(
      draw(
        'In response to such events, it is important to work hand in hand',
        'It is critical to work together to respond to such situations',
      ),
    ).toEqual([
      '~1_In response_|~_to such events,_|~2_it is important_|to work|~_hand in hand_',
      '~2_to respond_|~_to such situations_|~1_It is critical_|to work|~_together_',
    ]);
  });

  test('does not see case, accents, the form of quotation marks and punctuation', () => {
    const { columns } = collateTexts([
      '"Nausėda said, co-operation"',
      '“nauseda SAID cooperation.”',
    ]);
    expect(columns.map(({ parts }) => parts)).toEqual([false]);
  });

  test('keeps what one text ends with apart from what others agree on', () => {
    expect(
      draw(
        'to de-escalate now and reduce tensions',
        'to de-escalate now and reduce tensions soon',
        'to de-escalate matters',
      ),
    ).toEqual([
      'to de-escalate|~|~now and reduce tensions|~',
      'to de-escalate|~|~now and reduce tensions|~_soon_',
      'to de-escalate|~_matters_|~|~',
    ]);
  });

  test.each([
    ['no wording', [], []],
    ['an empty one', [''], ['']],
    ['an empty one beside another', ['', 'one two'], ['~', '~_one two_']],
    ['one word', ['word'], ['word']],
    ['a mark without a word', ['—', 'word'], ['~_—_', '~_word_']],
  ])('takes %s', (_, texts, rows) => {
    expect(draw(...texts)).toEqual(rows);
  });

  test('holds every word of every wording once, in an order that positions and figures both tell', () => {
    fc.assert(
      fc.property(wordings, (texts) => {
        const collation = collateTexts(texts);
        texts.forEach((text, row) => {
          expect(byPosition(collation, row)).toBe(oneLine(text));
          expect(readAloud(collation, row)).toBe(oneLine(text));
        });
      }),
    );
  });

  test('has the same columns whatever the order of the wordings', () => {
    const reordered = wordings.chain((texts) =>
      fc.tuple(
        fc.constant(texts),
        fc.shuffledSubarray([...texts.keys()], { minLength: texts.length }),
      ),
    );
    fc.assert(
      fc.property(reordered, ([texts, order]) => {
        const { columns } = collateTexts(texts);
        expect(collateTexts(order.map((row) => texts[row]!)).columns).toEqual(
          columns.map((column) => ({ ...column, cells: order.map((row) => column.cells[row]) })),
        );
      }),
    );
  });

  test('finds no difference between wordings that are alike, whatever stands beside them', () => {
    fc.assert(
      fc.property(fc.oneof(shuffled, unlike), wordings, (text, others) => {
        expect(collateTexts([text, text]).columns.some(({ parts }) => parts)).toBe(false);
        for (const { cells } of collateTexts([text, ...others, text]).columns) {
          expect(cells.at(-1)).toEqual(cells[0]);
          expect(cells[0]?.isOwn ?? false).toBe(false);
        }
      }),
    );
  });

  test('calls nothing own that another text has as well, though in another place', () => {
    expect(
      draw(
        'we will provide Ukraine with political and practical support.',
        'they will support it in solidarity - both political and practical,',
      ),
    ).toEqual([
      '~_we will_|~_provide Ukraine with_|political and practical|~support.',
      '~_they will_|~_support it in solidarity - both_|political and practical,|~',
    ]);
  });

  test('calls own exactly what stands in one row of a column that parts and in no other text', () => {
    const keyOf = (text: string) =>
      text
        .replace(/[^\p{L}\p{N} ]/gu, '')
        .toLowerCase()
        .replace(/\s+/gu, ' ')
        .trim();
    fc.assert(
      fc.property(fc.array(shuffled, { minLength: 2, maxLength: 5 }), (texts) => {
        for (const { cells, parts } of collateTexts(texts).columns) {
          const keys = cells.map((cell) => (cell === null ? null : keyOf(cell.text)));
          expect(parts).toBe(new Set(keys).size > 1);
          cells.forEach((cell, row) => {
            if (cell === null) return;
            const alike = keys.filter((key) => key === keys[row]).length;
            expect(cell.isShared).toBe(alike > 1);
            const isElsewhere = texts.some(
              (text, other) => other !== row && ` ${keyOf(text)} `.includes(` ${keys[row]} `),
            );
            expect(cell.isOwn).toBe(alike === 1 && !isElsewhere);
          });
        }
      }),
    );
  });

  test.each([
    [3, 500],
    [20, 50],
  ])('takes %i wordings of %i words', (count, length) => {
    const words = fc.array(word, { minLength: length, maxLength: length });
    const [texts] = fc.sample(fc.array(words, { minLength: count, maxLength: count }), {
      numRuns: 1,
      seed: 1,
    });
    const rows = texts!.map((row) => row.join(' '));
    const before = performance.now();
    const collation = collateTexts(rows);
    const took = Math.round(performance.now() - before);
    console.info(`${count} wordings of ${length} words: ${took} ms`);
    rows.forEach((text, row) => expect(byPosition(collation, row)).toBe(oneLine(text)));
  });
});

describe('leadBy', () => {
  test('orders phrases that change places as the row has them, and loses none', () => {
    fc.assert(
      fc.property(wordings, fc.nat(5), (texts, lead) => {
        const led = leadBy(collateTexts(texts), lead);
        texts.forEach((text, row) => expect(byPosition(led, row)).toBe(oneLine(text)));
        texts.forEach((text, row) => expect(readAloud(led, row)).toBe(oneLine(text)));
        const positions = led.columns.flatMap(({ cells }) => cells[lead]?.position ?? []);
        expect(positions).toEqual(positions.toSorted((a, b) => a - b));
      }),
    );
  });
});
