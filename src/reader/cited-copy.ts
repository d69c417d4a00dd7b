import type { Source } from '../story/model.ts';
import type { Links } from '../ui/links.ts';
import { formatCitation } from './citation.ts';

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

/** Numbers of the paragraphs with words in the range: one that ends before a paragraph's first word takes none of it. */
function paragraphsIn(range: Range): readonly number[] {
  const root = elementOf(range.commonAncestorContainer);
  const around = root?.closest('[data-paragraph]');
  const rows = around ? [around] : [...(root?.querySelectorAll('[data-paragraph]') ?? [])];
  return rows.flatMap((row) => {
    const words = row.querySelector('[lang]');
    if (words === null || !range.intersectsNode(words)) return [];
    const part = document.createRange();
    part.selectNodeContents(words);
    if (words.contains(range.startContainer))
      part.setStart(range.startContainer, range.startOffset);
    if (words.contains(range.endContainer)) part.setEnd(range.endContainer, range.endOffset);
    return part.toString().trim() === '' ? [] : [Number(row.getAttribute('data-paragraph'))];
  });
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
  const range = selection.getRangeAt(0);
  const paragraphs = paragraphsIn(range);
  const excerpt = elementOf(range.startContainer)?.closest<HTMLElement>('mark[data-excerpt]');
  const href = links.source(source.id, excerpt?.dataset.excerpt);
  copy.clipboardData?.setData(
    'text/plain',
    formatCitation(words, {
      source: source.name,
      published: source.published.when?.label ?? null,
      from: paragraphs[0] ?? null,
      to: paragraphs.at(-1) ?? null,
      address: new URL(href, location.href).href,
    }),
  );
  copy.preventDefault();
}
