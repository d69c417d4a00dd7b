/*
 * The widths at which the page takes another form, as media queries. Style sheets cannot import them, and write them
 * out.
 */

/** A phone: a list first, sheets instead of panels. */
export const NARROW = '(max-width: 719.98px)';

/** Any wider screen. */
export const NOT_NARROW = '(min-width: 720px)';

/** A desk: the panel has a place of its own beside the view. */
export const WIDE = '(min-width: 1200px)';
