import { isPage } from '../sharing/useAddress.ts';

/**
 * Has links that lead out of the app open in a tab of their own: in the frame they would take its place, and most
 * sites refuse to be framed. Until the function returned is called.
 */
export function keepFrame(base: string): () => void {
  const onClick = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link === null || link.href === '' || link.target !== '') return;
    if (isPage(link, base) || link.hash !== '' || link.hasAttribute('download')) return;
    link.target = '_blank';
    link.rel = 'noopener';
  };
  // Before anybody acts on the click.
  document.addEventListener('click', onClick, { capture: true });
  document.addEventListener('auxclick', onClick, { capture: true });
  return () => {
    document.removeEventListener('click', onClick, { capture: true });
    document.removeEventListener('auxclick', onClick, { capture: true });
  };
}
