import { part } from '../ui/part.ts';

/** The page of a large story. By itself, because it is made of other parts that are loaded when asked for. */
export const LargeStoryPage = part(() => import('./LargeStoryPage.tsx'), 'LargeStoryPage');
