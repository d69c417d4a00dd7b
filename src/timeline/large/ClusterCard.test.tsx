// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { columnsOfStory } from '../../story/columns-of-story.ts';
import { sampleEvent, sampleStory } from '../../story/sample-story.ts';
import { ClusterCard } from './ClusterCard.tsx';

afterEach(cleanup);

const columns = columnsOfStory(
  sampleStory({ events: [sampleEvent('talks', '2021-11-28', ['a reported x'])] }),
);

/** What the card offers beside its events. */
function waysOf(listed: number, onZoom: (() => void) | null) {
  render(
    <ClusterCard
      x={0}
      y={{ to: 'below', from: 0, mostPx: 400 }}
      name="Riga"
      summary="1 event in one cluster"
      count={1}
      eventsOf={() => [0]}
      columns={columns}
      listed={listed}
      chosen={null}
      bodies={{ bodyOf: () => null, need: () => {} }}
      hrefOf={(id) => id}
      language="en"
      onZoom={onZoom}
      onList={() => {}}
      onChosen={() => {}}
      onClose={() => {}}
    />,
  );
  return [...screen.getByRole('dialog').querySelectorAll('button, kbd')].map(
    ({ textContent }) => textContent,
  );
}

test('offers to zoom and to list, each with its key', () => {
  expect(waysOf(0, () => {})).toEqual(['Zoom in', 'Enter', 'List the events', 'L']);
});

test('offers no list, and no key of its number, once its events are listed', () => {
  expect(waysOf(1, () => {})).toEqual(['Zoom in']);
});

test('offers nothing more where what is listed has no room closer up either', () => {
  expect(waysOf(1, null)).toEqual([]);
  expect(document.querySelectorAll('[role=dialog] p')).toHaveLength(3);
});
