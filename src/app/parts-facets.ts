import { FacetsPanel } from '../filters/FacetsPanel.tsx';
import { FilterSummary } from '../filters/FilterSummary.tsx';
import { PersonPanel } from '../filters/PersonPanel.tsx';
import { PlacePanel } from '../filters/PlacePanel.tsx';

/** What filters and what it leads to, as one file of the site. */
export const PARTS = { FacetsPanel, FilterSummary, PersonPanel, PlacePanel };
