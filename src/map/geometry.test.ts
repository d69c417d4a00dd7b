import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MapLabel, MapPlace } from '../story/map-model.ts';
import { labelPoint, targetBox } from './geometry.ts';

const RIGA: MapPlace = { id: 'riga', x: 200, y: 60, line: null, label: null };

function label(changed: Partial<MapLabel> = {}): MapLabel {
  return { x: 210, y: 64.3, anchor: 'start', width: 34, leader: null, ...changed };
}

describe('targetBox', () => {
  test('is never smaller than 24', () => {
    const labels = fc.record({
      x: fc.double({ min: 0, max: 400, noNaN: true }),
      y: fc.double({ min: 0, max: 236, noNaN: true }),
      anchor: fc.constantFrom('start', 'middle', 'end'),
      width: fc.double({ min: 20, max: 120, noNaN: true }),
      leader: fc.constant(null),
    });
    fc.assert(
      fc.property(labels, (near) => {
        const { width, height } = targetBox(RIGA, near, false);
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
      }),
    );
  });

  test('covers the ring and the words beside it', () => {
    const { x, y, width, height } = targetBox(RIGA, label(), false);
    expect([x, x + width]).toEqual([187.5, 246]);
    expect([y, y + height]).toEqual([47.5, 72.5]);
  });

  test('covers the words where a grown place moves them', () => {
    const { x, width } = targetBox(RIGA, label(), true);
    expect(x + width).toBe(252);
  });

  test('covers the words alone when a leader goes to them', () => {
    expect(targetBox(RIGA, label({ x: 240, leader: [204, 58, 237, 60] }), false).x).toBe(238);
  });
});

describe('labelPoint', () => {
  test('moves away from a place that has grown', () => {
    expect(labelPoint(RIGA, label(), true)).toEqual([216, 64.3]);
    expect(labelPoint(RIGA, label({ anchor: 'end', x: 190 }), true)).toEqual([184, 64.3]);
    expect(labelPoint(RIGA, label({ anchor: 'middle', x: 200, y: 80 }), true)).toEqual([200, 86]);
    expect(labelPoint(RIGA, label({ anchor: 'middle', x: 200, y: 48 }), true)).toEqual([200, 42]);
  });

  test('stays where a leader, a border or a place at rest leaves it', () => {
    expect(labelPoint(RIGA, label({ leader: [0, 0, 1, 1] }), true)).toEqual([210, 64.3]);
    expect(labelPoint({ ...RIGA, line: 'M0 0l1 1' }, label(), true)).toEqual([210, 64.3]);
    expect(labelPoint(RIGA, label(), false)).toEqual([210, 64.3]);
  });
});
