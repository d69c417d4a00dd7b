import { APP } from '../words/app.ts';
import './part-missing.css';

/**
 * In place of a part of the page whose code did not come, or that has failed and is drawn again by `onAgain`; it needs no
 * code itself. What lies over the page can be put away. A connection that returns is used by `main.tsx`.
 */
export function PartMissing({ onClose, onAgain }: { onClose?: () => void; onAgain?: () => void }) {
  return (
    <div role="alert">
      <p>{onAgain ? APP.failed : APP.missing}</p>
      <button type="button" data-again="" onClick={onAgain ?? openAnew}>
        {APP.again}
      </button>
      {onClose && (
        <button type="button" onClick={onClose}>
          {APP.close}
        </button>
      )}
    </div>
  );
}

/**
 * Opens this address again, for a browser does not ask twice for code or styles that failed; what is open and not in the
 * address, `open-again.ts` opens then. Where the server does not answer the page stays, for the browser would have nothing
 * to put in its place.
 */
export function openAnew(): void {
  fetch('', { method: 'HEAD' }).then(
    ({ status }) => status < 500 && location.reload(),
    () => {},
  );
}
