import { expect, test } from 'vitest';
import { decodeAddress } from '../sharing/address.ts';
import { parseStory } from '../story/schema.ts';
import published from '../../public/stories/nato-baltic-2021/story.json' with { type: 'json' };
import { heightMessage, hostOrigin, selectionMessage } from './embed-messages.ts';

const story = parseStory(published);

function selected(path: string, search: string) {
  const { state } = decodeAddress(`/sub/${story.id}/${path}`, search, '/sub/');
  return selectionMessage(state, story, '/sub/', 'https://dateline.example/anything');
}

test('a selection names what is open and the address of its whole page, filter included', () => {
  expect(selected('event/duda-meeting/', '?place=brussels&from=2021-11-25&embed=1')).toEqual({
    type: 'dateline:selection',
    version: 1,
    kind: 'event',
    id: 'duda-meeting',
    quote: null,
    title: story.events.find(({ id }) => id === 'duda-meeting')?.title,
    address: `https://dateline.example/sub/${story.id}/event/duda-meeting/?place=brussels&from=2021-11-25`,
  });
});

test('a story without anything open, and its lists, go by the story’s id', () => {
  expect(selected('', '')).toMatchObject({ kind: 'story', id: story.id, title: story.title });
  expect(selected('statement/', '')).toMatchObject({ kind: 'statements', id: story.id });
});

test('a height is whole px and never less than the content', () => {
  expect(heightMessage(702.2)).toEqual({ type: 'dateline:height', version: 1, height: 703 });
});

test.each([
  [['https://host.example', 'https://outer.example'], '', 'https://host.example'],
  [undefined, 'https://host.example/article?id=3', 'https://host.example'],
  [['null'], 'https://host.example/', 'https://host.example'],
  [undefined, '', null],
  [['null'], '', null],
  [[], 'about:blank', null],
])('`hostOrigin` of ancestors %j and referrer %j is %j', (ancestors, referrer, origin) => {
  expect(hostOrigin(ancestors, referrer)).toBe(origin);
});
