import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY, instantOf } from '../../story/calendar.ts';
import { lanesByPlace } from '../engine/columns.ts';
import { buildEventIndex } from '../engine/event-index.ts';
import { generateStory } from '../engine/synthetic.ts';
import type { Viewport } from '../viewport.ts';
import { shownTitlePx, titleStart, type LaneMark } from './lane-marks.ts';
import { patchesOf } from './paint-over.ts';
import { lanesOf, pannedMarks, type Scene } from './picture.ts';

const { columns } = generateStory(1500, 7);
const index = buildEventIndex(columns, lanesByPlace(columns));
const scene: Scene = {
  columns,
  index,
  whole: null,
  publications: [],
  tops: [...index.byLane, null].map((_, lane) => lane * 116),
  selected: null,
  focused: null,
};
const LETTER = 7;
const writing = {
  // As many letters as fit.
  text: {
    fitted: (_font: string, text: string, roomPx: number) => text.slice(0, roomPx / LETTER),
    widthOf: (_font: string, text: string) => text.length * LETTER,
  },
  look: { sans: 'sans' },
  titleOf: (event: number) => `Event number ${event} of them all`,
  selected: null,
  focused: null,
};
const WIDTH = 1000;

/** What is written for a mark, and where it begins and ends in a view moved by `panned`. */
function written(mark: LaneMark, panned: number) {
  const room = shownTitlePx(mark);
  const title = room === 0 ? '' : writing.text.fitted('', writing.titleOf(mark.event), room - 2);
  const length = title.length * LETTER;
  const from = (mark.hangs ? mark.x + mark.width - length : titleStart(mark)) - panned;
  return { title, from, to: from + length };
}

test('a moved picture is painted over wherever a title is not what, or where, it is at rest', () => {
  let sticky = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(9, 30, 61),
      fc.integer({ min: 0, max: 2600 }),
      fc.integer({ min: -500, max: 500 }),
      (days, day, px) => {
        const start = instantOf(2014, 6, 1) + day * DAY;
        const view: Viewport = { start, end: start + days * DAY, widthPx: WIDTH };
        const wide = lanesOf(scene, view, null, 'wide');
        const now = pannedMarks(wide, px);
        const patches = patchesOf(wide, px, now, writing);
        for (const [lane, marks] of wide.marks.entries()) {
          for (const mark of marks) {
            const moved = now[lane]!.find(({ event }) => event === mark.event);
            const before = written(mark, px);
            const after = moved === undefined ? null : written(moved, 0);
            const isSame =
              before.title === (after?.title ?? '') &&
              (after === null || Math.abs(before.from - after.from) <= 0.5);
            if (isSame) continue;
            sticky++;
            const spans = patches
              .filter((patch) => patch.lane === lane && patch.row === mark.row)
              .flatMap((patch) => patch.spans);
            for (const one of [before, after]) {
              if (one === null || one.title === '' || one.to <= 0 || one.from >= WIDTH) continue;
              const [from, to] = [Math.max(one.from, 0), Math.min(one.to, WIDTH)];
              expect(spans.some(([first, last]) => first <= from && last >= to)).toBe(true);
            }
          }
        }
      },
    ),
  );
  expect(sticky).toBeGreaterThan(100);
});

test('where nothing differs nothing is painted over', () => {
  const start = instantOf(2016, 5, 2);
  const view: Viewport = { start, end: start + 9 * DAY, widthPx: WIDTH };
  const wide = lanesOf(scene, view, null, 'wide');
  const within = {
    ...wide,
    marks: wide.marks.map((marks) =>
      marks.filter(({ x, width, fadeEnd, fadeStart }) => {
        return x > 300 && x + width < 500 && !fadeEnd && !fadeStart;
      }),
    ),
  };
  expect(within.marks.flat().length).toBeGreaterThan(0);
  expect(patchesOf(within, 0, pannedMarks(within, 0), writing)).toEqual([]);
});
