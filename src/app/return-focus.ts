import { currentAddress, onAddressChange } from '../sharing/browser-history.ts';
import { bringBack, bringIntoView, scrollerOf, standsAt } from '../ui/bring-into-view.ts';
import { focusMark } from './give-focus.ts';
import { untilThere } from './until-there.ts';
import { steps } from './useClosing.ts';

/** A link that has been followed. */
interface Followed {
  readonly element: WeakRef<HTMLAnchorElement>;
  readonly leadsTo: string;
  /** With the part of the page. */
  readonly path: string;
  /** What it stood in. */
  readonly region: string;
  /** Which of those there that lead to the same. */
  readonly at: number;
  /** How far below the upper edge of what scrolls round it, in px. */
  readonly stoodAt: number;
  /** Scrolls back what it scrolls to a part of its page; `null` for a link to a page. */
  readonly standAgain: (() => void) | null;
}

const REGIONS = ['main', 'aside'];

/** Links that lead back. */
const CLOSING = '[data-closes]';

/**
 * Who goes back from what a link has opened, by a cross, Escape or Back, or by a link that leads back over several, has
 * the focus on that link again, so that he reads on where he was: where it has been drawn anew, it stands where it stood.
 * Where the link is no more, or there was none, the focus stays where it is; an event's title that has it out
 * of view gives it to the panel, which stands as it was left. Where nothing has it, as on a page loaded anew, a step of the browser to an event or from one gives it to the
 * event's mark. A step to a part of a page goes there as its link did. What is returned ends it.
 */
export function returnFocus(): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  /** By the path they were followed from. */
  const followed = new Map<string, Followed>();
  let path = pathShown();
  let pressed: Followed | null = null;
  /** Whether a link that leads back has been pressed: over however many steps. */
  let closes = false;
  /** Where the address has led: back to a link, or to none. */
  let sought: { readonly link: Followed | null } | null = null;

  const look = (now: NonNullable<typeof sought>, isLast: boolean) => {
    if (sought !== now) return true;
    const { link } = now;
    const found = link === null ? null : linkAgain(link);
    if (link !== null && found !== null) {
      // It may have it already, out of view: what keeps the focus moves nothing.
      found.focus({ preventScroll: true });
      link.standAgain?.();
      const hasMoved = link.element.deref() !== found || link.standAgain !== null;
      if (!hasMoved) bringIntoView(found, 'nearest');
      else bringBack(found, link.stoodAt);
      return true;
    }
    const focused = document.activeElement;
    if (focused?.id !== 'event-title' || (link !== null && !isLast)) return false;
    // Its panel, called by it, stands as it was left, which may be further down.
    if (standsAt(focused) < 0) {
      focused.closest<HTMLElement>('[data-sheet]')?.focus({ preventScroll: true });
    }
    return true;
  };

  addEventListener(
    'click',
    ({ target }) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
      closes = link?.matches(CLOSING) === true;
      steps.back = closes;
      pressed = link === null || closes ? null : followedOf(link);
    },
    { capture: true, signal },
  );
  // Whoever goes on at once is not called back.
  addEventListener('pointerdown', () => (sought = null), { capture: true, signal });
  addEventListener(
    'keydown',
    ({ key }) => {
      sought = null;
      steps.back = key === 'Escape';
    },
    { capture: true, signal },
  );
  const end = onAddressChange((isStep) => {
    // Before the address is drawn.
    if (isStep) {
      steps.back = true;
      untilThere(showFocus);
    }
    const left = path;
    path = pathShown();
    if (path === left) return;
    const link = followed.get(path);
    const isForward = pressed?.path === path;
    if (pressed !== null && isForward) followed.set(left, pressed);
    const isBack = !isForward && link !== undefined && (closes || link.path === left);
    const now = { link: isBack ? link : null };
    sought = now;
    // After what the page itself does about the focus once it has been drawn.
    requestAnimationFrame(() => {
      if (isStep && !isBack && location.hash !== '') goToPart();
      const event = eventOf(path) ?? eventOf(left);
      if (isStep && event !== null && document.activeElement === document.body) focusMark(event);
      untilThere((isLast) => look(now, isLast));
    });
    pressed = null;
    closes = false;
  });
  return () => {
    listening.abort();
    end();
  };
}

function followedOf(link: HTMLAnchorElement): Followed {
  const leadsTo = whereTo(link);
  const region = REGIONS.find((each) => link.closest(each) !== null) ?? REGIONS.join();
  const at = Math.max(linksTo(leadsTo, region).indexOf(link), 0);
  return {
    element: new WeakRef(link),
    leadsTo,
    path: link.pathname + link.hash,
    region,
    at,
    stoodAt: standsAt(link),
    standAgain: standingOf(link),
  };
}

function standingOf({ hash }: HTMLAnchorElement): (() => void) | null {
  const part = hash === '' ? null : document.getElementById(hash.slice(1));
  if (part === null) return null;
  const scroller = scrollerOf(part);
  const { scrollTop } = scroller;
  return () => scroller.scrollTo({ top: scrollTop, behavior: 'instant' });
}

function linkAgain({ leadsTo, region, at }: Followed): HTMLAnchorElement | null {
  const links = linksTo(leadsTo, region);
  return links[at] ?? links[0] ?? null;
}

function linksTo(leadsTo: string, region: string): readonly HTMLAnchorElement[] {
  const links = document.querySelectorAll<HTMLAnchorElement>(`:is(${region}) a[href]`);
  return [...links].filter((link) => whereTo(link) === leadsTo);
}

/** What a link opens, whatever it keeps of filter and viewport. */
function whereTo({ pathname, search, hash }: HTMLAnchorElement): string {
  const asked = new URLSearchParams(search);
  return ['quote', 'place', 'person'].reduce(
    (where, name) => `${where} ${asked.getAll(name).join()}`,
    pathname + hash,
  );
}

/** Without filter and viewport; with the part of the page it leads to. */
function pathShown(): string {
  return (currentAddress().split('?', 1)[0] ?? '') + location.hash;
}

/** What the browser does for the window alone. */
function goToPart(): void {
  const part = document.getElementById(location.hash.slice(1));
  part?.focus({ preventScroll: true });
  part?.scrollIntoView();
}

/** In a low window the page may go to the mark of an event, away from what has the focus: the event's title has it then. */
function showFocus(): boolean {
  const isAbove = (document.activeElement?.getBoundingClientRect().bottom ?? 0) < 0;
  if (isAbove) document.getElementById('event-title')?.focus({ preventScroll: true });
  return isAbove;
}

/** Id of the event it opens, or `null`. */
function eventOf(path: string): string | null {
  return /\/event\/([^/]+)\/(?:#|$)/.exec(path)?.[1] ?? null;
}
