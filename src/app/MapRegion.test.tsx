// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { plainState } from '../sharing/address.ts';
import { RIGA, SAMPLE_MAP } from '../story/sample-map.ts';
import { sampleStory } from '../story/sample-story.ts';
import { MapRegion } from './MapRegion.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('says that the map did not come, lists the places meanwhile, and asks for it again', async () => {
  const answers = [new Response(null, { status: 503 }), Response.json(SAMPLE_MAP)];
  vi.stubGlobal('fetch', () => Promise.resolve(answers.shift()));
  const story = sampleStory({
    places: [RIGA],
    events: [],
  });
  render(
    <QueryClientProvider
      client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}
    >
      <MapRegion
        base="/"
        story={story}
        filter={plainState(story.id)}
        matching={null}
        event={null}
        onToggle={() => {}}
      />
    </QueryClientProvider>,
  );
  const line = await screen.findByRole('alert');
  expect(line.textContent).toContain('The map could not be loaded');
  expect(screen.getByRole('group', { name: 'Places' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('group', { name: 'Places on the map' })).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});
