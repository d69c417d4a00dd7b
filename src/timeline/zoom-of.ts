/** How many px of the window one px of what is drawn in `element` takes. Computes no styles. */
export function zoomOf(element: Element | null): number {
  const timeline = element?.closest<HTMLElement>('section');
  return Number(timeline?.style.getPropertyValue('--text-zoom')) || 1;
}
