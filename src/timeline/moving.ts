import { bringMarkIntoBox } from './block-in-view.ts';
import { followHand } from './gestures.ts';
import { presetView, pressKey } from './mark-keys.ts';

/** What moves the timeline once it stands, as one file of the site: hands, keys, what is opened. */
export const MOVING = { bringMarkIntoBox, followHand, presetView, pressKey };
