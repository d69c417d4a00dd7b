// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState, type ComponentProps } from 'react';
import { afterEach, expect, test } from 'vitest';
import { columnsOfStory } from '../../story/columns-of-story.ts';
import { sampleEvent, sampleStory } from '../../story/sample-story.ts';
import { ClusterCard, LISTED } from './ClusterCard.tsx';

afterEach(cleanup);

const columns = columnsOfStory(
  sampleStory({ events: [sampleEvent('talks', '2021-11-28', ['a reported x'])] }),
);

/** The card of `count` events, whose words are on their way. */
function cardOf(
  given: Pick<ComponentProps<typeof ClusterCard>, 'listed' | 'onZoom'>,
  onList: (most: number) => void = () => {},
  count = 1,
) {
  return (
    <ClusterCard
      x={0}
      y={{ to: 'below', from: 0, mostPx: 400 }}
      name="Riga"
      summary="1 event in one cluster"
      count={count}
      eventsOf={(limit = count) => Array.from({ length: Math.min(limit, count) }, (_, at) => at)}
      columns={columns}
      chosen={null}
      bodies={{ bodyOf: () => null, need: () => {} }}
      hrefOf={(id) => id}
      language="en"
      onList={onList}
      onChosen={() => {}}
      onClose={() => {}}
      {...given}
    />
  );
}

/** What the card offers beside its events. */
function waysOf(listed: number, onZoom: (() => void) | null) {
  render(cardOf({ listed, onZoom }));
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

test('goes on from the first of the events that are listed besides', () => {
  const [count, onZoom] = [LISTED + 2, null];
  const Card = () => {
    const [listed, onList] = useState(LISTED);
    return cardOf({ listed, onZoom }, onList, count);
  };
  render(<Card />);
  const more = screen.getByRole('button', { name: 'Show 2 more' });
  more.focus();
  fireEvent.click(more);
  const events = screen.getAllByRole('listitem');
  expect(events).toHaveLength(count);
  expect(events.indexOf(document.activeElement as HTMLElement)).toBe(LISTED);
});
