import { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Sha256 } from './integrity.ts';
import { checkArticle, checkSelectors, hasItsHash, selectorsOf, sha256Hex } from './integrity.ts';
import type { Article, Story } from './model.ts';
import { parseArticle, parseStory } from './schema.ts';

const FOLDER = 'public/stories/nato-baltic-2021';
const sha256: Sha256 = (bytes) => webcrypto.subtle.digest('SHA-256', bytes);

function read(path: string): unknown {
  return JSON.parse(readFileSync(`${FOLDER}/${path}`, 'utf8'));
}

const story: Story = parseStory(read('story.json'));
const article: Article = parseArticle(read('articles/efe-infobae.json'));

describe('selectorsOf', () => {
  test('finds every selector the file holds, by its field', () => {
    const written = JSON.stringify(story).split('"exact":').length - 1;
    expect(selectorsOf(story)).toHaveLength(written);
    expect(selectorsOf(story).map(({ path }) => path)).toContain('events[0].excerpts[0]');
  });
});

describe('checkSelectors', () => {
  test('finds nothing wrong with any published article', () => {
    for (const { id } of story.sources) {
      expect(checkSelectors(story, parseArticle(read(`articles/${id}.json`)))).toEqual([]);
    }
  });

  test('finds every selector after a place where the text was changed', () => {
    const at = article.text.indexOf('He assured');
    const changed = { ...article, text: `${article.text.slice(0, at)}X${article.text.slice(at)}` };
    const moved = selectorsOf(story).filter(
      ({ selector }) => selector.source === article.id && selector.end + 32 >= at,
    );
    const broken = checkSelectors(story, changed);
    expect(broken.length).toBeGreaterThan(0);
    expect(broken.length).toBeLessThanOrEqual(moved.length);
    for (const { selector } of broken) expect(selector.end + 32).toBeGreaterThanOrEqual(at);
  });

  test('says what stands where the words should be', () => {
    const changed = { ...article, text: article.text.toUpperCase() };
    const [first] = checkSelectors(story, changed);
    expect(first?.found).toBe(first?.selector.exact.toUpperCase());
  });
});

describe('checkArticle', () => {
  test('finds nothing wrong with a published article', () => {
    expect(checkArticle(article)).toEqual([]);
  });

  test('finds offsets that overlap, are empty or leave the text', () => {
    const end = article.text.length;
    const sentences = [
      [0, 10],
      [9, 12],
      [20, 20],
      [30, end + 1],
    ] as const;
    expect(checkArticle({ ...article, sentences })).toEqual([
      'sentences[1] is [9, 12), out of order or out of the text',
      'sentences[2] is [20, 20), out of order or out of the text',
      `sentences[3] is [30, ${end + 1}), out of order or out of the text`,
    ]);
  });
});

describe('hasItsHash', () => {
  const source = story.sources.find(({ id }) => id === article.id);
  const bytes = new TextEncoder().encode(article.text);

  test('holds for a published article', async () => {
    expect(source && (await hasItsHash(article, source, bytes, sha256))).toBe(true);
  });

  test('does not hold when the text or what the story says of it is another', async () => {
    const other = new TextEncoder().encode(`${article.text} `);
    expect(source && (await hasItsHash(article, source, other, sha256))).toBe(false);
    const drifted = source && { ...source, sha256: '0'.repeat(64) };
    expect(drifted && (await hasItsHash(article, drifted, bytes, sha256))).toBe(false);
  });
});

describe('sha256Hex', () => {
  test('writes the digest in lower-case hexadecimal', async () => {
    expect(await sha256Hex(new TextEncoder().encode('abc'), sha256)).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
