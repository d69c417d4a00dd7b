import { describe, expect, it } from 'vitest';
import { DAY, instantOf } from '../story/calendar.ts';
import type { StoryEvent } from '../story/model.ts';
import { sampleEvent } from '../story/sample-story.ts';
import {
  barMark,
  chipMark,
  clusterMark,
  extentOf,
  groupClose,
  isSlot,
  linesUnder,
  slotMark,
  spanOf,
  cutAt,
  type Frame,
} from './marks.ts';
import { textWidth } from './text-width.ts';

const sunday = instantOf(2021, 11, 28);

/** Seven days from 25 November, 128 px each, the rule at three quarters of the Sunday, four slots on it. */
function frame(changed: Partial<Frame> = {}): Frame {
  const dayPx = changed.dayPx ?? 128;
  const start = instantOf(2021, 11, 25);
  const scale = (instant: number) => ((instant - start) / DAY) * dayPx;
  return {
    view: { from: 0, to: 896 },
    clearTo: 896,
    dayPx,
    scale,
    rulePx: scale(sunday + 0.75 * DAY),
    dotsPx: 56,
    slotsOn: (day) => (day === sunday ? 4 : 0),
    cut: cutAt({ from: 0, to: 896 }),
    ...changed,
  };
}

const PLAIN = { outlined: false, context: false, captions: [] };

function on(edtf: string, changed: Partial<StoryEvent> = {}): StoryEvent {
  return sampleEvent('talks', edtf, ['a reported x'], {
    title: 'Talks with Prime Minister Kariņš',
    shortTitle: 'Talks',
    ...changed,
  });
}

function slot(position: number, edtf = '2021-11-28'): StoryEvent {
  return on(edtf, { order: { position, basis: 'stated', note: null } });
}

describe('spanOf', () => {
  it.each([
    ['a day fills its day', '2021-11-25', [0, 128, 0, 0]],
    ['several days fill them', '2021-11-30/2021-12-01', [640, 896, 0, 0]],
    [
      'a day or soon after fades over a third of the next',
      '2021-11-28/2021-11-28~',
      [384, 554.67, 0, 42.67],
    ],
    ['what is before a known day fades in and ends hard', '../2021-11-28', [332, 512, 120, 0]],
  ])('%s', (_rule, edtf, expected) => {
    const { left, right, fadeStart, fadeEnd } = spanOf(on(edtf), frame());
    expect([left, right, fadeStart, fadeEnd].map((px) => Math.round(px * 100) / 100)).toEqual(
      expected,
    );
  });

  it('has an ordered event on its side of a rule that divides its day, where that has no room for slots', () => {
    const narrow = frame({ dayPx: 60 });
    expect(spanOf(slot(3), narrow)).toMatchObject({ left: 180, right: 225 });
    const order = { position: 4, basis: 'stated', note: null } as const;
    const announced = sampleEvent('levits', '2021-11-28', ['a announced x'], { order });
    expect(spanOf(announced, narrow)).toMatchObject({ left: 225, right: 240 });
    expect(spanOf(on('2021-11-28'), narrow)).toMatchObject({ left: 180, right: 240 });
    expect(groupClose([slot(3), announced], narrow, new Set())).toHaveLength(2);
  });

  it('leaves the middle fifth of what is approximate solid', () => {
    const { left, right, fadeStart, fadeEnd } = spanOf(on('2021-11~'), frame());
    const length = right - left;
    expect(fadeStart / length).toBeCloseTo(0.4);
    expect(fadeEnd / length).toBeCloseTo(0.4);
  });

  it('lets what goes on fade out from the rule over 1.1 days', () => {
    const { right, fadeEnd } = spanOf(on('2021-11-26/..'), frame());
    expect(right).toBeCloseTo(480 + 1.1 * 128);
    expect(fadeEnd).toBeCloseTo(1.1 * 128);
  });

  it('has no place for what has no date', () => {
    expect(() => spanOf({ ...on('2021'), when: null }, frame())).toThrow('null');
  });
});

describe('a slot', () => {
  it('is its share of the day', () => {
    const { x, width, position } = slotMark(slot(3), frame(), false, []);
    expect([x, width, position]).toEqual([384 + 64 + 1.5, 29, 3]);
  });

  it('has its words before it when it is reported and after it when it is announced', () => {
    const reported = slotMark(slot(2), frame(), false, []);
    expect([reported.words, reported.end]).toEqual(['before', reported.x + reported.width]);
    const wordsPx = 56 + 8 + textWidth('Talks with Prime Minister Kariņš', 14, 600);
    expect(reported.labelX + wordsPx).toBeCloseTo(reported.x - 8);
    const announced = slotMark(slot(4), frame(), true, []);
    expect(announced.words).toBe('after');
    expect(announced.labelX).toBe(announced.x + announced.width + 8);
  });

  it('has its words under it where there is no room beside it, as near as the rule and the view allow', () => {
    const at = (to: number) => {
      const { words, title, labelX, box } = slotMark(
        slot(4),
        frame({ view: { from: 0, to } }),
        true,
        [],
      );
      return [words, title, Math.floor(labelX), box.height];
    };
    expect(at(896)).toEqual(['after', ['Talks with Prime Minister Kariņš'], 518, 32]);
    expect(at(630)).toEqual(['after', ['Talks'], 518, 32]);
    expect(at(610)).toEqual(['below', ['Talks with Prime', 'Minister Kariņš'], 487, 83]);
    expect(at(530)).toEqual(['below', ['Talks'], 487, 58]);
    expect(at(500)).toEqual(['below', [], 487, 32]);
    const first = frame({ view: { from: 384, to: 1280 } });
    const under = slotMark(slot(2), first, false, []);
    const { words, title, labelX } = under;
    expect([words, title]).toEqual(['below', ['Talks with', 'Prime Minister', 'Kariņš']]);
    expect(labelX).toBeGreaterThanOrEqual(384);
    expect(labelX).toBeLessThan(under.x);
    // Not past the rule.
    expect(under.end).toBeLessThanOrEqual(476 + 0.01);
  });

  it('keeps its words on its side of a rule of another day', () => {
    const rulePx = 512 + 30;
    expect(slotMark(slot(4), frame({ rulePx }), true, [])).toMatchObject({ words: 'below' });
    expect(slotMark(slot(4), frame({ rulePx }), true, []).end).toBeLessThan(rulePx);
    expect(slotMark(slot(4), frame({ rulePx: 400 }), true, []).words).toBe('after');
    const { words, labelX } = slotMark(slot(3), frame({ rulePx: 410 }), false, []);
    expect([words, labelX > 410]).toEqual(['below', true]);
  });

  it('has a caption only where that costs neither its title nor its dots', () => {
    const captioned = (to: number) =>
      slotMark(slot(4), frame({ view: { from: 0, to } }), true, ['place inferred']);
    expect(captioned(896)).toMatchObject({ words: 'after', caption: 'place inferred' });
    expect(captioned(820)).toMatchObject({ words: 'after', dots: true, caption: null });
    expect(captioned(610)).toMatchObject({ words: 'below', caption: 'place inferred' });
  });

  it('is a bar where the day is too narrow for a number', () => {
    expect(isSlot(slot(1), frame())).toBe(true);
    expect(isSlot(slot(1), frame({ dayPx: 60 }))).toBe(false);
    expect(isSlot(on('2021-11-28'), frame())).toBe(false);
  });

  it('reaches as far as it is drawn, not as far as its day', () => {
    expect(extentOf(slot(1), frame()).right).toBe(384 + 1.5 + 29);
    expect(extentOf(on('2021-11-28'), frame())).toEqual({ left: 384, right: 512 });
  });
});

describe('barMark', () => {
  it('stands its title on one line, in several, in its short form, or leaves it out', () => {
    const titled = (limit: number) => barMark(on('2021-11-25'), frame(), PLAIN, limit).title;
    expect(titled(Infinity)).toEqual(['Talks with Prime Minister Kariņš']);
    expect(titled(128)).toEqual(['Talks with Prime', 'Minister Kariņš']);
    expect(barMark(on('2021-11-25'), frame({ dayPx: 60 }), PLAIN, 64).title).toEqual(['Talks']);
    expect(barMark(on('2021-11-25'), frame({ dayPx: 20 }), PLAIN, 24).title).toEqual([]);
  });

  it('keeps its words before the rule that its bar runs through', () => {
    const mark = barMark(on('2021-11-28'), frame(), PLAIN, Infinity);
    expect(mark.words).toBe('before');
    expect(mark.labelX).toBeGreaterThan(0);
    expect(mark.labelX).toBeLessThan(mark.x);
    const announced = barMark(on('2021-11-28'), frame(), { ...PLAIN, outlined: true }, Infinity);
    expect(announced.words).toBe('after');
    expect(announced.labelX).toBeGreaterThan(512);
  });

  it('has its title before it where it ends at the rule and has no room for it', () => {
    const open = on('../2021-11-28', { shortTitle: 'Talks with the Prime Minister' });
    const mark = barMark(open, frame({ rulePx: 512 }), PLAIN, Infinity);
    expect([mark.words, mark.title]).toEqual(['before', [open.title]]);
    expect(mark.labelX).toBeLessThan(mark.x);
  });

  it('has its dots also where its title has no room: under it, past the next mark, or on its side of the rule', () => {
    const placed = (event: StoryEvent, limit: number, view = { from: 0, to: 896 }) => {
      const { words, dots, title, box } = barMark(event, frame({ dayPx: 60, view }), PLAIN, limit);
      return [words, dots, title, Math.round(box.left), Math.round(box.right)];
    };
    const named = (event: StoryEvent) => ({ ...event, shortTitle: 'A conversation' });
    expect(placed(named(on('2021-11-25')), 60)).toEqual(['below', true, [], 2, 64]);
    expect(placed(named(slot(3)), Infinity, { from: 90, to: 500 })).toEqual([
      'before',
      true,
      [],
      180 - 72,
      223,
    ]);
    // Without room on its side it is a bar alone.
    expect(placed(named(slot(3)), Infinity, { from: 150, to: 500 })).toEqual([
      'below',
      false,
      [],
      182,
      223,
    ]);
  });

  it('is on its side of the rule with its words where its day is narrower than a bar', () => {
    const far = frame({
      dayPx: 2,
      rulePx: 600,
      scale: (at) => 600 + ((at - sunday) / DAY - 0.75) * 2,
    });
    const reported = barMark(on('2021-11-28'), far, PLAIN, Infinity);
    expect([reported.words, reported.x + reported.width <= 600]).toEqual(['before', true]);
    // They stand as far from it as from any other, where the letters that float over it are reckoned from.
    const words = far.dotsPx + 8 + textWidth(reported.title[0]!, 14, 600);
    expect(reported.labelX + words).toBeCloseTo(linesUnder(reported).x);
    const announced = barMark(on('2021-11-28'), far, { ...PLAIN, outlined: true }, Infinity);
    expect(announced.words).toBe('below');
    expect(Math.min(announced.x, announced.labelX)).toBeGreaterThanOrEqual(600);
    // Without room on that side it has no words rather than some on the other.
    const view = { from: 0, to: 620 };
    const last = barMark(
      on('2021-11-28'),
      { ...far, view },
      { ...PLAIN, outlined: true },
      Infinity,
    );
    expect([last.dots, last.title]).toEqual([false, []]);
  });

  it('has the words of an ongoing event that begins near the rule before it', () => {
    const near = frame({ rulePx: 850 });
    const mark = barMark(on('2021-12-01~/..'), near, PLAIN, Infinity);
    expect([mark.words, mark.title.length, mark.dots]).toEqual(['before', 1, true]);
  });

  it('holds the words of an ongoing event at the left edge of the view', () => {
    const mark = barMark(on('2014~/..'), frame(), { ...PLAIN, captions: ['ongoing'] }, Infinity);
    expect([mark.words, mark.labelX, mark.caption]).toEqual(['line', 8, 'ongoing']);
    expect(mark.thin).toBe(true);
  });

  it('has a caption only where it has room', () => {
    const captioned = (limit: number) =>
      barMark(on('2021-11-25'), frame(), { ...PLAIN, captions: ['place inferred'] }, limit).caption;
    expect(captioned(Infinity)).toBe('place inferred');
    expect(captioned(70)).toBeNull();
  });
});

describe('groupClose', () => {
  const day = (date: string) => ({ ...on(date), id: date });
  const grouped = (apart: readonly string[], ...dates: readonly string[]) =>
    groupClose(dates.map(day), frame({ dayPx: 5, slotsOn: () => 0 }), new Set(apart)).map((group) =>
      group.map(({ id }) => id.slice(8)).join(' '),
    );

  it('takes together what stands closer than 24 px, and closer than 90 once there are several', () => {
    expect(grouped([], '2021-11-01', '2021-11-04', '2021-11-20')).toEqual(['01 04 20']);
    expect(grouped([], '2021-11-01', '2021-11-06')).toEqual(['01', '06']);
    expect(grouped([], '2021-11-01', '2021-11-02', '2021-11-25')).toEqual(['01 02', '25']);
  });

  it('leaves alone what is kept apart', () => {
    expect(grouped(['2021-11-02'], '2021-11-01', '2021-11-02', '2021-11-03')).toEqual([
      '01 03',
      '02',
    ]);
  });
});

describe('chipMark', () => {
  it('stands at the edge it points to, with as much of its name as fits', () => {
    const before = chipMark(on('2014'), frame(), 'before', '2014');
    expect([before.x, before.title]).toEqual([6, 'Talks with Prime Minister Kariņš']);
    const after = chipMark(on('2022'), frame(), 'after', '2022');
    expect(after.x + after.width).toBe(896 - 6);
    const phone = frame({ view: { from: 0, to: 370 }, clearTo: 370 });
    const narrow = chipMark(on('2014'), phone, 'before', '2014');
    expect(narrow.title).toBe('Talks');
    const annexation = on('2014', { title: 'Annexation of Crimea', shortTitle: '' });
    expect(chipMark(annexation, phone, 'before', '2014').title).toBe('Annexation of Crimea');
    // Neither over the published rule nor under what covers the view's end.
    const ruled = { ...phone, rulePx: 160 };
    expect(chipMark(annexation, ruled, 'before', '2014').title).toBe('');
    // A rule that its date and dots reach over leaves it its name.
    const through = { ...phone, rulePx: 60 };
    expect(chipMark(annexation, through, 'before', '2014').title).toBe('Annexation of Crimea');
    const covered = { ...phone, clearTo: 160 };
    expect(chipMark(annexation, covered, 'before', '2014').title).toBe('');
  });

  it('leaves out the dots for its name, then the date, and never runs under what covers the end of the view', () => {
    const shownIn = (clearTo: number, date: string) => {
      const beside = frame({ view: { from: 0, to: 636 }, clearTo });
      const { dots, title, width, ...chip } = chipMark(on('2021-11-28'), beside, 'before', date);
      expect(6 + width).toBeLessThanOrEqual(clearTo);
      return [chip.date, dots, title];
    };
    expect(shownIn(236, '28 Nov 2021')).toEqual(['28 Nov 2021', true, 'Talks']);
    expect(shownIn(200, '28 Nov 2021')).toEqual(['28 Nov 2021', false, 'Talks']);
    expect(shownIn(236, '28 Nov 2021 or soon after')).toEqual([
      '',
      false,
      'Talks with Prime Minister Kariņš',
    ]);
  });
});

describe('clusterMark', () => {
  const announced = sampleEvent('levits', '2021-11-28', ['a announced x']);
  const small = frame({ dayPx: 4, rulePx: 15, view: { from: 0, to: 28 * 4 } });

  it('stands over the middle of its days', () => {
    const { x, width } = clusterMark(
      [on('2021-12-04'), on('2021-12-08')],
      frame({ ...small, rulePx: null }),
    );
    expect(x + width / 2).toBe((9 * 4 + 14 * 4) / 2);
  });

  it('stands before the published rule where all of it is reported, behind it where all is announced', () => {
    const { x, width } = clusterMark(
      [on('2021-11-28'), on('2021-11-28')],
      frame({ ...small, view: { from: -90, to: 90 } }),
    );
    expect(x + width).toBeLessThan(small.rulePx!);
    expect(clusterMark([announced, announced], small).x).toBeGreaterThan(small.rulePx!);
  });

  it('stands where its days are when it has both', () => {
    const { x, width } = clusterMark([on('2021-11-28'), announced], small);
    expect(x).toBeLessThan(small.rulePx!);
    expect(x + width).toBeGreaterThan(small.rulePx!);
  });

  it('is in view whole', () => {
    const { box } = clusterMark([on('2021-12-22'), on('2021-12-22')], small);
    expect(box.right).toBeLessThanOrEqual(small.view.to);
  });
});
