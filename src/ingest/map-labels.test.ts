import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInside, overlap } from './map-boxes.ts';
import type { Labelled } from './map-labels.ts';
import { isCovered, placeLabels } from './map-labels.ts';
import type { Point } from './map-lines.ts';

const FRAME = { width: 400, height: 236 };

function town(x: number, y: number, { width = 50, weight = 1 } = {}): Labelled {
  return { point: [x, y], lines: null, width, weight };
}

function border(points: readonly Point[], at: Point): Labelled {
  return { point: at, lines: [{ points, closed: false }], width: 90, weight: 1 };
}

const towns = fc.array(
  fc
    .record({
      x: fc.double({ min: 20, max: 380, noNaN: true }),
      y: fc.double({ min: 20, max: 216, noNaN: true }),
      width: fc.integer({ min: 20, max: 120 }),
      weight: fc.integer({ min: 1, max: 9 }),
    })
    .map(({ x, y, ...rest }) => town(x, y, rest)),
  { maxLength: 25 },
);

describe('placeLabels', () => {
  test('never puts one label over another, over a ring of another, or over the edge', () => {
    fc.assert(
      fc.property(towns, (places) => {
        const labels = placeLabels(places, FRAME);
        for (const [index, label] of labels.entries()) {
          if (label === null) continue;
          expect(isInside(label.box, { left: 0, top: 0, right: 400, bottom: 236 })).toBe(true);
          for (const [at, other] of labels.entries()) {
            if (at === index) continue;
            if (other !== null) expect(overlap(label.box, other.box)).toBe(false);
            const [x, y] = places[at]?.point ?? [0, 0];
            const ring = { left: x - 4.5, right: x + 4.5, top: y - 4.5, bottom: y + 4.5 };
            expect(overlap(label.words, ring)).toBe(false);
          }
        }
      }),
    );
  });

  test('names a large place among many small ones, where only a small one must give way, and says so', () => {
    const small = Array.from({ length: 60 }, (_, index) =>
      town(150 + (index % 10) * 18, 60 + Math.floor(index / 10) * 20, { weight: 40 }),
    );
    const large = town(230, 110, { width: 70, weight: 4000 });
    const places = [...small, large];
    const labels = placeLabels(places, FRAME);
    expect(labels[60]).not.toBeNull();
    const covered = places.filter((_, index) => isCovered(index, places, labels));
    expect(covered.length).toBeGreaterThan(0);
    for (const { point } of covered) {
      const at = small.findIndex((one) => one.point === point);
      expect(at, 'the large place is drawn').toBeGreaterThanOrEqual(0);
      expect(labels[at]).toBeNull();
    }
    const alike = places.map((place) => ({ ...place, weight: 40 }));
    const equal = placeLabels(alike, FRAME);
    expect(alike.filter((_, index) => isCovered(index, alike, equal))).toEqual([]);
  });

  test('gives the same labels every time, and changes nothing it was given', () => {
    fc.assert(
      fc.property(towns, (places) => {
        const before = structuredClone(places);
        expect(placeLabels(places, FRAME)).toEqual(placeLabels(places, FRAME));
        expect(places).toEqual(before);
      }),
    );
  });

  test('of towns closer than 12 leaves one without a leader', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
        fc.double({ min: 0, max: 11.9, noNaN: true }),
        (angle, distance) => {
          const near = town(200 + distance * Math.cos(angle), 118 + distance * Math.sin(angle));
          const labels = placeLabels([town(200, 118), near], FRAME);
          expect(labels.map((label) => label?.label.leader === null)).toEqual([true, false]);
        },
      ),
    );
  });

  test('labels towns 12 apart without a leader', () => {
    const labels = placeLabels([town(200, 118), town(212, 118)], FRAME);
    expect(labels.map((label) => label?.label.anchor)).toEqual(['end', 'start']);
    expect(labels.every((label) => label?.label.leader === null)).toBe(true);
  });

  test('writes a lone town to its right, at the right edge to its left', () => {
    expect(placeLabels([town(200, 118)], FRAME)[0]?.label.anchor).toBe('start');
    expect(placeLabels([town(370, 118)], FRAME)[0]?.label.anchor).toBe('end');
  });

  test('writes the town with more events where both would', () => {
    const places = [town(200, 118), town(200.5, 118, { weight: 2 })];
    expect(placeLabels(places, FRAME).map((label) => label?.label.leader === null)).toEqual([
      false,
      true,
    ]);
  });

  test('leaves out a name wider than the map, and keeps the others', () => {
    const labels = placeLabels([town(200, 118, { width: 500 }), town(100, 60)], FRAME);
    expect(labels[0]).toBeNull();
    expect(labels[1]).not.toBeNull();
  });

  test('writes a border beside itself, near the point it is given, and not across', () => {
    const line: readonly Point[] = [
      [200, 20],
      [210, 118],
      [200, 216],
    ];
    const [label] = placeLabels([border(line, [210, 118])], FRAME);
    expect(Math.abs((label?.point[1] ?? 0) - 118)).toBeLessThan(10);
    const crossing = (label?.words.left ?? 0) < 205 && (label?.words.right ?? 0) > 210;
    expect(crossing).toBe(false);
  });

  test('keeps the name of a town off the borders round it that are places, with a leader if it must', () => {
    const [left, right] = [185, 215].map((x) =>
      border(
        [
          [x, 20],
          [x, 216],
        ],
        [x, 30],
      ),
    );
    const [label] = placeLabels([town(200, 118), left!, right!], FRAME);
    expect(label?.label.leader).not.toBeNull();
    const { words } = label!;
    expect([185, 215].filter((x) => words.left <= x && x <= words.right)).toEqual([]);
  });
});
