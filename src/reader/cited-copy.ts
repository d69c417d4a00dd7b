import type { Source } from '../story/model.ts';
import type { Links } from '../ui/links.ts';
import { formatCitation } from './citation.ts';

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

function paragraphOf(node: Node): number | null {
  const number = elementOf(node)?.closest<HTMLElement>('[data-paragraph]')?.dataset.paragraph;
  return number === undefined ? null : Number(number);
}

/** Puts the selected words and where they stand on the clipboard; leaves an empty selection alone. */
export function copyWithCitation(
  copy: globalThis.ClipboardEvent,
  source: Source,
  links: Links,
): void {
  const selection = getSelection();
  const words = selection?.toString() ?? '';
  if (selection === null || selection.rangeCount === 0 || words.trim() === '') return;
  const { startContainer, endContainer } = selection.getRangeAt(0);
  const excerpt = elementOf(startContainer)?.closest<HTMLElement>('mark[data-excerpt]');
  const href = links.source(source.id, excerpt?.dataset.excerpt);
  copy.clipboardData?.setData(
    'text/plain',
    formatCitation(words, {
      source: source.name,
      published: source.published.when?.label ?? null,
      from: paragraphOf(startContainer),
      to: paragraphOf(endContainer),
      address: new URL(href, location.href).href,
    }),
  );
  copy.preventDefault();
}
