import { useEffect, useRef } from 'react';
import type { ExplorerState } from '../sharing/address.ts';
import type { Story } from '../story/model.ts';
import { heightMessage, hostOrigin, selectionMessage } from './embed-messages.ts';
import type { HeightMessage, SelectionMessage } from './embed-messages.ts';
import { titleOf } from './title-of.ts';

/** While a view comes or moves its height changes several times; the host hears of the last. */
const RESTS_MS = 120;

/**
 * Tells the page round the frame what is open, whenever that changes, and how high the content is. An event of a large
 * story is told of once the story holds it: its title comes a little later than the page.
 */
export function useHost(base: string, story: Story, state: ExplorerState): void {
  const said = useRef('');
  useEffect(() => {
    const { open } = state;
    if (story.large !== undefined && open.kind === 'event' && titleOf(open, story) === null) return;
    const message = selectionMessage(state, story, base, location.href);
    // The dates in view are no selection: while a hand pans, the host hears nothing.
    const still = selectionMessage({ ...state, from: null, to: null }, story, base, location.href);
    const key = `${still.address} ${still.title}`;
    if (said.current === key) return;
    said.current = key;
    tellHost(message);
  });

  useEffect(() => {
    const main = document.getElementById('story');
    const page = main?.parentElement ?? null;
    if (main === null || page === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let told = 0;
    const tell = () => {
      // What was made beforehand is about to be replaced.
      if (page.dataset['hydrating'] !== undefined) {
        wait();
        return;
      }
      // What has no link yet is still to come.
      if (main.querySelector('a') === null) return;
      const message = heightMessage(contentHeight(main));
      if (message.height === told) return;
      told = message.height;
      tellHost(message);
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(tell, RESTS_MS);
    };
    const sizes = new ResizeObserver(wait);
    const observe = () => {
      sizes.disconnect();
      for (const part of [...page.children, ...main.children]) sizes.observe(part);
    };
    const parts = new MutationObserver(observe);
    parts.observe(page, { childList: true });
    parts.observe(main, { childList: true });
    observe();
    return () => {
      clearTimeout(timer);
      sizes.disconnect();
      parts.disconnect();
    };
  }, []);
}

/** What stands above the story, and all that the story scrolls through. */
function contentHeight(main: HTMLElement): number {
  const first = main.firstElementChild?.getBoundingClientRect();
  const last = main.lastElementChild?.getBoundingClientRect();
  const { top } = main.getBoundingClientRect();
  return top + (last?.bottom ?? 0) - (first?.top ?? 0);
}

/** Nothing, where there is no page round this one or its origin is not known. */
function tellHost(message: HeightMessage | SelectionMessage): void {
  if (window.parent === window) return;
  const origin = hostOrigin(location.ancestorOrigins, document.referrer);
  if (origin !== null) window.parent.postMessage(message, origin);
}
