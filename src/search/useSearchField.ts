import { useEffect, useId, useState } from 'react';

/**
 * Makes an input a combobox over a list of options: what is typed in it, whether the list shows, and which option the
 * keys have come to. The input is drawn by someone else before this is loaded, so its events and the attributes of its
 * state are had and set here. Options are the elements with `role="option"` in the element with the id `listId`, in
 * their order, each with an id; one is chosen by clicking it. `applied` comes into the field whenever it changes.
 */
export function useSearchField(field: HTMLInputElement, applied: string, onLeave: () => void) {
  const listId = useId();
  const [words, setWords] = useState(field.value);
  const [open, setOpen] = useState(field.value !== applied);
  const [active, setActive] = useState<string | null>(null);
  const shown = open && words.trim() !== '';

  const [former, setFormer] = useState(applied);
  if (former !== applied) {
    setFormer(applied);
    setWords(applied);
    setOpen(false);
  }

  useEffect(() => {
    write(field, words);
  }, [field, words]);

  useEffect(() => {
    field.setAttribute('aria-expanded', `${shown}`);
    setOrRemove(field, 'aria-controls', shown ? listId : null);
    setOrRemove(field, 'aria-activedescendant', shown ? active : null);
    if (active !== null) document.getElementById(active)?.scrollIntoView({ block: 'nearest' });
  }, [field, listId, shown, active]);

  useEffect(() => {
    const left = new AbortController();
    const { signal } = left;
    const show = (visible: boolean) => {
      setOpen(visible);
      setActive(null);
    };
    const options = () => [
      ...(document.getElementById(listId)?.querySelectorAll('[role="option"]') ?? []),
    ];
    /** From the field to the first option or the last, from one to the next, and back into the field. */
    const move = (step: 1 | -1) => {
      const ids = [null, ...options().map(({ id }) => id)];
      const at = Math.max(ids.indexOf(active), 0);
      setActive(ids.at((at + step) % ids.length) ?? null);
    };
    const choose = () => {
      const all = options();
      const option = all.find(({ id }) => id === active) ?? all[0];
      if (option instanceof HTMLElement) option.click();
    };
    const onKeyDown = (keyEvent: KeyboardEvent) => {
      if (keyEvent.isComposing) return;
      switch (keyEvent.key) {
        case 'ArrowDown':
        case 'ArrowUp':
          keyEvent.preventDefault();
          if (shown) move(keyEvent.key === 'ArrowDown' ? 1 : -1);
          else setOpen(true);
          break;
        case 'Enter':
          keyEvent.preventDefault();
          if (shown) choose();
          else setOpen(true);
          break;
        case 'Escape':
          keyEvent.preventDefault();
          keyEvent.stopPropagation();
          if (shown) show(false);
          else if (words !== '') setWords('');
          else onLeave();
          break;
      }
    };
    field.addEventListener('keydown', onKeyDown, { signal });
    field.addEventListener(
      'input',
      () => {
        setWords(field.value);
        show(true);
      },
      { signal },
    );
    field.addEventListener('click', () => setOpen(true), { signal });
    field.closest('search')?.addEventListener(
      'focusout',
      ({ currentTarget, relatedTarget }) => {
        const stays =
          currentTarget instanceof Node &&
          relatedTarget instanceof Node &&
          currentTarget.contains(relatedTarget);
        if (!stays) show(false);
      },
      { signal },
    );
    return () => left.abort();
  }, [field, listId, shown, active, words, onLeave]);

  const close = () => {
    setOpen(false);
    setActive(null);
  };
  return { words, shown, active: shown ? active : null, listId, close };
}

/** Leaves the field alone where it has the words, and with it the caret. */
function write(field: HTMLInputElement, words: string): void {
  if (field.value !== words) field.value = words;
}

function setOrRemove(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
