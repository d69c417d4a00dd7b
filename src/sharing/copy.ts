import type { Interval } from '../story/model.ts';
import { encodeAddress, type ExplorerState } from './address.ts';
import { withDays } from './handed-on.ts';

/**
 * Puts `text` on the clipboard. Resolves to whether that worked; never rejects. To be called from the handler of a
 * click or key, or browsers refuse.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // An insecure context has no clipboard, and a frame may be denied it.
    return copySelected(text);
  }
}

/** Puts the link to `state` that is handed on (handed-on.ts) on the clipboard, like {@link copyText}. */
export function copyLink(state: ExplorerState, inView: Interval, base: string): Promise<boolean> {
  return copyText(new URL(encodeAddress(withDays(state, inView), base), location.href).href);
}

function copySelected(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  // A modal dialog makes all outside it inert, so the field goes where the focus is.
  (focused?.closest('dialog') ?? document.body).append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
