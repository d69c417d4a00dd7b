import { KeyboardHelp } from './KeyboardHelp.tsx';
import { ReadingGuide } from './ReadingGuide.tsx';
import { ReadingHint } from './ReadingHint.tsx';

/** What helps a reader along, as one file of the site. */
export const PARTS = { KeyboardHelp, ReadingGuide, ReadingHint };
