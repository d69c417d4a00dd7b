/** How long a browser may take to begin reading what it was told to save. */
const KEPT_MS = 60_000;

/** Has the browser save `content` under `name`. To be called while a click's or key's effect lasts. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
