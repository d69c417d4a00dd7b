import { describe, expect, it } from 'vitest';
import type { Disagreement, EventPlace } from '../story/model.ts';
import { sampleEvent, sampleStory } from '../story/sample-story.ts';
import { dateOf, hasDisagreement, markName, placesAloud } from './event.ts';
import { TIMELINE } from './timeline.ts';

function at(place: string, certainty: EventPlace['certainty'] = 'stated'): EventPlace {
  return { place, certainty, note: null, namings: [] };
}

function disagreement(about: Disagreement['about'], event: string): Disagreement {
  return { id: about, title: '', about, events: [event], statement: null, note: '', readings: [] };
}

const events = [
  sampleEvent('talks', '2021-11-28', ['a reported x', 'b announced y', 'c background z'], {
    title: 'Talks with Kariņš',
    order: { position: 3, basis: 'stated', note: null },
    places: [at('riga', 'inferred')],
  }),
  sampleEvent('meeting', '2021-11-30/2021-12-01', ['a announced x', 'b announced y'], {
    title: 'Ministers meet',
    places: [at('riga')],
  }),
  sampleEvent('funds', null, ['c background x'], { title: 'What of the funds?' }),
  sampleEvent('experts', null, ['a background x'], { dateWords: 'recently' }),
];
const story = sampleStory({
  places: [{ id: 'riga', name: 'Riga', kind: 'town', coordinates: null, note: null }],
  events,
  disagreements: [disagreement('time', 'meeting'), disagreement('wording', 'talks')],
});

describe('markName', () => {
  const names = events.map((event, index) => markName(event, story, index));

  it('begins with the title that is shown where the event’s own does not hold it', () => {
    const event = events[0]!;
    expect(markName(event, story, 0, { title: 'The visit' })).toBe(`The visit: ${names[0]}`);
    expect(markName(event, story, 0, { title: event.title.slice(2) })).toBe(names[0]);
  });

  it('gives title, date, place, coverage, disagreement and number', () => {
    expect(names[1]).toBe(
      'Ministers meet. Tuesday 30 November to Wednesday 1 December 2021. Riga. Announced by 2 of 3 sources. Sources differ. Event 2 of 4.',
    );
  });

  it('says that an order is not a clock time, that a place is inferred, and how others tell it', () => {
    expect(names[0]).toBe(
      'Talks with Kariņš. Sunday 28 November 2021, third in order, hours not given. Riga, inferred. Reported by 1 of 3 sources, announced by 1, told as background by 1. Event 1 of 4.',
    );
  });

  it('says of an inferred place what is shown of it', () => {
    const { placeInferred } = TIMELINE;
    expect(markName(events[0]!, story, 0, { inferred: placeInferred })).toContain(
      '. Riga, place inferred. ',
    );
  });

  it('begins each sentence with a capital, and says so when the filter leaves it out', () => {
    const since = sampleEvent('presence', '2014/..', ['a background x'], {
      title: 'eFP stands in the Baltic region',
      places: [{ ...at('the Baltic region') }],
    });
    expect(markName(since, sampleStory({ events: [since] }), 0, { isLeftOut: true })).toBe(
      'EFP stands in the Baltic region. Since 2014, ongoing. The Baltic region. Told as background by 1 of 3 sources. Event 1 of 1. Left out by the filter.',
    );
  });

  it('says the sources’ words for what goes on, which its mark shows', () => {
    const since = sampleEvent('crossings', '2021~/..', ['a background x'], {
      title: 'Crossings',
      dateWords: 'in recent months',
    });
    expect(markName(since, sampleStory({ events: [since] }), 0)).toBe(
      'Crossings. Since about 2021, ongoing, “in recent months”. Place not stated. Told as background by 1 of 3 sources. Event 1 of 1.',
    );
  });

  it('says what is not known, and adds no second stop', () => {
    expect(names[2]).toBe(
      'What of the funds? No date given. Place not stated. Told as background by 1 of 3 sources. Event 3 of 4.',
    );
  });
});

describe('dateOf', () => {
  it('gives the label, else the sources’ words, else that there is none', () => {
    expect(events.map(dateOf)).toEqual([
      'Sun 28 Nov 2021',
      'Tue 30 Nov – Wed 1 Dec 2021',
      'no date given',
      '“recently”',
    ]);
  });
});

describe('hasDisagreement', () => {
  it('minds when, where and who, not differing words', () => {
    expect(events.map((event) => hasDisagreement(event, story))).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });
});

describe('placesAloud', () => {
  it('joins several, and marks what is inferred', () => {
    expect(placesAloud([at('riga'), at('adazi', 'inferred')], story.places)).toBe(
      'Riga and adazi, inferred',
    );
  });
});
