import { describe, expect, it } from 'vitest';
import { CARD_PX, cardBeside, roomFor } from './card-room.ts';

describe('the card of a cluster', () => {
  it('stands after its bracket, before it near the end of the view, and beside it nowhere where neither has room', () => {
    expect(cardBeside({ left: 100, width: 50 }, 900)).toBe(164);
    expect(cardBeside({ left: 800, width: 50 }, 900)).toBe(800 - 14 - CARD_PX);
    expect(cardBeside({ left: 100, width: 150 }, 390)).toBeNull();
  });

  it('goes down from its line where there is room for a list, or more than above', () => {
    expect(roomFor(300, 320, { from: 0, to: 800 })).toEqual({
      from: 320,
      to: 'below',
      mostPx: 476,
    });
    expect(roomFor(300, 320, { from: 0, to: 500 })).toEqual({
      from: 300,
      to: 'above',
      mostPx: 296,
    });
    expect(roomFor(300, 320, { from: 200, to: 500 })).toEqual({
      from: 320,
      to: 'below',
      mostPx: 176,
    });
  });
});
