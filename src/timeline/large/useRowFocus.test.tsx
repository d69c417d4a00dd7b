// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { useRef, type ReactNode } from 'react';
import { afterEach, expect, it } from 'vitest';
import { useRowFocus } from './useRowFocus.ts';

afterEach(cleanup);

/** Two lanes with what stands in each, and the numbers and buttons over them. */
function Lanes({ atRest, over, marks }: { atRest: boolean; over: ReactNode; marks: ReactNode }) {
  const region = useRef<HTMLElement>(null);
  const focus = useRowFocus(region, atRest);
  return (
    <section ref={region} onFocus={focus.onFocus} onBlur={focus.onBlur}>
      <div data-lanes="" tabIndex={-1}>
        {over}
        <ol data-lane="0" />
        <ol data-lane="1">{marks}</ol>
      </div>
    </section>
  );
}

const NUMBER = (
  <button type="button" data-cluster="0:month">
    12
  </button>
);
const MARK = (
  <li>
    <a data-row="7" href="#mark">
      Talks
    </a>
  </li>
);
const PILE = (
  <button type="button" data-pile="0">
    4 more
  </button>
);

/** Zooms into the number of the first lane, in which there is nothing then. */
function zoomInto(marks: ReactNode, over: ReactNode) {
  const { container, rerender } = render(<Lanes atRest over={NUMBER} marks={null} />);
  container.querySelector<HTMLElement>('[data-cluster]')!.focus();
  rerender(<Lanes atRest={false} over={null} marks={null} />);
  expect(document.activeElement?.matches('[data-lanes]')).toBe(true);
  rerender(<Lanes atRest over={over} marks={marks} />);
  return document.activeElement?.outerHTML;
}

it('goes from a number that is zoomed into to what its lane has no room for', () => {
  expect(zoomInto(MARK, PILE)).toContain('data-pile');
});

it('goes to the lane beside where a lane has nothing at all', () => {
  expect(zoomInto(MARK, null)).toContain('data-row');
});
