import * as words from '../words/wordings.ts';
import type { Notes } from './notes.ts';
import { estimateWidthPx } from './text-width.ts';

/** Size of remarks against that of the compared words; the families run alike but for that. */
const SMALLER = 0.6;
/** Between the words and the remarks after them, in CSS px; the stylesheet has the same. */
const PADDING_PX = 16;
/** An editor's note may wrap beyond this. */
const NOTE_MOST_PX = 320;

/** Room in CSS px that the remarks on every row need beside the words to take no more than two lines; 0 for none. */
export function notesWidthPx(rows: readonly Notes[]): number {
  const widest = Math.max(0, ...rows.map(widthOf));
  return widest === 0 ? 0 : widest + PADDING_PX;
}

function widthOf({ own, isShared, speech, note }: Notes): number {
  const first =
    own.length > 0 ? words.ofItsOwn(own.length, true) : isShared ? words.SHARED_WORDING : '';
  // As wide as the longest of them: nothing moves when a text comes that tells.
  const how = speech === null ? '' : words.SPEECH.none;
  const noted = note === null ? 0 : Math.min(estimatePx(note), NOTE_MOST_PX);
  const isThree = first !== '' && how !== '' && note !== null;
  const short = isThree
    ? estimatePx(`${first} · ${how}`)
    : Math.max(estimatePx(first), estimatePx(how));
  return Math.max(short, noted);
}

function estimatePx(text: string): number {
  return Math.ceil(estimateWidthPx(text) * SMALLER);
}
