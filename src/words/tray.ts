/** On the button that shows the tray on one line again. */
export const FEWER_IN_TRAY = 'Fewer';
