/* What helps a reader along, as one file of the site. */
export { KeyboardHelp } from './KeyboardHelp.tsx';
export { ReadingGuide } from './ReadingGuide.tsx';
export { ReadingHint } from './ReadingHint.tsx';
