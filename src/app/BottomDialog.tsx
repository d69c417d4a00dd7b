import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { Icon } from '../ui/Icon.tsx';
import { APP } from '../words/app.ts';
import styles from './BottomDialog.module.css';

interface BottomDialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/**
 * A dialog that rises from the bottom, within a thumb's reach. The browser keeps the focus in it, closes it on Escape
 * and gives the focus back; pressing beside it, and following a link in it, close it too.
 */
export function BottomDialog({ title, onClose, children }: BottomDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed before it leaves the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    // The keys of a dialog are the browser's; a click reaches the dialog itself only beside its content.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={title}
      // Leaving the page closes it as well, and by then something else may have opened.
      onClose={() => {
        if (dialog.current !== null) onClose();
      }}
      onClick={({ target }) => {
        if (target === dialog.current || (target as Element).closest('a') !== null) onClose();
      }}
    >
      <div>
        <div className={styles.head}>
          <h2 className={styles.title}>{title}</h2>
          <button type="button" className={styles.close} aria-label={APP.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
