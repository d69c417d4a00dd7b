import { expect, test } from 'vitest';
import type { Notes } from './notes.ts';
import { notesWidthPx } from './notes-width.ts';

const none: Notes = { own: [], isShared: false, leftOut: [], speech: null, note: null };
const two: Notes = { ...none, own: ['they choose'], speech: 'all' };
const three: Notes = { ...two, note: 'Undated, in a text of Sunday.' };

test('remarks need the room of the longest line of two, and rows without any need none', () => {
  expect(notesWidthPx([none, none])).toBe(0);
  expect(notesWidthPx([none, two])).toBeGreaterThan(notesWidthPx([{ ...none, own: ['they'] }]));
  expect(notesWidthPx([two, three])).toBe(notesWidthPx([three]));
  expect(notesWidthPx([three])).toBeGreaterThan(notesWidthPx([two]));
});

test('a text that comes changes nothing of it, and a long note no more than it may', () => {
  expect(notesWidthPx([{ ...two, speech: 'unread' }])).toBe(notesWidthPx([two]));
  expect(notesWidthPx([{ ...two, speech: 'none' }])).toBe(notesWidthPx([two]));
  const long = (times: number) =>
    notesWidthPx([{ ...three, note: 'What is meant '.repeat(times) }]);
  expect(long(5)).toBe(long(50));
});
