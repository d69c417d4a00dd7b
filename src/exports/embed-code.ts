/**
 * HTML that shows the view in another page. `address` is absolute and carries `embed=1`. The frame may use the
 * clipboard, so that links and quotations can be copied out of it.
 */
export function formatEmbedCode(title: string, address: string): string {
  return `<iframe src="${escapeAttribute(address)}" title="${escapeAttribute(title)}" width="100%" height="600" loading="lazy" allow="clipboard-write" style="border: 1px solid #cfcbc1"></iframe>`;
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
