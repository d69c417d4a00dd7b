/**
 * HTML that shows the view in another page. `address` is absolute and carries `embed=1`. The frame may use the
 * clipboard and the device's share sheet, and learns the origin of the page round it, whatever that page tells others,
 * because it names it when it says how high it is. No `style`, which a strict policy of that page would refuse.
 */
export function formatEmbedCode(title: string, address: string): string {
  return `<iframe src="${escapeAttribute(address)}" title="${escapeAttribute(title)}" width="100%" height="600" frameborder="0" loading="lazy" allow="clipboard-write; web-share" referrerpolicy="strict-origin-when-cross-origin"></iframe>`;
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
