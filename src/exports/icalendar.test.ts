import ICAL from 'ical.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeText, foldLine, formatCalendar, withoutDay } from './icalendar.ts';
import { NASTY, sampleTake } from './sample-take.ts';

const bytes = (text: string) => new TextEncoder().encode(text).length;

/** The file as ical.js reads it: its entries by UID. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  const entries = calendar.getAllSubcomponents('vevent').map((entry) => new ICAL.Event(entry));
  return { calendar, byUid: new Map(entries.map((entry) => [entry.uid, entry])) };
}

function entryOf(id: string) {
  const entry = read(formatCalendar(sampleTake())).byUid.get(`${id}.nasty@example.org`);
  if (entry === undefined) throw new Error(`no entry ${id}`);
  return entry;
}

function days(id: string) {
  const { startDate, endDate } = entryOf(id);
  expect([startDate.isDate, endDate.isDate]).toEqual([true, true]);
  return [startDate.toString(), endDate.toString()];
}

describe('`formatCalendar`, read by ical.js', () => {
  test('gives all-day entries that end on the day after their last', () => {
    expect(days('talks')).toEqual(['2021-11-28', '2021-11-29']);
    expect(days('meeting')).toEqual(['2021-11-30', '2021-12-02']);
  });

  test('keeps titles, summaries and quotes to the letter', () => {
    const { summary, description } = entryOf('talks');
    expect(summary).toBe(NASTY.title);
    expect(description).toContain(NASTY.lines);
    expect(description).toContain(NASTY.rightToLeft);
    expect(description).toContain('Šimonytė; Kariņš, “Ādaži”\nשלום');
    expect(description).toContain('https://example.org/news/nasty/event/talks/');
  });

  test('says what of a date is uncertain, and nothing of a certain one', () => {
    expect(entryOf('month').description).toContain(
      'Date uncertain: c. May 2020. The date is approximate. Known to the month only',
    );
    expect(entryOf('before').description).toContain('When it began is not known');
    expect(entryOf('going-on').description).toContain(
      'It was going on when the story was told; this entry ends there. The date is approximate. ' +
        'Its beginning is known to the year only.',
    );
    expect(entryOf('talks').description).not.toContain('uncertain');
  });

  test('sets an unknown start on the last possible day, and ends what goes on with the telling', () => {
    expect(days('before')).toEqual(['2021-11-28', '2021-11-29']);
    expect(days('going-on')).toEqual(['2021-01-01', '2021-11-29']);
    expect(days('month')).toEqual(['2020-05-01', '2020-06-01']);
  });

  test('marks what is announced or uncertain as tentative', () => {
    const status = (id: string) => entryOf(id).component.getFirstPropertyValue('status');
    expect(['talks', 'meeting', 'month'].map(status)).toEqual([
      'CONFIRMED',
      'TENTATIVE',
      'TENTATIVE',
    ]);
  });

  test('leaves undated events out and says how many', () => {
    const take = sampleTake();
    const { byUid, calendar } = read(formatCalendar(take));
    expect(byUid.size).toBe(5);
    expect(withoutDay(take.events, take.story).map(({ id }) => id)).toEqual(['some-day']);
    expect(calendar.getFirstPropertyValue('description')).toBe(
      `${NASTY.lines}\n\n1 event without a date is not in it.`,
    );
  });

  test('gives an event the same entry in every selection, stamped with the day the story was told', () => {
    const uid = 'talks.nasty@example.org';
    const alone = read(formatCalendar(sampleTake(['talks']))).byUid.get(uid);
    expect(alone?.component.toString()).toBe(entryOf('talks').component.toString());
    expect(alone?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe(
      '2021-11-28T00:00:00Z',
    );
  });

  test('has a place with its coordinates, latitude first', () => {
    const { component, location } = entryOf('talks');
    expect(location).toBe('Ādaži, “north”, גבול');
    expect(component.getFirstPropertyValue('geo')).toEqual([57.0738, 24.3229]);
  });

  test('has no line over 75 octets, each ended by CR LF', () => {
    const file = formatCalendar(sampleTake());
    expect(file.endsWith('\r\n')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...file.split('\r\n').map(bytes))).toBeLessThanOrEqual(75);
  });
});

describe('laws', () => {
  const text = fc.string({ unit: 'binary', maxLength: 200 });

  test('`foldLine` keeps lines within 75 octets and unfolds to what it was', () => {
    fc.assert(
      fc.property(text, (line) => {
        const plain = line.replace(/[\r\n]/g, '');
        const folded = foldLine(plain);
        expect(Math.max(...folded.split('\r\n').map(bytes))).toBeLessThanOrEqual(75);
        expect(folded.replaceAll('\r\n ', '')).toBe(plain);
      }),
    );
  });

  test('ical.js reads any text back', () => {
    fc.assert(
      fc.property(text, (value) => {
        const lines = ['BEGIN:VEVENT', foldLine(`SUMMARY:${escapeText(value)}`), 'END:VEVENT'];
        const entry = new ICAL.Component(ICAL.parse(lines.join('\r\n')) as unknown[]);
        const kept = value.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]/gu, '');
        expect(entry.getFirstPropertyValue('summary')).toBe(kept);
      }),
    );
  });
});
