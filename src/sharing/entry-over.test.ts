import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { How } from './browser-history.ts';

/** As much of a browser as a history needs: its entries, and traversals that take their time. */
class FakeBrowser extends EventTarget {
  entries: { address: string; state: unknown }[];
  at: number;
  scrolledPx = 0;
  event: Event | undefined;
  constructor(...addresses: string[]) {
    super();
    this.entries = addresses.map((address) => ({ address, state: null }));
    this.at = addresses.length - 1;
  }
  get present() {
    return this.entries[this.at]!;
  }
  go(step: number) {
    setTimeout(() => {
      if (this.entries[this.at + step] === undefined) return;
      this.at += step;
      this.event = new Event('popstate');
      this.dispatchEvent(this.event);
      this.event = undefined;
      this.scrolledPx = 0;
    }, 5);
  }
  /** What the reader sees in the bar, going back from here to where the history begins. */
  get trail() {
    return this.entries.slice(0, this.at + 1).map(({ address }) => address);
  }
}

let browser: FakeBrowser;
let showAddress: (address: string, how: How) => void;
let currentAddress: () => string;
let layOver: (close: () => void) => () => void;
let settle: () => void;

const settled = () => vi.advanceTimersByTime(1000);
const back = () => {
  browser.go(-1);
  settled();
};

/** A page that was come to by way of these addresses. */
async function open(...addresses: string[]) {
  browser = new FakeBrowser(...addresses);
  vi.stubGlobal('window', browser);
  vi.stubGlobal('addEventListener', browser.addEventListener.bind(browser));
  const path = () => browser.present.address.split('?', 1)[0] ?? '';
  vi.stubGlobal('location', {
    get pathname() {
      return path();
    },
    get search() {
      return browser.present.address.slice(path().length);
    },
  });
  vi.stubGlobal('history', {
    get state() {
      return browser.present.state;
    },
    pushState(state: unknown, _: string, address: string) {
      browser.entries.splice(browser.at + 1, Infinity, { address, state });
      browser.at += 1;
    },
    replaceState(state: unknown, _: string, address: string) {
      browser.entries[browser.at] = { address, state };
    },
    back: () => browser.go(-1),
  });
  vi.stubGlobal('scrollY', 0);
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => void setTimeout(draw));
  vi.stubGlobal('scrollTo', ({ top }: { top: number }) => void (browser.scrolledPx = top));
  vi.resetModules();
  const store = await import('./browser-history.ts');
  ({ showAddress, currentAddress } = store);
  // As the page does, from before anything lies over it.
  store.onAddressChange(() => {});
  ({ layOver, settle } = await import('./entry-over.ts'));
}

/** Something over the page that closes like a panel: by Back, or by hand. */
function panel() {
  const shown = { isOpen: true, close: () => {} };
  const leave = layOver(() => shown.close());
  shown.close = () => {
    if (shown.isOpen) leave();
    shown.isOpen = false;
  };
  settled();
  return shown;
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  await open('/elsewhere/', '/story/');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('Back closes what lies over the page, and only the next leaves it', () => {
  const menu = panel();
  back();
  expect(menu.isOpen).toBe(false);
  expect(browser.trail).toEqual(['/elsewhere/', '/story/']);
  back();
  expect(currentAddress()).toBe('/elsewhere/');
});

test('closed in another way it leaves no step in the history, and the page where it is scrolled to', () => {
  const menu = panel();
  browser.scrolledPx = 300;
  vi.stubGlobal('scrollY', 300);
  menu.close();
  settled();
  expect(browser.trail).toEqual(['/elsewhere/', '/story/']);
  expect(browser.scrolledPx).toBe(300);
});

test('a link that is followed the moment its entry has been left is not lost', () => {
  const search = panel();
  search.close();
  const follow = () => {
    // A press is an event of its own.
    browser.event = undefined;
    showAddress('/story/event/', 'push');
  };
  browser.addEventListener('popstate', follow, { once: true });
  settled();
  expect(currentAddress()).toBe('/story/event/');
  expect(browser.trail).toEqual(['/elsewhere/', '/story/', '/story/event/']);
});

test('Back closes the last of two that lie over each other', () => {
  const sheet = panel();
  const menu = panel();
  back();
  expect([sheet.isOpen, menu.isOpen]).toEqual([true, false]);
  back();
  expect([sheet.isOpen, menu.isOpen]).toEqual([false, false]);
  expect(browser.trail).toEqual(['/elsewhere/', '/story/']);
});

test('what a link within leads to takes its place, even in the moment in which it closes', () => {
  const search = panel();
  search.close();
  showAddress('/story/event/a/', 'push');
  settled();
  expect(browser.trail).toEqual(['/elsewhere/', '/story/', '/story/event/a/']);
});

test('what is filtered from within is a step of its own, below it', () => {
  const filters = panel();
  showAddress('/story/?place=riga', 'push');
  settled();
  back();
  expect(filters.isOpen).toBe(false);
  expect(browser.trail).toEqual(['/elsewhere/', '/story/', '/story/?place=riga']);
});

test('days that were moved meanwhile stay when it is closed', () => {
  panel();
  showAddress('/story/?from=2021-11-25', 'replace');
  settled();
  back();
  expect(browser.trail).toEqual(['/elsewhere/', '/story/?from=2021-11-25']);
});

test('a press in the moment of going back from it is not lost', () => {
  const menu = panel();
  menu.close();
  vi.advanceTimersByTime(2);
  showAddress('/story/event/a/', 'push');
  settled();
  expect(browser.trail).toEqual(['/elsewhere/', '/story/', '/story/event/a/']);
});

test('loaded anew with something open, and forward to what was closed: no step is dead', () => {
  panel().close();
  settled();
  browser.go(1);
  settled();
  expect(browser.trail).toEqual(['/elsewhere/', '/story/']);
  browser.entries.splice(2, 1, { address: '/story/', state: { over: true } });
  browser.at = 2;
  settle();
  settled();
  expect(browser.trail).toEqual(['/elsewhere/', '/story/']);
});

test('in a frame nothing adds an entry', async () => {
  await open('/story/?embed=1');
  const menu = panel();
  expect(browser.trail).toEqual(['/story/?embed=1']);
  menu.close();
  settled();
  expect(browser.trail).toEqual(['/story/?embed=1']);
});

test('whatever is opened, closed and gone to, every address has its step and nothing else has', async () => {
  const act = fc.constantFrom('open', 'close', 'go', 'leave for', 'back');
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
      await open('/elsewhere/', '/story/');
      let wanted = ['/elsewhere/', '/story/'];
      const panels: ReturnType<typeof panel>[] = [];
      const top = () => panels.findLast(({ isOpen }) => isOpen);
      for (const [index, each] of acts.entries()) {
        const address = `/story/event/${index}/`;
        if (each === 'open') panels.push(panel());
        if (each === 'close') top()?.close();
        if (each === 'leave for') for (const { close } of panels) close();
        if (each === 'leave for' || each === 'go') {
          showAddress(address, 'push');
          wanted = [...wanted, address];
        }
        if (each === 'back') {
          if (top() === undefined && wanted.length > 1) wanted = wanted.slice(0, -1);
          back();
        }
        settled();
      }
      for (const { close } of panels) close();
      settled();
      expect(browser.trail).toEqual(wanted);
    }),
    { numRuns: 60 },
  );
});
