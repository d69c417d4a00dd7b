// @vitest-environment happy-dom
// Here a link navigates while its click still bubbles; in a browser it does so afterwards, if nobody prevents it.
// @vitest-environment-options { "settings": { "navigation": { "disableFallbackToSetURL": true } } }
import { act, cleanup, render, screen } from '@testing-library/react';
import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { plainState } from './address.ts';
import type { Address } from './useAddress.ts';
import { PrerenderedPath, useAddress } from './useAddress.ts';

const BASE = '/sub/';

let address: Address;
let renders: string[] = [];

const never = () => () => {};

function Page() {
  const hydrating = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const current = useAddress(BASE, hydrating);
  const { state, onLinkClick } = current;
  const opened = 'id' in state.open ? state.open.id : state.open.kind;
  const text = `${opened} in ${state.place.join(' and ') || 'all places'}`;
  useLayoutEffect(() => {
    address = current;
    renders.push(text);
  });
  useEffect(() => {
    document.addEventListener('click', onLinkClick);
    return () => document.removeEventListener('click', onLinkClick);
  }, [onLinkClick]);
  return (
    <div>
      <h1>{text}</h1>
      <a href="/sub/baltic/event/b/">
        <b>plain</b>
      </a>
      <a href="/sub/baltic/source/x.txt">file</a>
      <a href="/elsewhere/">elsewhere</a>
      <a href="https://example.org/sub/">other site</a>
      <a href="#main">fragment</a>
      <a href="/sub/baltic/event/b/" target="_blank" rel="noreferrer">
        new window
      </a>
      <a href="/sub/baltic/event/b/" download>
        download
      </a>
    </div>
  );
}

const shown = () => screen.getByRole('heading').textContent;
const there = () => location.pathname + location.search;
const wait = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });
/** The address a fresh start finds, when nothing is waiting to be written any more. */
function open(at: string) {
  wait(10_000);
  history.replaceState(null, '', at);
}
const pan = (day: number) =>
  act(() => address.navigate((s) => ({ ...s, from: Date.UTC(2021, 10, day) }), 'replace'));
const select = (id: string) =>
  act(() => address.navigate((s) => ({ ...s, open: { kind: 'event', id } }), 'push'));
const filter = (...place: string[]) =>
  act(() => address.navigate((s) => ({ ...s, place }), 'push'));

beforeAll(() => void vi.useFakeTimers());
afterAll(() => void vi.useRealTimers());
beforeEach(() => {
  open('/sub/baltic/event/a/');
  renders = [];
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('hydration', () => {
  async function hydrate(path: string | null) {
    const page = (
      <PrerenderedPath value={path}>
        <Page />
      </PrerenderedPath>
    );
    const prerendered = (
      <PrerenderedPath value="/sub/baltic/event/a/">
        <Page />
      </PrerenderedPath>
    );
    const container = document.createElement('div');
    container.innerHTML = renderToString(prerendered);
    document.body.replaceChildren(container);
    renders = [];
    const recovered = vi.fn<(error: unknown) => void>();
    const root = await act(() => hydrateRoot(container, page, { onRecoverableError: recovered }));
    expect(recovered).not.toHaveBeenCalled();
    expect(shown()).toBe(renders.at(-1));
    act(() => root.unmount());
    return renders;
  }

  test('a query appears after a first render that equals the prerendered page', async () => {
    open('/sub/baltic/event/a/?place=riga');
    const [first, ...rest] = await hydrate(null);
    expect(first).toBe('a in all places');
    expect(rest.at(-1)).toBe('a in riga');
  });

  test('HTML made for another path is hydrated as that, then shows the browser’s', async () => {
    open('/sub/baltic/event/b/');
    const [first, ...rest] = await hydrate('/sub/baltic/event/a/');
    expect(first).toBe('a in all places');
    expect(rest.at(-1)).toBe('b in all places');
  });
});

describe('`navigate`', () => {
  test('push adds an entry, replace does not', () => {
    render(<Page />);
    const before = history.length;
    select('b');
    expect([shown(), there()]).toEqual(['b in all places', '/sub/baltic/event/b/']);
    expect(history.length).toBe(before + 1);
    wait(1000);
    pan(25);
    expect(there()).toBe('/sub/baltic/event/b/?from=2021-11-25');
    expect(history.length).toBe(before + 1);
  });

  test('calls before the next render build on each other', () => {
    render(<Page />);
    act(() => {
      address.navigate((s) => ({ ...s, place: ['riga'] }), 'push');
      address.navigate((s) => ({ ...s, place: [...s.place, 'vilnius'] }), 'push');
    });
    expect(shown()).toBe('a in riga and vilnius');
  });

  test('the state shown already adds no entry', () => {
    render(<Page />);
    const push = vi.spyOn(history, 'pushState');
    select('a');
    expect(push).not.toHaveBeenCalled();
  });

  test('what cannot be read is told until the next change', () => {
    open('/sub/baltic/?view=map');
    render(<Page />);
    expect(address.dropped).toEqual([{ part: 'view', value: 'map', reason: 'unreadable' }]);
    filter('riga');
    expect(address.dropped).toEqual([]);
  });

  test('a list keeps its identity while only the view moves', () => {
    open('/sub/baltic/?place=riga');
    render(<Page />);
    const { place } = address.state;
    pan(25);
    expect(address.state.from).not.toBeNull();
    expect(address.state.place).toBe(place);
  });
});

describe('replacing in quick succession', () => {
  test('writes at most three times per second, the state follows at once and the last one stays', () => {
    render(<Page />);
    const replace = vi.spyOn(history, 'replaceState');
    for (let frame = 0; frame < 60; frame += 1) {
      pan(1 + (frame % 28));
      expect(address.state.from).toBe(Date.UTC(2021, 10, 1 + (frame % 28)));
      wait(1000 / 60);
    }
    expect(replace.mock.calls.length).toBeLessThanOrEqual(3);
    wait(1000);
    expect(there()).toBe('/sub/baltic/event/a/?from=2021-11-04');
  });

  test('a push writes what was waiting into the entry that it leaves', () => {
    render(<Page />);
    const replace = vi.spyOn(history, 'replaceState');
    pan(1);
    pan(2);
    select('b');
    expect(replace.mock.calls.at(-1)?.[2]).toBe('/sub/baltic/event/a/?from=2021-11-02');
    expect(there()).toBe('/sub/baltic/event/b/?from=2021-11-02');
  });

  test('going back forgets what was waiting', () => {
    render(<Page />);
    pan(1);
    pan(2);
    act(() => {
      history.replaceState(null, '', '/sub/baltic/event/z/');
      window.dispatchEvent(new PopStateEvent('popstate'));
    });
    wait(1000);
    expect([shown(), there()]).toEqual(['z in all places', '/sub/baltic/event/z/']);
  });

  test('a browser that has had enough is asked again, and nothing is lost', () => {
    render(<Page />);
    const before = history.length;
    vi.spyOn(history, 'pushState').mockImplementationOnce(() => {
      throw new DOMException('too many', 'SecurityError');
    });
    select('b');
    expect([shown(), there()]).toEqual(['b in all places', '/sub/baltic/event/a/']);
    wait(1000);
    expect([shown(), there()]).toEqual(['b in all places', '/sub/baltic/event/b/']);
    expect(history.length).toBe(before + 1);
  });
});

describe('in an embed', () => {
  test('every way leads to an embed, and none to a new entry of the host’s history', () => {
    open('/sub/baltic/event/a/?place=riga&embed=1');
    render(<Page />);
    const before = history.length;
    filter('riga', 'vilnius');
    act(() => address.navigate(plainState('baltic'), 'push'));
    wait(1000);
    expect(there()).toBe('/sub/baltic/?embed=1');
    act(() => screen.getByText('plain').click());
    wait(1000);
    expect([shown(), there()]).toEqual(['b in all places', '/sub/baltic/event/b/?embed=1']);
    expect(history.length).toBe(before);
  });
});

describe('links', () => {
  /** Clicks and tells whether the app took the click over. */
  function click(name: string, options: MouseEventInit = {}) {
    const clickEvent = new MouseEvent('click', { bubbles: true, cancelable: true, ...options });
    let taken = false;
    const stop = (e: Event) => {
      taken = e.defaultPrevented;
      e.preventDefault();
    };
    window.addEventListener('click', stop, { once: true });
    act(() => void screen.getByText(name).dispatchEvent(clickEvent));
    return taken;
  }

  test('a plain click on a page’s link navigates, also from an element inside it', () => {
    render(<Page />);
    const before = history.length;
    expect(click('plain')).toBe(true);
    expect([shown(), there()]).toEqual(['b in all places', '/sub/baltic/event/b/']);
    expect(history.length).toBe(before + 1);
  });

  test.each(['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])('with %s it is the browser’s', (key) => {
    render(<Page />);
    expect(click('plain', { [key]: true })).toBe(false);
    expect(shown()).toBe('a in all places');
  });

  test('the middle button is the browser’s', () => {
    render(<Page />);
    expect(click('plain', { button: 1 })).toBe(false);
  });

  test.each(['file', 'elsewhere', 'other site', 'fragment', 'new window', 'download'])(
    'a link of the kind “%s” is the browser’s',
    (name) => {
      render(<Page />);
      expect(click(name)).toBe(false);
      expect(shown()).toBe('a in all places');
    },
  );
});
