import { bringIntoView } from '../ui/bring-into-view.ts';
import { untilThere } from './until-there.ts';

/** How often what is to be drawn first, its code and its texts, is looked for. */
const TRIES = 60;

/** Others lead to a statement, whose wordings are the difference. */
const LINKS = 'a[data-differs][href*="/event/"]';

/**
 * A link to an event that stands for what its sources differ on, which it names in `data-differs`, leads to that place in
 * the event's panel, not to its top. What is returned ends it.
 */
export function goToDifferences(): () => void {
  let sought: string | null = null;
  const onClick = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>(LINKS) : null;
    const id = link?.dataset['differs'] ?? null;
    sought = id;
    if (id === null) return;
    untilThere(() => {
      if (sought !== id) return true;
      const heading = document.getElementById(`differs-${id}`);
      if (heading === null) return false;
      heading.focus({ preventScroll: true });
      bringIntoView(heading, 'start');
      return true;
    }, TRIES);
  };
  addEventListener('click', onClick, { capture: true });
  return () => removeEventListener('click', onClick, { capture: true });
}
