import type { Page } from 'playwright/test';

/** One line per pair of texts that lie over each other, and per text that is cut without a sign of it. */
export function textFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    interface Piece {
      readonly text: string;
      readonly owner: Element;
      readonly box: DOMRect;
    }
    const faults: string[] = [];
    const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
    const pieces: Piece[] = [];

    const isAside = (element: Element) => {
      for (let each: Element | null = element; each !== null; each = each.parentElement) {
        const { position, clipPath, visibility, opacity } = getComputedStyle(each);
        if (position === 'fixed' || position === 'sticky') return true;
        if (clipPath.startsWith('inset(50%') || visibility === 'hidden' || opacity === '0') {
          return true;
        }
      }
      return element.closest('svg, [hidden], details:not([open]) > :not(summary)') !== null;
    };
    /** What of a box can be seen: ancestors that scroll or clip cut it. */
    const seen = (box: DOMRect, element: Element) => {
      let { left, right, top, bottom } = box;
      for (let each: Element | null = element; each !== null; each = each.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(each);
        const by = each.getBoundingClientRect();
        if (overflowX !== 'visible')
          [left, right] = [Math.max(left, by.left), Math.min(right, by.right)];
        if (overflowY !== 'visible')
          [top, bottom] = [Math.max(top, by.top), Math.min(bottom, by.bottom)];
      }
      return new DOMRect(left, top, Math.max(right - left, 0), Math.max(bottom - top, 0));
    };

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const owner = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (owner === null || text === '' || isAside(owner)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const whole of range.getClientRects()) {
        const box = seen(whole, owner);
        if (box.width < 2 || box.height < 2) continue;
        pieces.push({ text, owner, box });
        const holder = owner.closest('[class*="timeline"], main, aside') ?? owner;
        const cut = whole.right - box.right > 2 || box.left - whole.left > 2;
        const says = (element: Element | null): boolean =>
          element !== null &&
          element !== holder &&
          (getComputedStyle(element).textOverflow === 'ellipsis' || says(element.parentElement));
        const scrolls = (element: Element | null): boolean =>
          element !== null &&
          (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) ||
            scrolls(element.parentElement));
        if (cut && !says(owner) && !scrolls(owner)) faults.push(`cut: ${text}`);
      }
    }
    for (const [index, one] of pieces.entries()) {
      for (const other of pieces.slice(index + 1)) {
        if (one.owner === other.owner) continue;
        const width =
          Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const height =
          Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // Boxes of lines touch; letters do not.
        if (width > 2 && height > 6 * scale)
          faults.push(`over each other: ${one.text} | ${other.text}`);
      }
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`wider than the window: ${scrollWidth}`);
    return faults;
  });
}
