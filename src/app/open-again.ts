import { APP } from '../words/app.ts';
import { untilThere } from './until-there.ts';

/** What the reader had asked for when its code did not come. */
interface Asked {
  /** Where: it opens there only. */
  readonly at: string;
  /** How the button that opens it begins; `null` where what is missing is in the address, or stands there unasked. */
  readonly name: string | null;
  /** What stood in the search. */
  readonly words: string;
}

const KEY = 'dateline-asked';
/** How often what is to be pressed is looked for, while the page is taken over. */
const TRIES = 100;

const MISSING = '[data-again=""]';
/** What lies over the page does not say what it was to be; the button pressed for it does. */
const OVER: readonly string[] = [APP.share, APP.export, APP.openMenu];
const BESIDE: readonly string[] = [APP.filters, APP.guide, APP.keyboard];

/**
 * "Try again" in place of a part that did not come opens the page anew, and not all that is open is in the address: the
 * search and its words, what lies over the page, what the panel was asked for. That opens once more then, and has the
 * focus; words that were typed stand in the search whatever was missing. What is returned ends it.
 */
export function openAgain(): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let pressed = '';
  let asked: Pick<Asked, 'at' | 'name'> | null = null;
  addEventListener(
    'click',
    ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      const again = button?.matches(MISSING) === true;
      asked = again ? { at: addressNow(), name: whatIsMissing(pressed) } : null;
      if (button !== null && !again) pressed = nameOf(button);
    },
    { capture: true, signal },
  );
  addEventListener(
    'pagehide',
    () => asked !== null && keep({ ...asked, words: searchField()?.value ?? '' }),
    { signal },
  );

  const kept = takeKept();
  if (kept?.at === addressNow()) untilThere(() => signal.aborted || open(kept), TRIES);
  return () => listening.abort();
}

/** The `name` of what is asked for. `pressed`: that of the last button. */
function whatIsMissing(pressed: string): string | null {
  if (searchField()?.closest('search')?.querySelector(MISSING) != null) return APP.search;
  const beside = document.querySelector(`aside:has(${MISSING})`)?.getAttribute('aria-label');
  return (
    BESIDE.find((each) => each === beside) ?? OVER.find((each) => pressed.startsWith(each)) ?? null
  );
}

/** Whether it is open, or need not be. */
function open({ name, words }: Asked): boolean {
  // Whoever has gone on is not called back.
  if (document.activeElement !== document.body) return true;
  const field = searchField();
  // What is pressed before the page is taken over does nothing.
  if (field === null || document.querySelector('[data-hydrating]') !== null) return false;
  field.value = words;
  if (name === null) return true;
  if (name === APP.keyboard) {
    pressHelpKey();
    return true;
  }
  const buttons = [...document.querySelectorAll('button')];
  const button = buttons.find((each) => nameOf(each).startsWith(name));
  if (name === APP.search && button?.checkVisibility() !== true) field.focus();
  // To be closed again, and have the focus back.
  button?.focus({ preventScroll: true });
  if (document.activeElement !== field) button?.click();
  return button !== undefined;
}

/** On a desk no button opens the help with keys. */
function pressHelpKey(): void {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true }));
}

function searchField(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>('[data-search]');
}

function nameOf(button: HTMLElement): string {
  return button.getAttribute('aria-label') ?? button.textContent;
}

function addressNow(): string {
  return location.pathname + location.search;
}

function keep(asked: Asked): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(asked));
  } catch {
    // Where storage is blocked it is forgotten with the page.
  }
}

function takeKept(): Asked | null {
  try {
    const kept = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return JSON.parse(kept ?? 'null') as Asked | null;
  } catch {
    return null;
  }
}
