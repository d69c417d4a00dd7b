import { expect, test } from 'vitest';
import { firstViewOf } from './first-view.ts';

test('`firstViewOf` follows static imports, each once, and no dynamic ones', () => {
  const manifest = {
    'index.html': {
      file: 'index.js',
      isEntry: true,
      imports: ['_react', '_story'],
      dynamicImports: ['map.tsx'],
      css: ['index.css'],
    },
    _react: { file: 'react.js' },
    _story: { file: 'story.js', imports: ['_react'], css: ['story.css', 'index.css'] },
    'map.tsx': { file: 'map.js', css: ['map.css'], imports: ['_react'] },
  };
  expect(firstViewOf(manifest)).toEqual({
    scripts: ['index.js', 'react.js', 'story.js'],
    styles: ['index.css', 'story.css'],
  });
});

test('`firstViewOf` survives a circle of chunks', () => {
  const manifest = {
    a: { file: 'a.js', isEntry: true, imports: ['b'] },
    b: { file: 'b.js', imports: ['a'] },
  };
  expect(firstViewOf(manifest).scripts).toEqual(['a.js', 'b.js']);
});

test('`firstViewOf` throws without an entry', () => {
  expect(() => firstViewOf({ a: { file: 'a.js' } })).toThrow('0 entries');
});
