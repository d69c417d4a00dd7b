import { expect, it } from 'vitest';
import { type ExplorerState, plainState } from '../sharing/address.ts';
import { sampleEvent, sampleStory } from '../story/sample-story.ts';
import { windowTitle } from './window-title.ts';

const place = (id: string, name: string) =>
  ({ id, name, kind: 'town', coordinates: null, note: null }) as const;
const STORY = sampleStory({
  title: 'The visit',
  places: [place('riga', 'Riga'), place('vilnius', 'Vilnius')],
  events: [sampleEvent('talks', '2021-11-28', [], { title: 'Talks in Vilnius' })],
});

it.each<[Partial<ExplorerState>, string]>([
  [{}, 'The visit · Dateline'],
  [{ view: 'list' }, 'List · The visit · Dateline'],
  [{ place: ['riga'] }, 'Riga · The visit · Dateline'],
  [
    { place: ['vilnius', 'riga'], modality: ['announced'], view: 'list' },
    'Vilnius, Riga, announced · List · The visit · Dateline',
  ],
  [{ kind: ['meeting'], q: ' border ' }, 'Meeting, “border” · The visit · Dateline'],
  [
    { place: ['riga', 'vilnius'], kind: ['meeting'], q: 'border' },
    '4 filters · The visit · Dateline',
  ],
  [{ open: { kind: 'event', id: 'talks' } }, 'Talks in Vilnius · The visit · Dateline'],
  [
    { open: { kind: 'source', id: 'a' }, place: ['riga'] },
    'Source A · Riga · The visit · Dateline',
  ],
  // Neither view nor filter holds there; they wait.
  [
    { open: { kind: 'statements' }, place: ['riga'], view: 'list' },
    'Wordings · The visit · Dateline',
  ],
])('`windowTitle` of %j', (shown, title) => {
  expect(windowTitle({ ...plainState('visit'), ...shown }, STORY)).toBe(title);
});

it('`windowTitle` of what the story does not have says so, and nothing of the rest', () => {
  const shown = {
    ...plainState('visit'),
    open: { kind: 'event', id: 'gone' },
    view: 'list',
  } as const;
  expect(windowTitle(shown, STORY, true)).toBe('Unknown link · The visit · Dateline');
});
