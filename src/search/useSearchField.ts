import { useCallback, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';

/**
 * Makes an input a combobox over a list of options: what is typed in it, whether the list shows, and which option the
 * keys have come to. The input is drawn by someone else before this is loaded, so its events and the attributes of its
 * state are had and set here. Options are the elements with `role="option"` in the element with the id `listId`, in
 * their order, each with an id; one is chosen by clicking it. `applied` comes into the field whenever it changes.
 */
export function useSearchField(field: HTMLInputElement, applied: string, onLeave: () => void) {
  const listId = useId();
  // The field itself keeps the words: some may have been typed before this listened.
  const listen = useCallback((onTyped: () => void) => listenTo(field, onTyped), [field]);
  const words = useSyncExternalStore(listen, () => field.value);
  /** The words the list has been closed for. */
  const [closedFor, setClosedFor] = useState<string | null>(applied);
  const [active, setActive] = useState<string | null>(null);
  const shown = words.trim() !== '' && words !== closedFor;

  const [former, setFormer] = useState(applied);
  if (former !== applied) {
    setFormer(applied);
    setClosedFor(applied);
  }
  const written = useRef(applied);
  useEffect(() => {
    if (written.current !== applied) write(field, applied);
    written.current = applied;
  }, [field, applied]);

  useEffect(() => {
    field.setAttribute('aria-expanded', `${shown}`);
    setOrRemove(field, 'aria-controls', shown ? listId : null);
    setOrRemove(field, 'aria-activedescendant', shown ? active : null);
    if (active !== null) document.getElementById(active)?.scrollIntoView({ block: 'nearest' });
  }, [field, listId, shown, active]);

  useEffect(() => {
    const left = new AbortController();
    const { signal } = left;
    const close = () => {
      setClosedFor(field.value);
      setActive(null);
    };
    const open = () => setClosedFor(null);
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
          else open();
          break;
        case 'Enter':
          keyEvent.preventDefault();
          if (shown) choose();
          else open();
          break;
        case 'Escape':
          keyEvent.preventDefault();
          keyEvent.stopPropagation();
          if (shown) close();
          else if (field.value !== '') write(field, '');
          else onLeave();
          break;
      }
    };
    field.addEventListener('keydown', onKeyDown, { signal });
    field.addEventListener(
      'input',
      () => {
        open();
        setActive(null);
      },
      { signal },
    );
    field.addEventListener('click', open, { signal });
    field.closest('search')?.addEventListener(
      'focusout',
      ({ currentTarget, relatedTarget }) => {
        const stays =
          currentTarget instanceof Node &&
          relatedTarget instanceof Node &&
          currentTarget.contains(relatedTarget);
        if (!stays) close();
      },
      { signal },
    );
    return () => left.abort();
  }, [field, listId, shown, active, onLeave]);

  const close = () => {
    setClosedFor(field.value);
    setActive(null);
  };
  return { words, shown, active: shown ? active : null, listId, close };
}

/** Calls back when the field's words change, by typing or by `write`. Returns how to stop. */
function listenTo(field: HTMLInputElement, onChange: () => void): () => void {
  field.addEventListener('input', onChange);
  field.addEventListener('change', onChange);
  return () => {
    field.removeEventListener('input', onChange);
    field.removeEventListener('change', onChange);
  };
}

function write(field: HTMLInputElement, words: string): void {
  field.value = words;
  field.dispatchEvent(new Event('change'));
}

function setOrRemove(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
