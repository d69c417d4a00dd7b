import { describe, expect, it } from 'vitest';
import { instantOf } from '../story/calendar.ts';
import type { Disagreement, Place, Reading, Story, StoryEvent } from '../story/model.ts';
import { parseEdtf } from '../story/edtf.ts';
import { sampleEvent, sampleSelector, sampleStory } from '../story/sample-story.ts';
import { datingHeight, relationBox } from './disagreement-lines.ts';
import { lanesOf } from './lanes.ts';
import { layoutTimeline } from './layout.ts';
import { relationPath } from './relation-path.ts';
import type { Viewport } from './viewport.ts';

function when(edtf: string) {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(edtf);
  return parsed.when;
}

function reading(id: string, changed: Partial<Reading>): Reading {
  return { id, label: id, when: null, event: null, evidence: [], ...changed };
}

function disagreement(readings: readonly Reading[], events: readonly string[]): Disagreement {
  return {
    id: 'differ',
    title: 'On which day',
    about: 'time',
    events,
    statement: null,
    note: 'They differ.',
    readings,
  };
}

const PLACES = ['riga', 'vilnius'].map((id): Place => ({
  id,
  name: id,
  kind: 'town',
  coordinates: null,
  note: null,
}));

function at(place: string): Partial<StoryEvent> {
  return { places: [{ place, certainty: 'stated', note: null, namings: [] }] };
}

/** The week from 25 November at 128 px a day. */
const WEEK = { start: instantOf(2021, 11, 25), end: instantOf(2021, 12, 2), widthPx: 896 };

function drawn(
  story: Story,
  matching: ReadonlySet<string> | null = null,
  viewport: Viewport = WEEK,
) {
  return layoutTimeline({
    story,
    lanes: lanesOf(story, 'place'),
    viewport,
    matching,
    chosenLanes: new Set(),
    quotesOf: null,
    apart: new Set(),
    roomPx: 600,
  });
}

describe('another dating', () => {
  const summit = sampleEvent('summit', '2021-11-30/2021-12-01', ['a announced x'], at('riga'));
  const arrival = (edtf: string, label = 'Mon 29 Nov 2021') =>
    sampleStory({
      places: PLACES,
      events: [summit],
      disagreements: [
        disagreement(
          [
            reading('own', { when: when('2021-11-30/2021-12-01') }),
            reading('other', {
              label,
              when: when(edtf),
              evidence: [sampleSelector('c', 'tomorrow')],
            }),
          ],
          ['summit'],
        ),
      ],
    });
  const datingIn = (story: Story, viewport?: Viewport) =>
    drawn(story, null, viewport).lanes[0]?.marks[0]?.dating ?? null;

  it('runs from its day to the mark it contradicts, with its words and its source', () => {
    const dating = datingIn(arrival('2021-11-29'));
    expect(dating?.words).toBe('tomorrow');
    expect(dating?.sources.map(({ id }) => id)).toEqual(['c']);
    expect([dating?.x, dating?.width, dating?.cut]).toEqual([4 * 128 + 2, 128 - 4, false]);
  });

  it('keeps its line and its letter where a day has no room for words, and none under a sign without a dash', () => {
    const story = arrival('2021-11-29');
    const datingAt = (dayPx: number) =>
      layoutTimeline({
        story,
        lanes: lanesOf(story, 'place'),
        viewport: {
          start: instantOf(2021, 11, 25),
          end: instantOf(2021, 12, 5),
          widthPx: 10 * dayPx,
        },
        matching: null,
        chosenLanes: new Set(),
        quotesOf: null,
        apart: new Set(),
        roomPx: 600,
      }).lanes[0]?.marks[0]?.dating ?? null;
    const narrow = datingAt(44);
    expect([narrow?.x, narrow?.width, narrow?.words]).toEqual([4 * 44 + 2, 44 - 4, '']);
    expect(datingHeight(narrow!)).toBeLessThan(datingHeight(datingAt(128)!));
    expect(datingAt(27)).toBeNull();
  });

  it('takes a second line where its words have no room beside their letter', () => {
    const dating = datingIn(arrival('2021-11-29'));
    if (dating === null) throw new Error('ensure: it is drawn');
    expect(datingHeight({ ...dating, textPx: 60 })).toBeGreaterThan(datingHeight(dating));
  });

  it('keeps its date where a line of their own is too short for its words, which are never cut', () => {
    const story = arrival('2021-11-29', 'Mon 29 Nov');
    const datingAt = (dayPx: number) =>
      datingIn(story, {
        start: instantOf(2021, 11, 29),
        end: instantOf(2021, 12, 5),
        widthPx: 6 * dayPx,
      });
    // “tomorrow” is 68 px wide, as reckoned.
    const shown = (dayPx: number) => [datingAt(dayPx)?.words, datingAt(dayPx)?.label];
    expect(shown(71)).toEqual(['tomorrow', 'Mon 29 Nov']);
    expect(shown(70)).toEqual(['', 'Mon 29 Nov']);
    expect(datingHeight(datingAt(70)!)).toBeLessThan(datingHeight(datingAt(71)!));
  });

  it('has room for its words beyond a narrow day, up to the published rule or the end of the view', () => {
    const fire = sampleEvent('fire', '2021-11-12', ['a reported x'], at('riga'));
    const story = sampleStory({
      places: PLACES,
      events: [fire],
      disagreements: [
        disagreement(
          [
            reading('own', { when: when('2021-11-12') }),
            reading('other', {
              when: when('2021-11-20'),
              evidence: [sampleSelector('c', 'later')],
            }),
          ],
          ['fire'],
        ),
      ],
    });
    const roomIn = (end: number) => {
      const viewport = { start: instantOf(2021, 11, 1), end, widthPx: 600 };
      const { lanes, frame } = layoutTimeline({
        story,
        lanes: lanesOf(story, 'place'),
        viewport,
        matching: null,
        chosenLanes: new Set(),
        quotesOf: null,
        apart: new Set(),
        roomPx: 600,
      });
      const { textPx } = lanes[0]!.marks[0]!.dating!;
      return { textPx, rest: frame.scale(instantOf(2021, 12, 1)) };
    };
    expect(roomIn(instantOf(2021, 12, 1)).textPx).toBe(128 - 8);
    const narrow = roomIn(instantOf(2021, 11, 23));
    expect(narrow.textPx).toBeLessThan((600 / 22) * 3);
    expect(narrow.textPx).toBeGreaterThan((600 / 22) * 2);
  });

  it('runs from its day to the number of an ordered event, level with it, and has room beside its words', () => {
    const ordered = (edtf: string, position: number) => {
      const order = { position, basis: 'stated', note: null } as const;
      return sampleEvent(`at-${position}`, edtf, ['a reported x'], { ...at('riga'), order });
    };
    const placedFor = (other: string) => {
      const story = sampleStory({
        places: PLACES,
        events: [ordered('2021-11-28', 1), ordered('2021-11-28', 2)],
        disagreements: [
          disagreement(
            [
              reading('own', { when: when('2021-11-28') }),
              reading('other', { when: when(other), evidence: [sampleSelector('c', 'that day')] }),
            ],
            ['at-1'],
          ),
        ],
      });
      const placed = drawn(story).lanes[0]?.marks[0];
      const { dating, mark } = placed ?? {};
      if (mark?.kind !== 'slot') throw new Error('ensure: it is a slot');
      return { dating, mark };
    };
    const later = placedFor('2021-11-29');
    const end = later.mark.x + later.mark.width;
    expect([later.dating?.x, later.dating?.width]).toEqual([end + 2, 5 * 128 - end - 4]);
    expect([later.dating?.y, later.mark.words]).toEqual([10, 'before']);
    // It ends where that day does, and its words stand under that day.
    expect([later.dating?.after, later.dating?.textX]).toEqual([true, 4 * 128 - end]);
    const earlier = placedFor('2021-11-27');
    expect(earlier.dating).toMatchObject({ x: 2 * 128 + 2, after: false, textX: 0 });
    expect(earlier.mark.words).toBe('below');
    expect(earlier.mark.labelX).toBeGreaterThanOrEqual(earlier.mark.x);
  });

  it('leaves the title of a bar free', () => {
    const told = sampleEvent('told', '2021-11-28', ['a reported x'], {
      ...at('riga'),
      title: 'Talks with the Prime Minister',
    });
    const story = arrival('2021-11-29');
    const [summitDiffers] = story.disagreements;
    const placed = drawn({
      ...story,
      events: [told],
      disagreements: [{ ...summitDiffers!, events: ['told'] }],
    }).lanes[0]?.marks[0];
    if (placed?.mark.kind !== 'bar') throw new Error('ensure: it is a bar');
    expect(placed.dating?.x).toBe(4 * 128 + 2);
    expect(placed.mark.title.length).toBeGreaterThan(1);
  });

  it.each([
    ['before', '2021-11-20', 0, 5 * 128],
    ['after', '2021-12-05', 7 * 128, 9 * 128],
  ])('is cut at the end of the view when it lies %s it', (_where, edtf, from, until) => {
    const viewport = {
      start: instantOf(2021, 11, 25),
      end: instantOf(2021, 12, 4),
      widthPx: 9 * 128,
    };
    const dating = datingIn(arrival(edtf), viewport);
    expect(dating).toMatchObject({
      x: from + 2,
      width: until - from - 4,
      cut: true,
      words: 'tomorrow',
    });
    const words = {
      from: dating!.x + dating!.textX,
      until: dating!.x + dating!.textX + dating!.textPx,
    };
    expect(words.from).toBeGreaterThanOrEqual(from);
    expect(words.until).toBeLessThanOrEqual(until);
  });

  it.each([
    ['is the same', '2021-11-30/2021-12-01'],
    ['lies within the mark', '2021-12-01'],
    ['has no end', '2021-11-29/..'],
  ])('is not drawn when it %s', (_why, edtf) => {
    expect(datingIn(arrival(edtf))).toBeNull();
  });
});

describe('the line between two events', () => {
  const story = sampleStory({
    places: PLACES,
    events: [
      sampleEvent('friday', '2021-11-26', ['a reported x'], at('riga')),
      sampleEvent('sunday', '2021-11-28', ['b reported x'], {
        ...at('vilnius'),
        order: { position: 1, basis: 'stated', note: null },
      }),
    ],
    disagreements: [
      disagreement(
        [reading('a', { event: 'friday' }), reading('b', { event: 'sunday' })],
        ['friday', 'sunday'],
      ),
    ],
  });

  it('leads from the end of the first mark to the second in its lane', () => {
    const { relations, lanes } = drawn(story);
    expect(relations).toHaveLength(1);
    const [line] = relations;
    expect(line?.caption).toBe('On which day');
    expect(line?.fromX).toBe(2 * 128);
    expect(line?.toX).toBeGreaterThan(3 * 128);
    expect(line?.toY).toBeGreaterThanOrEqual(lanes[1]!.top);
    expect(line?.fromY).toBeLessThan(lanes[1]!.top);
  });

  it('leaves off for a mark on its way, and goes on under it', () => {
    const between = sampleEvent(
      'between',
      '2021-11-27/2021-11-29',
      ['c reported x'],
      at('jelgava'),
    );
    const places = ['riga', 'jelgava', 'vilnius'].map((id) => ({ ...PLACES[0]!, id, name: id }));
    const lineIn = (changed: Partial<Story>) => {
      const { relations, lanes } = drawn({ ...story, places, ...changed });
      return { line: relations[0]!, lanes };
    };
    expect(lineIn({}).line.breaks).toEqual([]);
    const { line, lanes } = lineIn({ events: [...story.events, between] });
    const lane = lanes.find(({ lane: { id } }) => id === 'jelgava')!;
    // Round the bar, whose middle is 10 below the top of its row.
    const middle = lane.top + lane.marks[0]!.top + 10;
    expect(line.breaks).toEqual([[middle - 6, middle + 6]]);
    const [[leave, goOn]] = line.breaks as [[number, number]];
    expect(relationPath(line)).toContain(`V${leave}M${line.toX} ${goOn}V${line.toY}`);
  });

  it('is left out under a filter', () => {
    expect(drawn(story, new Set(['friday'])).relations).toEqual([]);
  });

  it('is left out when one of the two is not in view', () => {
    const [friday, sunday] = story.events;
    const events = [friday!, { ...sunday!, when: when('2022-03-01'), order: null }];
    expect(drawn({ ...story, events }).relations).toEqual([]);
  });

  it('is called after the statement it is about', () => {
    const about = {
      ...story,
      statements: [
        {
          id: 'said',
          formerIds: [],
          title: 'Unprovoked and unexplained',
          speaker: null,
          events: [],
          note: null,
          wordings: [],
        },
      ],
      disagreements: story.disagreements.map((one) => ({ ...one, statement: 'said' })),
    };
    expect(drawn(about).relations[0]?.caption).toBe('Unprovoked and unexplained');
  });
});

it('a relation keeps a row for each reading where they do not fit beside each other', () => {
  const friday = sampleEvent('friday', '2021-11-26', ['a reported x'], at('riga'));
  const sunday = sampleEvent('sunday', '2021-11-28', ['b reported x'], at('vilnius'));
  const told = (id: string, label: string, ...sources: readonly string[]) =>
    reading(id, {
      label,
      event: id,
      evidence: sources.map((source) => sampleSelector(source, 'x')),
    });
  const story = sampleStory({
    places: PLACES,
    events: [friday, sunday],
    disagreements: [
      disagreement(
        [told('friday', 'Fri 26 Nov', 'a'), told('sunday', 'Sun 28 Nov', 'b', 'c')],
        ['friday', 'sunday'],
      ),
    ],
  });
  const heightAt = (dayPx: number) => {
    const viewport = { ...WEEK, widthPx: 7 * dayPx };
    return relationBox(friday, story, drawn(story, null, viewport).frame)?.height ?? NaN;
  };
  expect(heightAt(160) - heightAt(400)).toBe(20);
});
