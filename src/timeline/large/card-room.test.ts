import { describe, expect, it } from 'vitest';
import { CARD_PX, cardBeside, cardWithin, roomFor, seenOf } from './card-room.ts';

describe('the card of a cluster', () => {
  it('stands after its bracket, before it near the end of the view, and beside it nowhere where neither has room', () => {
    expect(cardBeside({ left: 100, width: 60 }, 130, 900)).toBe(174);
    expect(cardBeside({ left: 800, width: 60 }, 830, 900)).toBe(800 - 14 - CARD_PX);
    expect(cardBeside({ left: 100, width: 150 }, 175, 390)).toBeNull();
    // Nor over a number that is wider than what it stands over.
    expect(cardBeside({ left: 100, width: 6 }, 103, 900)).toBe(145);
    expect(cardBeside({ left: 800, width: 6 }, 803, 900)).toBe(775 - 14 - CARD_PX);
  });

  it('stays in the view, and over the names of lanes where that is narrower than it', () => {
    expect([-50, 100, 890].map((x) => cardWithin(x, 900))).toEqual([4, 100, 900 - 4 - CARD_PX]);
    expect(cardWithin(100, 258)).toBe(258 - 4 - CARD_PX);
  });

  it('has room in what the window shows of the lanes', () => {
    expect(seenOf({ scrollTop: 40, top: 170, heightPx: 500 }, 900)).toEqual({ from: 40, to: 540 });
    expect(seenOf({ scrollTop: 0, top: 170, heightPx: 500 }, 390)).toEqual({ from: 0, to: 220 });
    expect(seenOf({ scrollTop: 0, top: -80, heightPx: 500 }, 390)).toEqual({ from: 80, to: 470 });
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
    // From a line that is not seen it goes on from where it is.
    expect(roomFor(420, 310, { from: 0, to: 400 })).toEqual({
      from: 396,
      to: 'above',
      mostPx: 392,
    });
    expect(roomFor(300, 320, { from: 200, to: 500 })).toEqual({
      from: 320,
      to: 'below',
      mostPx: 176,
    });
  });
});
