/** Has `lay` called whenever the page is about to go on paper, and `clear` after. Returns what ends that. */
export function onPaper(lay: () => void, clear: () => void): () => void {
  // While it prints, Chromium may say that it does not, and then does not look at what comes after.
  let printing = false;
  const before = () => {
    printing = true;
    lay();
  };
  const after = () => {
    printing = false;
    clear();
  };
  // Where paper is only looked at, as with a developer's tools.
  const paper = matchMedia('print');
  const look = () => {
    if (printing) return;
    if (paper.matches) lay();
    else clear();
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  paper.addEventListener('change', look);
  // Not at once: whoever asks may be in the midst of rendering.
  if (paper.matches) queueMicrotask(look);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
    paper.removeEventListener('change', look);
  };
}
