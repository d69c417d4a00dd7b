/** The words of the compact view in a frame of another page. */
export const EMBED = {
  /** On a narrow frame only the second part is seen. */
  open: ['Open in', 'Dateline'],
  zoomHint: 'Hold Ctrl and turn the wheel to zoom',
  zoomHintMac: 'Hold ⌘ and scroll to zoom',
} as const;
