import { APP } from '../words/app.ts';
import { MAP_MISSING } from '../words/map.ts';

/**
 * In place of a map that could not be had, also while `onAgain` asks for it again. A connection that returns has it asked
 * for without the button.
 */
export function MapMissing({ onAgain }: { onAgain: () => void }) {
  return (
    <div role="alert">
      <p>{MAP_MISSING}</p>
      <button type="button" data-again="data" onClick={onAgain}>
        {APP.again}
      </button>
    </div>
  );
}
