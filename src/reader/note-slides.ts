/** The notes of one paragraph as they would stand by themselves, in px of the text's whole height. */
export interface NoteColumn {
  /** Where the paragraph begins. */
  readonly top: number;
  /** How high the paragraph is. */
  readonly room: number;
  /** How high its notes are at least: in full, and a line each. */
  readonly full: number;
  readonly short: number;
  /** The reader asked for them in full. */
  readonly open: boolean;
}

export interface NoteSlide {
  /** How far below the beginning of their paragraph the notes begin. */
  readonly slide: number;
  readonly short: boolean;
}

/** Notes that would end further below their paragraph than this are a line each. */
const MOST_BELOW = 40;

/**
 * Where the notes of each paragraph stand so that none lies over another and the text stays as it is: beside their
 * paragraph, or further down where those before them reach into it. Columns in the order of the text.
 */
export function noteSlides(columns: readonly NoteColumn[]): readonly NoteSlide[] {
  let reached = 0;
  return columns.map(({ top, room, full, short, open }) => {
    const slide = Math.max(reached - top, 0);
    const isShort = !open && slide + full > room + MOST_BELOW;
    reached = top + slide + (isShort ? short : full);
    return { slide, short: isShort };
  });
}
