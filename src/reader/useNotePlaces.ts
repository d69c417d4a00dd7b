import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { noteSlides, type NoteColumn } from './note-slides.ts';

/**
 * Places the notes in the margin of `text` beside their paragraphs without moving these, and again whenever it is drawn,
 * something in it opens, or its size changes. Where there is no margin, as on a phone, style sheets leave them in the text.
 */
export function useNotePlaces(text: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    if (text.current !== null) placeNotes(text.current);
  });
  useEffect(() => {
    const element = text.current;
    if (element === null) return undefined;
    const place = () => placeNotes(element);
    const opened = new MutationObserver(place);
    opened.observe(element, { subtree: true, attributeFilter: ['open', 'data-notes'] });
    const resized = new ResizeObserver(place);
    resized.observe(element);
    return () => {
      opened.disconnect();
      resized.disconnect();
    };
  }, [text]);
}

/** Measures all before it writes anything. */
function placeNotes(text: HTMLElement): void {
  const columns = [...text.querySelectorAll<HTMLElement>('[data-notes]')];
  for (const column of columns) column.removeAttribute('data-short');
  const heights = (how: 'full' | 'short') => {
    text.dataset['measured'] = how;
    return columns.map(({ offsetHeight }) => offsetHeight);
  };
  const short = heights('short');
  const full = heights('full');
  const from = text.getBoundingClientRect().top;
  const measured = columns.map((column, index): NoteColumn => {
    const row = (column.parentElement ?? column).getBoundingClientRect();
    return {
      top: row.top - from,
      room: row.height,
      full: full[index]!,
      short: short[index]!,
      open: column.dataset['notes'] !== 'closed',
    };
  });
  delete text.dataset['measured'];
  for (const [index, slide] of noteSlides(measured).entries()) {
    const column = columns[index]!;
    column.style.setProperty('--slide', `${slide.slide}px`);
    column.toggleAttribute('data-short', slide.short);
  }
  text.dataset['placed'] = '';
}
