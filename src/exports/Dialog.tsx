import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { Icon } from '../ui/Icon.tsx';
import styles from './Dialog.module.css';

interface DialogProps {
  title: string;
  closeName: string;
  onClose: () => void;
  children: ReactNode;
}

/**
 * A modal dialog that is open as long as it is rendered. The focus goes to its title, Tab stays inside, Escape, a press
 * outside and a step in the history close it, and the focus returns to where it was.
 */
export function Dialog({ title, closeName, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const latest = useRef(onClose);
  useLayoutEffect(() => {
    latest.current = onClose;
  });
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return undefined;
    const opener = document.activeElement;
    const left = new AbortController();
    const { signal } = left;
    const close = () => latest.current();
    // Not closed by the browser but by who rendered it, so that both never disagree.
    element.addEventListener('cancel', (cancel) => (cancel.preventDefault(), close()), { signal });
    // Chrome lets a page prevent the first Escape only.
    element.addEventListener('close', () => !element.open && close(), { signal });
    element.addEventListener('click', (click) => click.target === element && close(), { signal });
    addEventListener('popstate', close, { signal });
    // The page's own keys are not meant for what lies over it.
    element.addEventListener('keydown', (key) => key.stopPropagation(), { signal });
    element.showModal();
    heading.current?.focus();
    return () => {
      left.abort();
      element.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={titleId}>
      <div className={styles.content}>
        <header className={styles.head}>
          <h2 ref={heading} id={titleId} className={styles.title} tabIndex={-1}>
            {title}
          </h2>
          <button type="button" className={styles.close} aria-label={closeName} onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
