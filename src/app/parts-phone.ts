import { FilterRow } from './FilterRow.tsx';
import { ListOverview } from './ListOverview.tsx';
import { SheetGrip } from './SheetGrip.tsx';

/** What a phone's page has beyond that of a desk, as one file of the site. */
export const PARTS = { FilterRow, ListOverview, SheetGrip };
