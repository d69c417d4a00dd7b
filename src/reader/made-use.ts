/**
 * What a reader has done with a text as its page was made, and how far, in px, it is scrolled. Controls and folds are
 * told by their place among all of them: the text that comes has the same.
 */
export interface MadeUse {
  readonly scrolled: number;
  /** How many controls there are. */
  readonly controls: number;
  /** Pressed without anything to come of it, in this order; a box that is ticked and cleared again is not. */
  readonly pressed: readonly number[];
  /** What has the focus; -1: none of them. */
  readonly focused: number;
  readonly open: readonly boolean[];
}

/** What a press is lost on; links and folds need no code. */
const PRESSED = 'button, input';

/** Watches what is pressed in `made` until `signal` aborts; what is returned tells how it is used by now. */
export function watchUse(made: HTMLElement, signal: AbortSignal): () => Omit<MadeUse, 'scrolled'> {
  const pressed = new Set<Element>();
  made.addEventListener(
    'click',
    ({ target }) => {
      const control = target instanceof Element ? target.closest(PRESSED) : null;
      if (control === null) return;
      const isCleared = control.matches('input') && pressed.has(control);
      if (isCleared) pressed.delete(control);
      else pressed.add(control);
    },
    { signal },
  );
  return () => {
    const controls: readonly Element[] = controlsIn(made);
    return {
      controls: controls.length,
      pressed: [...pressed].map((control) => controls.indexOf(control)),
      focused: document.activeElement === null ? -1 : controls.indexOf(document.activeElement),
      open: foldsIn(made).map(({ open }) => open),
    };
  };
}

/**
 * Has the text that came be used as the made one was: folds, scroll and focus. Returns what has to be pressed again;
 * nothing is focused or pressed where it has other controls, as where passages are withheld.
 */
export function takeUpUse(text: HTMLElement, scroller: HTMLElement, use: MadeUse): HTMLElement[] {
  for (const [index, fold] of foldsIn(text).entries()) fold.open = use.open[index] ?? fold.open;
  scroller.scrollTo({ top: use.scrolled, behavior: 'instant' });
  const controls = controlsIn(text);
  if (controls.length !== use.controls) return [];
  controls[use.focused]?.focus({ preventScroll: true });
  return use.pressed.flatMap((index) => controls[index] ?? []);
}

function controlsIn(text: HTMLElement): HTMLElement[] {
  return [...text.querySelectorAll<HTMLElement>(`a, summary, ${PRESSED}`)];
}

function foldsIn(text: HTMLElement): readonly HTMLDetailsElement[] {
  return [...text.querySelectorAll('details')];
}
