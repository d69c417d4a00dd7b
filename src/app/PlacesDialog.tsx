import { PlaceFilter } from '../filters/PlaceFilter.tsx';
import type { Filter } from '../story/facets.ts';
import type { Story } from '../story/model.ts';
import { APP } from '../words/app.ts';
import { BottomDialog } from './BottomDialog.tsx';
import styles from './PlacesDialog.module.css';

interface PlacesDialogProps {
  story: Story;
  filter: Filter;
  onToggle: (place: string) => void;
  onClose: () => void;
}

/** The places as switches; what they leave in shows behind the dialog at once. */
export function PlacesDialog({ story, filter, onToggle, onClose }: PlacesDialogProps) {
  return (
    <BottomDialog title={APP.choosePlaces} onClose={onClose}>
      <div className={styles.places}>
        <PlaceFilter story={story} filter={filter} onToggle={onToggle} />
      </div>
      <div className={styles.foot}>
        <button type="button" className={styles.done} onClick={onClose}>
          {APP.done}
        </button>
      </div>
    </BottomDialog>
  );
}
