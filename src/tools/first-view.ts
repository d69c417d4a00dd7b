/** What a first view loads, from Vite's build manifest. */

/** The fields of `dist/.vite/manifest.json` read here, per source file. */
export interface ManifestChunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

export type Manifest = Readonly<Record<string, ManifestChunk>>;

export interface LoadedFiles {
  /** A module's own file and what it imports statically, each once, its own first. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** Returns the key of the module the page starts with. Throws when there is not one. */
export function entryOf(manifest: Manifest): string {
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry === true);
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) {
    throw new Error(`The manifest has ${entries.length} entries, not one.`);
  }
  return entry;
}

/** Returns the files the browser loads before the app runs. Throws when there is not one entry. */
export function firstViewOf(manifest: Manifest): LoadedFiles {
  return filesOf(manifest, entryOf(manifest));
}

/** Returns the files the browser loads before the module `key` runs. Throws when the build has no such module. */
export function filesOf(manifest: Manifest, key: string): LoadedFiles {
  if (manifest[key] === undefined) throw new Error(`The manifest has no ${key}.`);
  const reached = new Set<string>();
  const waiting = [key];
  for (const next of waiting) {
    if (reached.has(next)) continue;
    reached.add(next);
    waiting.push(...(manifest[next]?.imports ?? []));
  }
  const chunks = [...reached].map((name) => manifest[name]).filter((chunk) => chunk !== undefined);
  return {
    scripts: chunks.map(({ file }) => file),
    styles: [...new Set(chunks.flatMap(({ css }) => css ?? []))],
  };
}
