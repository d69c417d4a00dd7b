import fc from 'fast-check';
import { expect, it } from 'vitest';
import { noteSlides, type NoteColumn } from './note-slides.ts';

const column = { top: 0, room: 100, full: 90, short: 30, open: false };

it('notes with room stand beside their paragraph, in full', () => {
  expect(noteSlides([column, { ...column, top: 100 }])).toEqual([
    { slide: 0, short: false },
    { slide: 0, short: false },
  ]);
});

it('crowded notes are a line each, and slide down beside the paragraphs that follow', () => {
  const crowded = { ...column, full: 300, short: 130 };
  expect(noteSlides([crowded, { ...column, top: 100 }])).toEqual([
    { slide: 0, short: true },
    { slide: 30, short: false },
  ]);
  expect(
    noteSlides([
      { ...crowded, open: true },
      { ...column, top: 100 },
    ]),
  ).toEqual([
    { slide: 0, short: false },
    { slide: 200, short: true },
  ]);
});

it('no notes lie over others, none rise, and text without notes before it lets them come back', () => {
  const anyColumn = fc.record({
    room: fc.integer({ min: 20, max: 400 }),
    full: fc.integer({ min: 0, max: 600 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    open: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(anyColumn, { maxLength: 20 }), (made) => {
      let at = 0;
      const columns = made.map(({ room, full, share, open }): NoteColumn => {
        const top = at;
        at += room;
        return { top, room, full, short: Math.round(full * share), open };
      });
      let reached = 0;
      for (const [index, { slide, short }] of noteSlides(columns).entries()) {
        const { top, full, short: line } = columns[index]!;
        expect(slide).toBe(Math.max(reached - top, 0));
        reached = top + slide + (short ? line : full);
      }
    }),
  );
});
