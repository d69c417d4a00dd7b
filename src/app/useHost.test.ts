/** @vitest-environment happy-dom */
import { renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { plainState } from '../sharing/address.ts';
import type { LargeForm } from '../story/model.ts';
import { sampleEvent, sampleStory } from '../story/sample-story.ts';
import { useHost } from './useHost.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('`useHost` tells of an event of a large story once, by its own title', () => {
  const told = vi.fn<(message: unknown, origin: string) => void>();
  vi.stubGlobal('parent', { postMessage: told });
  vi.spyOn(document, 'referrer', 'get').mockReturnValue('https://host.example/');
  const state = { ...plainState('sample'), open: { kind: 'event', id: 'talks' } } as const;
  const large: LargeForm = {
    events: 501,
    shardSize: 200,
    shards: 3,
    idBuckets: 2,
    columns: { bytes: 0, checksum: '' },
  };
  const story = sampleStory({ large });
  const talks = sampleEvent('talks', '2021-11-28', ['a reported They met'], { title: 'The talks' });
  const { rerender } = renderHook(({ events }) => useHost('/', { ...story, events }, state), {
    initialProps: { events: [talks].slice(1) },
  });
  expect(told).not.toHaveBeenCalled();
  rerender({ events: [talks] });
  expect(told.mock.calls).toEqual([
    [
      expect.objectContaining({ kind: 'event', id: 'talks', title: 'The talks' }),
      'https://host.example',
    ],
  ]);
});
