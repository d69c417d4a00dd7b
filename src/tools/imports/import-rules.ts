/**
 * Who may import whom (see ARCHITECTURE.md). A file belongs to the folder directly below `src/`;
 * `root` is what lies there without a folder (`main.tsx`).
 */

/** A fault of one import, or of a file as such when `imported` is `null`. */
export interface ImportFault {
  readonly file: string;
  readonly imported: string | null;
  readonly rule: string;
}

const FOR_FEATURES = ['story', 'ui', 'words'];

/** Folder → folders of ours it may import from, besides its own. `*` is every folder. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  story: [],
  words: ['story'],
  ui: [],
  ingest: ['story'],
  data: ['story'],
  sharing: ['story'],
  timeline: FOR_FEATURES,
  event: FOR_FEATURES,
  reader: FOR_FEATURES,
  wordings: FOR_FEATURES,
  filters: FOR_FEATURES,
  search: FOR_FEATURES,
  map: FOR_FEATURES,
  list: FOR_FEATURES,
  exports: FOR_FEATURES,
  offline: ['ui', 'words'],
  styles: [],
  app: ['*'],
  root: ['*'],
  gallery: ['story', 'styles', 'timeline', 'list', 'ui', 'words'],
  prerender: ['*'],
  bench: ['*'],
  tools: ['*'],
};

/** What the page loads may import none of these, wherever it stands. */
const NODE_ONLY = ['prerender', 'bench', 'gallery', 'tools'];
const FEATURES = [
  'timeline',
  'event',
  'reader',
  'wordings',
  'filters',
  'search',
  'map',
  'list',
  'exports',
];
const IN_THE_BROWSER = ['story', 'words', 'ui', 'data', 'sharing', 'app', 'root', ...FEATURES];

const IMPORT =
  /(?:^|[;}\s])(?:import|export)\s*(?:type\s+)?(?:[\w*{][^'";]*?from\s*)?['"]([^'"\n]+)['"]|\bimport\s*\(\s*['"]([^'"\n]+)['"]\s*\)|\bnew\s+URL\(\s*['"](\.[^'"\n]+)['"]\s*,\s*import\.meta\.url/g;

/** Returns the text with comments blanked, so that words in them are no imports. */
function withoutComments(text: string): string {
  return text.replace(
    /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (match) => (match.startsWith('/') ? ' ' : match),
  );
}

/** Returns what a module names in imports, re-exports, dynamic imports and worker addresses, in order. */
export function importsOf(text: string): readonly string[] {
  return Array.from(
    withoutComments(text).matchAll(IMPORT),
    ([, fixed, dynamic, address]) => fixed ?? dynamic ?? address ?? '',
  );
}

/** Resolves `./x.ts` and `../y.ts?raw` against the file that says so; `null` for a package. */
function resolve(file: string, imported: string): string | null {
  if (!imported.startsWith('.')) return null;
  const parts = file.split('/').slice(0, -1);
  for (const part of imported.replace(/\?.*$/, '').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function folderOf(file: string): string {
  const [src, folder, ...rest] = file.split('/');
  if (src !== 'src') return src ?? '';
  return rest.length === 0 ? 'root' : (folder ?? '');
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file);
}

function checkPackage(file: string, imported: string): string | null {
  if (isTest(file)) return null;
  const from = folderOf(file);
  const isHook = /\/use[A-Z][^/]*\.ts$/.test(file);
  if (/^react(?:-dom)?(?:\/|$)/.test(imported)) {
    if (from === 'story') return 'story/ knows no React';
    if (FEATURES.includes(from) && file.endsWith('.ts') && !isHook) {
      return 'a .ts file of a feature is pure; only use*.ts imports React';
    }
  }
  if (imported.startsWith('node:') && IN_THE_BROWSER.includes(from)) {
    return `${from}/ runs in the browser and knows no Node`;
  }
  return null;
}

function checkFolder(file: string, target: string): string | null {
  const from = folderOf(file);
  const to = folderOf(target);
  if (to === from || !target.startsWith('src/')) return null;
  const allowed = ALLOWED[from];
  if (allowed === undefined) return `${from}/ is no folder the rules know`;
  if (NODE_ONLY.includes(to) && !NODE_ONLY.includes(from))
    return `only Node commands import ${to}/`;
  if (allowed.includes('*') || allowed.includes(to)) return null;
  const named = allowed.map((folder) => `${folder}/`).join(', ');
  return `${from}/ imports ${named === '' ? 'nothing of ours' : `only ${named}`}`;
}

/** A file that only hands on what others export. */
function isBarrel(file: string, text: string): boolean {
  if (/(?:^|\/)index\.tsx?$/.test(file)) return true;
  const code = withoutComments(text).trim();
  return code !== '' && code.replace(/export\s[^;]*?from\s*['"][^'"]*['"]\s*;?/g, '').trim() === '';
}

/** Returns each cycle of imports once, from its alphabetically first file back to it. */
function findCycles(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  function visit(file: string, path: readonly string[]): void {
    const at = path.indexOf(file);
    if (at >= 0) {
      cycles.push([...path.slice(at), file]);
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  }
  for (const file of [...graph.keys()].toSorted()) visit(file, []);
  return cycles;
}

/** Returns every fault of `files`, a map from path (`src/story/model.ts`) to text; empty when all holds. */
export function checkImports(files: ReadonlyMap<string, string>): readonly ImportFault[] {
  const faults: ImportFault[] = [];
  const graph = new Map<string, readonly string[]>();
  for (const [file, text] of files) {
    const imports = importsOf(text);
    if (isBarrel(file, text)) {
      faults.push({ file, imported: null, rule: 'no barrels: import the file itself' });
    }
    for (const imported of imports) {
      const target = resolve(file, imported);
      const rule = target === null ? checkPackage(file, imported) : checkFolder(file, target);
      if (rule !== null) faults.push({ file, imported, rule });
    }
    graph.set(
      file,
      imports.map((imported) => resolve(file, imported)).filter((target) => target !== null),
    );
  }
  for (const cycle of findCycles(graph)) {
    const [file = '', imported = ''] = cycle;
    faults.push({ file, imported, rule: `no cycles: ${cycle.join(' → ')}` });
  }
  return faults;
}
