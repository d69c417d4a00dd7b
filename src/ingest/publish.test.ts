import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortHash } from './identifiers.ts';
import { formatJson } from './publish.ts';

describe('formatJson', () => {
  test('gives back every value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(formatJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('keeps what is small on one line and parts what is large', () => {
    const long = 'x'.repeat(96);
    expect(formatJson({ a: [1, 2], b: { c: long } })).toBe(
      `{\n "a":[1,2],\n "b":{\n  "c":"${long}"\n }\n}\n`,
    );
  });
});

describe('shortHash', () => {
  test('is six characters of base 36, the same every time', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(shortHash(text)).toMatch(/^[0-9a-z]{6}$/);
        expect(shortHash(text)).toBe(shortHash(text));
      }),
    );
  });

  test('does not change from one version to the next: ids are in readers’ links', () => {
    expect(shortHash('')).toBe('ztntfp');
    expect(shortHash('Riga')).toBe('vhbt2w');
  });
});
