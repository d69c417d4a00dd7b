import type { ReactNode } from 'react';

interface ClosingLinkProps {
  /** Where it leads in a window of its own, and without code. */
  href: string;
  className: string | undefined;
  /** Its name. */
  label: string;
  onClose: () => void;
  children: ReactNode;
}

/** A link that closes what it stands in. Where it leads to is no step further: the focus goes back from it. */
export function ClosingLink({ href, className, label, onClose, children }: ClosingLinkProps) {
  return (
    <a
      className={className}
      data-closes=""
      href={href}
      title={label}
      aria-label={label}
      onClick={(clickEvent) => {
        const { ctrlKey, metaKey, shiftKey, altKey } = clickEvent;
        if (ctrlKey || metaKey || shiftKey || altKey) return;
        clickEvent.preventDefault();
        onClose();
      }}
    >
      {children}
    </a>
  );
}
