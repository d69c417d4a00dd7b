/** What a first view loads, from Vite's build manifest. */

/** The fields of `dist/.vite/manifest.json` read here, per source file. */
export interface ManifestChunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

export type Manifest = Readonly<Record<string, ManifestChunk>>;

export interface FirstView {
  /** The entry and what it imports statically, each once, the entry first. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** Returns the files the browser loads before the app runs. Throws when there is not one entry. */
export function firstViewOf(manifest: Manifest): FirstView {
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry === true);
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) {
    throw new Error(`The manifest has ${entries.length} entries, not one.`);
  }
  const reached = new Set<string>();
  const waiting = [entry];
  for (const key of waiting) {
    if (reached.has(key)) continue;
    reached.add(key);
    waiting.push(...(manifest[key]?.imports ?? []));
  }
  const chunks = [...reached].map((key) => manifest[key]).filter((chunk) => chunk !== undefined);
  return {
    scripts: chunks.map(({ file }) => file),
    styles: [...new Set(chunks.flatMap(({ css }) => css ?? []))],
  };
}
