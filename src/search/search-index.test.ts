import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchingIds } from '../story/facets.ts';
import { foldText } from '../story/fold-text.ts';
import type { Article, Story } from '../story/model.ts';
import { documentsOfStory, documentsOfText, type SearchDocument } from './documents.ts';
import { hitsIn, indexDocuments } from './search-index.ts';
import { wordsIn } from '../story/words-in.ts';

function read(file: string): unknown {
  const url = new URL(`../../public/stories/nato-baltic-2021/${file}`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8'));
}

const story = read('story.json') as Story;
const articles = story.sources.map(({ id }) => read(`articles/${id}.json`) as Article);
const documents = [
  ...documentsOfStory(story),
  ...story.sources.flatMap((source) =>
    documentsOfText(source, articles.find(({ id }) => id === source.id) as Article),
  ),
];
const search = indexDocuments(documents);

/** Titles, or texts, of what is found in a group, best first. */
function found(typed: string, group: SearchDocument['group']): readonly string[] {
  return hitsIn(search(typed).hits, group).map(
    ({ document }) => document.title || (document.lines[0]?.text ?? ''),
  );
}

/** A document of one line, as a sentence of a text is. */
function sentence(text: string, index: number): SearchDocument {
  return {
    key: `text ${index}`,
    group: 'text',
    id: 'a',
    title: '',
    lines: [{ text, source: 'a' }],
    at: { start: 0, end: text.length, paragraph: 1 },
  };
}

/** Indices of the sentences found, best first. */
function among(sentences: readonly string[], typed: string): readonly number[] {
  const all = sentences.map(sentence);
  return indexDocuments(all)(typed).hits.map(({ document }) => all.indexOf(document));
}

describe('a search in the bundled story', () => {
  it.each([
    ['nauseda', 'Gitanas Nausėda'],
    ['NAUSĖDA', 'Gitanas Nausėda'],
    ['Karins', 'Krišjānis Kariņš'],
    ['simonyte', 'Ingrida Šimonytė'],
    ['gypsy', 'Gitanas Nausėda'],
    ['president lithuania', 'Gitanas Nausėda'],
  ])('finds for %s the person %s first', (typed, name) => {
    expect(found(typed, 'person')[0]).toBe(name);
  });

  it('finds a place without its diacritics', () => {
    expect(found('adazi', 'place')).toEqual(['Ādaži']);
  });

  it('finds what sources differ on by its title, by what one of them says and by its words', () => {
    const ministers = 'Ministers in Riga: Monday, or Tuesday–Wednesday';
    for (const typed of ['monday', '29 nov', 'tomorrow']) {
      expect(found(typed, 'difference')).toContain(ministers);
    }
    expect(found('nauseda speaks', 'difference')).not.toContain(ministers);
  });

  it('finds an event by words of its sources, and shows them', () => {
    const [hit] = hitsIn(search('unprovoked unexplained').hits, 'event');
    expect(foldText(hit?.line?.text ?? '')).toContain('unprovoked');
    expect(hit?.line?.source).not.toBeNull();
  });

  it('needs no line where the title has every word', () => {
    const [hit] = hitsIn(search('foreign ministers meet').hits, 'event');
    expect(hit?.document.title).toBe('NATO foreign ministers meet in Riga');
    expect(hit?.line).toBeNull();
  });

  it('finds the beginning of a word while it is typed', () => {
    expect(found('stolt', 'person')).toContain('Jens Stoltenberg');
  });

  it('lets small errors pass when nothing has the words, and says so', () => {
    expect(found('stoltenburg', 'person')).toEqual(['Jens Stoltenberg']);
    expect(search('stoltenburg').nearly).toBe(true);
    expect(search('stoltenberg').nearly).toBe(false);
  });

  it('finds nothing in furniture', () => {
    const furniture = articles.flatMap(({ text, paragraphs }) =>
      paragraphs
        .filter(({ role }) => role === 'furniture')
        .map(({ start, end }) => text.slice(start, end)),
    );
    expect(furniture.join(' ')).toMatch(/Source Link/);
    expect(found('source link', 'text')).toEqual([]);
  });

  it('finds the events the filter by the same words leaves in', () => {
    const none = { place: [], person: [], source: [], kind: [], modality: [] };
    const filtered = (q: string) => [...(matchingIds(story, { ...none, q }) ?? [])];
    const events = (q: string) =>
      hitsIn(search(q).hits, 'event').map(({ document }) => document.id);
    for (const typed of ['28 November', 'nato', '"karins', "border's", 'gypsy', 'no date given']) {
      expect(events(typed).toSorted()).toEqual(filtered(typed).toSorted());
    }
    expect(filtered('28 November').length).toBeGreaterThan(2);
    expect(filtered('a b c d e f')).toEqual([]);
    const words = [
      ...new Set(documents.flatMap(({ lines }) => folded(lines.map(({ text }) => text).join(' ')))),
    ];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...words), fc.integer({ min: 1, max: 12 })), {
          minLength: 1,
          maxLength: 3,
        }),
        (picked) => {
          const q = picked.map(([word, letters]) => word.slice(0, letters)).join(' ');
          const { nearly } = search(q);
          expect(filtered(q).toSorted()).toEqual(nearly ? [] : events(q).toSorted());
        },
      ),
    );
  });

  it('finds nothing for no words', () => {
    expect(search(' “ ” ')).toEqual({ hits: [], nearly: false });
  });

  it('finds every sentence of every text by its own rarest words', () => {
    const counts = new Map<string, number>();
    for (const { lines } of documents) {
      for (const word of new Set(lines.flatMap(({ text }) => folded(text)))) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    const rarity = (word: string) => counts.get(word) ?? 0;
    const sentences = documents.filter(({ group }) => group === 'text');
    const missed = sentences.filter((document) => {
      const words = folded(document.lines[0]?.text ?? '').toSorted((a, b) => rarity(a) - rarity(b));
      return !search(words.slice(0, 3).join(' ')).hits.some((hit) => hit.document === document);
    });
    expect(sentences.length).toBeGreaterThan(80);
    expect(missed).toEqual([]);
  });
});

function folded(text: string): readonly string[] {
  return wordsIn(text).map((word) => word.folded);
}

describe('the order of what is found', () => {
  it('puts words side by side before words far apart', () => {
    const far = 'border guards of the country stood by while talks went on about new funds';
    const near = 'the country has new border funds and while talks went on guards stood by about';
    expect(among([far, near], 'border funds')).toEqual([1, 0]);
  });

  it('puts the whole word before its continuations', () => {
    expect(among(['the ministerial in town', 'the minister in town'], 'minister')).toEqual([1, 0]);
  });

  it('puts the name of a thing before its mention', () => {
    const [first] = hitsIn(search('riga').hits, 'event');
    expect(first?.document.title).toContain('Riga');
  });
});

describe('`indexDocuments`', () => {
  const word = fc.stringMatching(/^[a-zāčēģīķļņšūž]{2,9}$/);

  it('finds only what has all the words, for any texts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        (texts, pick) => {
          const sentences = texts.map((words) => words.join(' '));
          const typed = texts[pick % texts.length] ?? [];
          const hits = among(sentences, typed.join(' '));
          expect(hits).toContain(pick % texts.length);
          for (const hit of hits) {
            const has = folded(sentences[hit] ?? '');
            for (const one of folded(typed.join(' '))) {
              expect(has.some((own) => own.startsWith(one))).toBe(true);
            }
          }
        },
      ),
    );
  });

  it('finds a word of any letters by its folded form and in capitals', () => {
    fc.assert(
      fc.property(word, (one) => {
        expect(among([`say ${one} twice`], foldText(one))).toEqual([0]);
        expect(among([`say ${one} twice`], one.toUpperCase())).toEqual([0]);
      }),
    );
  });

  it('finds text without spaces between words by its characters', () => {
    expect(among(['北約秘書長訪問里加', '總統訪問維爾紐斯'], '里加')).toEqual([0]);
  });
});
