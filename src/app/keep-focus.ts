import { bringIntoView } from '../ui/bring-into-view.ts';
import { untilThere } from './until-there.ts';

/** What had the focus when it went. */
interface Lost {
  readonly id: string;
  /** Where it stood, from itself up. */
  readonly ancestors: readonly Element[];
  /** The address by then. */
  readonly address: Shown;
}

/** What an address opens, and what it filters by. */
interface Shown {
  /** "event/vilnius-talks"; empty: the story itself. */
  readonly opened: string;
  readonly query: string;
}

/**
 * Whatever has the focus may go with what it did: a step to the next event, the cross of a panel, a chip that is taken
 * off; or be covered, by a text that is gone back to. The focus goes to what stands in its place then, so that nobody who
 * uses keys starts again at the top: WCAG 2.4.3. What is returned ends it.
 */
export function keepFocus(): () => void {
  let held: { readonly element: Element; readonly lost: Lost } | null = null;
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    const ancestors = ancestorsOf(target);
    held = { element: target, lost: { id: target.id, ancestors, address: shownBy(location) } };
  };
  const pass = (lost: Lost) => {
    held = null;
    untilThere((isLast) => giveOn(lost, isLast));
  };
  // What is covered stands there still, but is not to have it again.
  const onBlur = ({ target }: FocusEvent) => {
    if (held?.element === target && isInert(held.element)) pass({ ...held.lost, id: '' });
  };
  addEventListener('focusin', onFocus);
  addEventListener('focusout', onBlur);
  const changes = new MutationObserver(() => {
    if (held?.element.isConnected === false) pass(held.lost);
  });
  changes.observe(document.body, { childList: true, subtree: true });
  return () => {
    removeEventListener('focusin', onFocus);
    removeEventListener('focusout', onBlur);
    changes.disconnect();
  };
}

/** Whether it stands under what covers it, as under a text on a tablet. */
function isInert(element: Element): boolean {
  return getComputedStyle(element).getPropertyValue('interactivity') === 'inert';
}

/** Whether that is done, or need not be. */
function giveOn(lost: Lost, isLast: boolean): boolean {
  if (document.activeElement !== document.body) return true;
  const heir = heirOf(lost, shownBy(location), isLast);
  if (heir === null) return false;
  if (!heir.matches(CONTROL)) heir.tabIndex = -1;
  const isMark = heir.matches('[data-event]');
  heir.focus({ preventScroll: !isMark });
  // A region would be brought to its top.
  if (!isMark && heir.matches(CONTROL)) bringIntoView(heir, 'nearest');
  return true;
}

/**
 * What takes the focus: what has the same id; else the title of what the address has opened since; else what led to what
 * it has closed, or what comes first where the lost one stood; and where there is none of these the view.
 * `null`: not there, yet.
 */
function heirOf(lost: Lost, now: Shown, isLast: boolean): HTMLElement | null {
  const same = lost.id === '' ? null : document.getElementById(lost.id);
  if (same !== null) return same;
  const selector = titleOf(lost, now);
  const title = selector === null ? null : document.querySelector<HTMLElement>(selector);
  if (title !== null || (selector !== null && !isLast)) return title;
  const { opened } = lost.address;
  const hasClosed = opened !== '' && now.opened === '';
  const heir = hasClosed ? whatLedTo(opened) : nearest(lost.ancestors);
  return heir ?? document.querySelector('main');
}

/** An event's mark or line, else the first link that leads to what was open: in the view, or beside it. */
function whatLedTo(opened: string): HTMLElement | null {
  const [kind, id = ''] = opened.split('/');
  const mark = document.querySelector<HTMLElement>(`main [data-event="${CSS.escape(id)}"]`);
  if (kind === 'event' && mark !== null) return mark;
  const links = document.querySelectorAll<HTMLAnchorElement>(':is(main, aside) a[href]');
  return [...links].find((link) => shownBy(link).opened === opened) ?? null;
}

/** Of what the address has opened since: an event, a text, a statement, or beside the view a place or a person. */
function titleOf({ address, ancestors }: Lost, { opened, query }: Shown): string | null {
  if (opened !== '' && opened !== address.opened) return TITLES[opened.split('/')[0]!] ?? null;
  const wasBeside = ancestors.some((ancestor) => ancestor.matches('aside'));
  const isTerm = opened === '' && query !== address.query && /[?&](?:place|person)=/.test(query);
  const isBeside = wasBeside && document.querySelector('aside') !== null;
  return isBeside && isTerm ? '#term-title' : null;
}

const CONTROL = 'a[href], button, input, summary';

const TITLES: Readonly<Record<string, string>> = {
  event: '#event-title',
  source: '#reader-title',
  statement: 'main [data-selected] > header > :is(h1, h2)',
};

/** What comes first in the innermost that is left of where something stood; `null` where its region has gone, too. */
function nearest(ancestors: readonly Element[]): HTMLElement | null {
  for (const ancestor of ancestors) {
    // What stood in no region, such as a notice, leaves the focus to the view, not to what comes first on the page.
    if (ancestor.querySelector('main') !== null) return null;
    if (ancestor.isConnected) {
      // What comes first in all that a panel shows, such as a map, has nothing to do with it: one over the view has the focus.
      if (ancestor.matches('[data-sheet] > [tabindex]')) return ancestor.closest('[data-open]');
      const first = ancestor.querySelector<HTMLElement>(`h1, h2, h3, [data-passage], ${CONTROL}`);
      if (first?.checkVisibility() === true) return first;
    }
    if (ancestor.matches('main, aside, header')) return null;
  }
  return null;
}

function ancestorsOf(element: Element): readonly Element[] {
  const { parentElement } = element;
  return [element, ...(parentElement === null ? [] : ancestorsOf(parentElement))];
}

function shownBy({ pathname, search }: Location | HTMLAnchorElement): Shown {
  const [opened = ''] = /(?:event|source|statement)\/[^/]+(?=\/?$)/.exec(pathname) ?? [];
  return { opened, query: search };
}
