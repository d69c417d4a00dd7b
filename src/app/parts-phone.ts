/* What a phone's page has beyond that of a desk, as one file of the site. */
export { FilterRow } from './FilterRow.tsx';
export { ListOverview } from './ListOverview.tsx';
export { SheetGrip } from './SheetGrip.tsx';
