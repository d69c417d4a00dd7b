// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { goToDifferences } from './go-to-differences.ts';

let end = () => {};

afterEach(() => {
  end();
  document.body.replaceChildren();
});

function setup(href: string) {
  end = goToDifferences();
  const link = document.createElement('a');
  link.dataset['differs'] = 'whom';
  link.href = href;
  link.addEventListener('click', (clickEvent) => clickEvent.preventDefault());
  document.body.append(link);
  link.focus();
  link.click();
  return () => {
    const heading = document.createElement('h4');
    heading.id = 'differs-whom';
    heading.tabIndex = -1;
    document.body.append(heading);
    return heading;
  };
}

it('gives the focus to the difference once the event’s panel has it', async () => {
  const draw = setup('/story/event/talks/');
  const heading = draw();
  await vi.waitFor(() => expect(document.activeElement).toBe(heading));
});

it('leaves alone what a link to a statement opens', async () => {
  const heading = setup('/story/statement/tensions/')();
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(document.activeElement).not.toBe(heading);
});
