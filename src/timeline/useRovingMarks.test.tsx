// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, expect, it } from 'vitest';
import { sampleEvent, sampleStory } from '../story/sample-story.ts';
import { lanesOf } from './lanes.ts';
import { loadMoving, useRovingMarks } from './useRovingMarks.ts';

afterEach(cleanup);

const STORY = sampleStory({
  events: ['2021-11-25', '2021-11-26'].map((day) => sampleEvent(day, day, ['a reported x'])),
});

function Marks() {
  const region = useRef<HTMLElement>(null);
  const { onKeyDown, onFocus } = useRovingMarks({
    region,
    events: STORY.events,
    lanes: lanesOf(STORY, 'place'),
    story: STORY,
    selected: null,
    onShow: () => {},
    onZoom: () => {},
    onGo: () => {},
    aim: () => STORY.opening,
  });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section ref={region} aria-label="Marks" onKeyDown={onKeyDown} onFocus={onFocus}>
      {STORY.events.map(({ id }) => (
        <a key={id} href={`#${id}`} data-event={id}>
          {id}
        </a>
      ))}
    </section>
  );
}

it('gives the next mark the focus before another key is pressed', async () => {
  await loadMoving();
  const { getByText } = render(<Marks />);
  const mark = getByText('2021-11-25');
  act(() => mark.focus());
  fireEvent.keyDown(mark, { key: 'ArrowRight' });
  expect(document.activeElement).toBe(getByText('2021-11-26'));
});
