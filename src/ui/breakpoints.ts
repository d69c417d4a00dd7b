/*
 * The widths at which the page takes another form, as media queries. Style sheets cannot import them, and write them
 * out, in px (720, 1200). They are measured in the reader's text: of twice the size it has half the room.
 */

/** A phone: a list first, sheets instead of panels. */
export const NARROW = '(max-width: 44.99875rem)';

/**
 * Whether the page was opened on one, or without a screen: what is read is not put into another view when a phone is
 * turned.
 */
export const OPENED_NARROW = typeof window === 'undefined' || matchMedia(NARROW).matches;

/** Any wider screen. */
export const NOT_NARROW = '(min-width: 45rem)';

/** Width of the drawer that lies over the view between these two. */
export const DRAWER_PX = 400;

/** A desk: the panel has a place of its own beside the view. */
export const WIDE = '(min-width: 75rem)';
