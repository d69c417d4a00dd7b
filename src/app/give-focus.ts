/** After the panel has closed: back to the event's mark, where the reader was. */
export function focusMark(id: string): void {
  requestAnimationFrame(() => focus(`main [data-event="${CSS.escape(id)}"]`));
}

/** After something asked for has closed: back to what asked for it, or to the menu it was asked for in. */
export function focusAgain(opener: Element | null): void {
  requestAnimationFrame(() => {
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    else focus('[data-menu-button]');
  });
}

function focus(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}
