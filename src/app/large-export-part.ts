import { part } from '../ui/part.ts';

/** What of a large story can be taken away. By itself, since most readers take nothing. */
export const LargeExportRegion = part(() => import('./LargeExportRegion.tsx'), 'LargeExportRegion');
