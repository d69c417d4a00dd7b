/* What filters and what it leads to, as one file of the site. */
export { FacetsPanel } from '../filters/FacetsPanel.tsx';
export { FilterSummary } from '../filters/FilterSummary.tsx';
export { PersonPanel } from '../filters/PersonPanel.tsx';
export { PlacePanel } from '../filters/PlacePanel.tsx';
