import { expect, test } from 'vitest';
import { datesAmiss, faultOnLine, whereWords } from './broken-file.ts';
import { failureWords, faultWords } from './data.ts';

const failure = { url: '/stories/x/story.json', status: 200, faults: [] } as const;
const fault = { path: 'events[7].when.start', found: 'text', expected: 'a number' };

test('a fault says where, what and what instead', () => {
  expect(faultWords(fault)).toBe(
    'events, item 8, field “when”, field “start”: text. Expected: a number.',
  );
  expect(faultWords({ ...fault, path: '' })).toBe('The whole file: text. Expected: a number.');
});

test('a lost connection and a server in trouble are told apart', () => {
  const lost = failureWords({ ...failure, reason: 'network', status: null }, 'story');
  expect(lost.title).toBe('This story could not be fetched');
  expect(lost.sentence).toContain('connection');
  expect(failureWords({ ...failure, reason: 'network', status: 503 }, 'story').sentence).toContain(
    '503',
  );
});

test('another version is no fault of the file', () => {
  const version = { path: 'version', found: '2', expected: '1' };
  expect(failureWords({ ...failure, reason: 'broken', faults: [version] }, 'story').title).toBe(
    'This story is written for another version of Dateline',
  );
  expect(failureWords({ ...failure, reason: 'broken', faults: [fault] }, 'text')).toEqual({
    title: 'This text cannot be read',
    sentence: 'The file /stories/x/story.json has 1 fault.',
  });
});

test('a date that is none is told once, with why, and of what', () => {
  const none = {
    path: 'events[7].when.edtf',
    found: '“2021-11-31”',
    expected: 'a date that exists (November has 30 days)',
  };
  expect(datesAmiss([none])).toBe('One date in this story does not exist');
  expect(datesAmiss([none, fault])).toBeNull();
  expect(faultOnLine(none, 'Ministers meet')).toBe(
    ' gives “2021-11-31” as “edtf” of “Ministers meet”. November has 30 days.',
  );
  expect(whereWords('events, item 8', none, true)).not.toContain('30 days');
  expect(whereWords('events, item 8', fault, true)).toBe('Where: events, item 8.');
  expect(whereWords('events, item 8', fault, false)).toContain('Expected: a number.');
});
