import { describe, expect, test } from 'vitest';
import { formatEmbedCode } from './embed-code.ts';
import { formatQuotation } from './quotation.ts';
import { sampleArticle, sampleTake } from './sample-take.ts';

const { story, events } = sampleTake(['talks']);
const [source] = story.sources;
const [across, inSecond] = events[0]?.excerpts ?? [];
if (source === undefined || across === undefined || inSecond === undefined)
  throw new Error('sample');

describe('`formatQuotation`', () => {
  test('has words, source, day, paragraphs and link on one line', () => {
    expect(formatQuotation(across, source, sampleArticle, 'https://example.org/q')).toBe(
      '‘Šimonytė; Kariņš, “Ādaži” שלום’ — Agence "A", via B, 28 Nov 2021, ¶ 1–2, https://example.org/q',
    );
    expect(formatQuotation(inSecond, source, sampleArticle, 'https://example.org/q')).toContain(
      ', ¶ 2, ',
    );
  });

  test('leaves out what is not known', () => {
    const undated = { name: 'C', published: { when: null, basis: 'unknown' as const, note: null } };
    expect(formatQuotation({ exact: 'a', start: 0, end: 1 }, undated, null, 'x')).toBe(
      '“a” — C, x',
    );
  });
});

describe('`formatEmbedCode`', () => {
  test('is an iframe whose title and address come through as they are', () => {
    const code = formatEmbedCode('A "B" <c> & d', 'https://example.org/?a=1&embed=1');
    expect(code).toContain('src="https://example.org/?a=1&amp;embed=1"');
    expect(code).toContain('title="A &quot;B&quot; &lt;c&gt; &amp; d"');
  });
});
