// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DAY, instantOf } from '../../story/calendar.ts';
import { lanesByPlace } from '../engine/columns.ts';
import { buildEventIndex } from '../engine/event-index.ts';
import { layoutLanes } from '../engine/lane-layout.ts';
import { generateStory } from '../engine/synthetic.ts';
import { ClusterLayer } from './ClusterLayer.tsx';

const { columns } = generateStory(5000, 1, { places: 3, sources: 3, people: 3, kinds: 2 });
const index = buildEventIndex(columns, lanesByPlace(columns));
const from = instantOf(2018, 1, 1);
const viewport = { start: from, end: from + 700 * DAY, widthPx: 1000 };
const layouts = layoutLanes(index, viewport);
const onPageEscape = vi.fn<(keyEvent: KeyboardEvent) => void>();

function Layer() {
  const lanes = useRef<HTMLDivElement>(null);
  return (
    <div ref={lanes}>
      <ClusterLayer
        clusters={layouts.flatMap(({ lane, clusters }) =>
          clusters.map((cluster) => ({ lane, cluster })),
        )}
        layouts={layouts}
        piles={[]}
        viewport={viewport}
        lastRulePx={null}
        tops={layouts.map(({ lane }) => lane * 92).concat(layouts.length * 92)}
        lanes={lanes}
        index={index}
        laneName={String}
        bodies={{ bodyOf: () => null, need: () => {} }}
        hrefOf={(id) => id}
        language="en"
        isOpen={false}
        tabStop={null}
        onZoom={() => {}}
        onReturn={() => false}
        onRelist={() => {}}
      >
        <canvas />
      </ClusterLayer>
      <a href="#beside">Beside</a>
    </div>
  );
}

/** The first number of the view, and the card of whichever has one. */
function setup() {
  render(<Layer />);
  const number = document.querySelector<HTMLElement>('[data-cluster]')!;
  return { number, card: () => screen.queryByRole('dialog') };
}

const focus = (element: HTMLElement) => act(() => element.focus());

beforeEach(() => document.addEventListener('keydown', onPageEscape));
afterEach(() => {
  document.removeEventListener('keydown', onPageEscape);
  onPageEscape.mockReset();
  cleanup();
});

test('shows the card of a number as long as it has the focus', () => {
  const { number, card } = setup();
  focus(number);
  expect(card()).not.toBeNull();
  focus(screen.getByRole('link'));
  expect(card()).toBeNull();
  expect(number.dataset['opened']).toBeUndefined();
});

test('keeps the card while the focus is in it, and its list when the focus leaves', () => {
  const { number, card } = setup();
  focus(number);
  const list = screen.getByRole('button', { name: 'List the events' });
  focus(list);
  expect(card()).not.toBeNull();
  fireEvent.click(list);
  focus(screen.getByRole('link'));
  expect(card()).not.toBeNull();
});

test('closes the card, and nothing else, at Escape, with the focus where it is', () => {
  const { number, card } = setup();
  focus(number);
  fireEvent.keyDown(number, { key: 'Escape' });
  expect(card()).toBeNull();
  expect(document.activeElement).toBe(number);
  expect(onPageEscape).not.toHaveBeenCalled();
  fireEvent.keyDown(number, { key: 'Escape' });
  expect(onPageEscape).toHaveBeenCalledOnce();
});

test('closes the card of the number that is pointed at, wherever the focus is', () => {
  const { number, card } = setup();
  fireEvent.pointerEnter(number, { pointerType: 'mouse' });
  expect(card()).not.toBeNull();
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(card()).toBeNull();
  expect(onPageEscape).not.toHaveBeenCalled();
  fireEvent.pointerEnter(number, { pointerType: 'mouse' });
  expect(card()).not.toBeNull();
});
