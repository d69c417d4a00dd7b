/** The elements of a text that stand for an event: marks and notes. They say which by `data-of`. */
const OF_EVENT = '[data-of]';

/** Id of the event whose mark or note this is, the innermost of several; `null` elsewhere. */
export function eventUnder(target: EventTarget): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>(OF_EVENT)?.dataset.of ?? null;
}

/** The innermost mark pressed whose event is not selected already, else the innermost. */
function markUnder(target: Element, selectedEvent: string | null): HTMLElement | null {
  const innermost = target.closest<HTMLElement>('mark[data-of]');
  let mark = innermost;
  while (mark !== null && mark.dataset.of === selectedEvent) {
    mark = mark.parentElement?.closest<HTMLElement>('mark[data-of]') ?? null;
  }
  return mark ?? innermost;
}

/** A second press within this time selects a word, as everywhere; the first alone is a click. */
const DOUBLE_CLICK_MS = 250;
let waiting: ReturnType<typeof setTimeout> | undefined;

/**
 * A click on a passage follows the link of its note, with the same modifier keys. Passages are not links
 * themselves, because dragging over a link's words moves the link instead of selecting them; for the
 * same reason neither the end of a selection nor a double click, which selects a word, is taken for a click.
 */
export function clickPassage(click: MouseEvent, selectedEvent: string | null): void {
  clearTimeout(waiting);
  if (!(click.target instanceof Element) || click.defaultPrevented || click.detail > 1) return;
  if (getSelection()?.isCollapsed === false) return;
  const mark = markUnder(click.target, selectedEvent);
  const note = mark?.getAttribute('aria-details');
  if (note === null || note === undefined) return;
  const { ctrlKey, metaKey, shiftKey, altKey } = click;
  const follow = () => {
    if (getSelection()?.isCollapsed === false) return;
    const keys = { ctrlKey, metaKey, shiftKey, altKey };
    document
      .getElementById(note)
      ?.querySelector('a')
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...keys }));
  };
  // A browser opens a tab only from within the click itself.
  if (ctrlKey || metaKey || shiftKey) follow();
  else waiting = setTimeout(follow, DOUBLE_CLICK_MS);
}
