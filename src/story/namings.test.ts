import { describe, expect, it } from 'vitest';
import { groupNamings } from './namings.ts';
import { sampleSelector } from './sample-story.ts';

/** "n Riga" is the naming "Riga" in source n. */
function group(name: string, ...lines: string[]) {
  const namings = lines.map((line) => sampleSelector(line.charAt(0), line.slice(2)));
  const { own, others } = groupNamings(name, namings);
  return [own.join(' '), ...others.map(({ words, sources }) => `${words}: ${sources.join(' ')}`)];
}

describe('groupNamings', () => {
  it('tells the name from what stands for it', () => {
    expect(group('Riga', 'n Riga', 'e Riga', 'a Latvia', 'r Latvia', 'i Riga')).toEqual([
      'n e i',
      'Latvia: a r',
    ]);
  });

  it('knows a name by any of its words, whatever letter case and diacritics', () => {
    expect(group('Krišjānis Kariņš', 'i Krisjanis Karins', 'e kariņš')).toEqual(['i e']);
  });

  it('does not take “of” in common for a name', () => {
    expect(group('President of Poland', 'e King of Spain')).toEqual(['', 'King of Spain: e']);
  });

  it('lists no other wording of a source that uses the name', () => {
    expect(group('Andrzej Duda', 'e Andrej Doubt', 'e Polish president', 'a Duda', 'a he')).toEqual(
      ['a', 'Andrej Doubt: e'],
    );
  });
});
