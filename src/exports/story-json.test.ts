import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parseStory } from '../story/schema.ts';
import { sampleTake, SITE } from './sample-take.ts';
import { formatStoryJson } from './story-json.ts';

const schema: object = JSON.parse(readFileSync('public/schema/story.schema.json', 'utf8'));
const validate = new Ajv({ strict: false }).compile(schema);

function read(ids?: readonly string[]) {
  const value: unknown = JSON.parse(formatStoryJson(sampleTake(ids)));
  validate(value);
  expect(validate.errors).toBeNull();
  return parseStory(value);
}

describe('`formatStoryJson`, held by Ajv against the published schema', () => {
  test('gives the whole story as it is', () => {
    expect(read()).toEqual(sampleTake().story);
  });

  test('gives the published file of the bundled story back', () => {
    const published = readFileSync('public/stories/nato-baltic-2021/story.json', 'utf8');
    const story = parseStory(JSON.parse(published));
    const written = formatStoryJson({ story, events: story.events, siteUrl: SITE });
    expect(JSON.parse(written)).toEqual(JSON.parse(published));
  });

  test('names no event that is left out', () => {
    const story = read(['meeting']);
    expect(story.events.map(({ id }) => id)).toEqual(['meeting']);
    expect(story.statements.map(({ events }) => events)).toEqual([['meeting']]);
    expect(story.disagreements[0]?.readings[0]?.event).toBeNull();
    expect(JSON.stringify(story)).not.toContain('"talks"');
  });

  test('leaves out statements and disagreements about other events', () => {
    const story = read(['month']);
    expect([story.statements, story.disagreements]).toEqual([[], []]);
    expect(story.sources).toHaveLength(3);
  });
});
