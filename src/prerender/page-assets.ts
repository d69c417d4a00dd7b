import type { Open } from '../sharing/address.ts';
import { filesOf, firstViewOf, type LoadedFiles, type Manifest } from '../tools/first-view.ts';

/** Built files a page needs beside what every page loads, from the site's base on. */
export interface PageAssets {
  readonly styles: readonly string[];
  /** What only paper needs. */
  readonly printStyles: readonly string[];
  /** Fonts of words to read, and what of them only letters beyond Latin-1 need. */
  readonly fonts: readonly string[];
  readonly furtherFonts: readonly string[];
  /** What a timeline sets its quotes in, where screens have one. */
  readonly wideFonts: readonly string[];
  /** Scripts for every screen, for narrow ones, and for the others. */
  readonly scripts: readonly string[];
  readonly narrowScripts: readonly string[];
  readonly wideScripts: readonly string[];
}

const LIST = 'src/list/ListView.tsx';
/** What articles are set in: coming late, it would move their lines. */
const TEXT_FONT = 'src/styles/fonts/dateline-serif-400-latin.woff2';
const FURTHER_TEXT_FONT = 'src/styles/fonts/dateline-serif-400-latin-ext.woff2';
/** The page of a large story, its list and timeline included. */
const LARGE = 'src/app/LargeStoryPage.tsx';
const PRINTING = 'src/app/once-it-stands.ts';
const TIMELINE = 'src/timeline/TimelineView.tsx';

/** What a page is of. */
type PageKind = Open['kind'] | 'withdrawn';

/** The modules of what is open, as `lazy-parts.ts` loads them. */
const PARTS: Readonly<Record<PageKind, string | null>> = {
  story: null,
  withdrawn: 'src/app/UnknownRegion.tsx',
  event: 'src/app/EventRegion.tsx',
  source: 'src/app/ReaderRegion.tsx',
  sources: 'src/app/SourcesRegion.tsx',
  statements: 'src/app/WordingsRegion.tsx',
  statement: 'src/app/WordingsRegion.tsx',
};

/** Returns what the page of `kind` needs, of a large story or not. Throws when the build has no such module. */
export function assetsOf(manifest: Manifest, kind: PageKind, isLarge: boolean): PageAssets {
  const besideStory = ALONE.every((other) => other !== kind);
  const setsText = SETS_TEXT.some((other) => other === kind);
  const common = firstViewOf(manifest);
  const own = isLarge
    ? bothOf(filesOf(manifest, LARGE), besideStory ? NOTHING : partOf(manifest, kind))
    : partOf(manifest, kind);
  const list = besideStory && !isLarge ? filesOf(manifest, LIST) : NOTHING;
  const timeline = besideStory && !isLarge ? filesOf(manifest, TIMELINE) : NOTHING;
  const without = (files: readonly string[], ...known: (readonly string[])[]) =>
    [...new Set(files)].filter((file) => !known.flat().includes(file));
  return {
    styles: without([...list.styles, ...own.styles], common.styles),
    printStyles: without(
      filesOf(manifest, PRINTING).styles,
      common.styles,
      list.styles,
      own.styles,
    ),
    fonts: setsText ? [assetOf(manifest, TEXT_FONT)] : [],
    furtherFonts: setsText ? [assetOf(manifest, FURTHER_TEXT_FONT)] : [],
    wideFonts: besideStory && !setsText ? [assetOf(manifest, TEXT_FONT)] : [],
    scripts: without(own.scripts, common.scripts),
    narrowScripts: without(list.scripts, common.scripts, own.scripts),
    wideScripts: without(timeline.scripts, common.scripts, own.scripts),
  };
}

function partOf(manifest: Manifest, kind: PageKind): LoadedFiles {
  const part = PARTS[kind];
  return part === null ? NOTHING : filesOf(manifest, part);
}

function bothOf(a: LoadedFiles, b: LoadedFiles): LoadedFiles {
  return { scripts: [...a.scripts, ...b.scripts], styles: [...a.styles, ...b.styles] };
}

/** Kinds without the story's own view, and those whose view shows words of articles. */
const ALONE: readonly PageKind[] = ['sources', 'statements', 'statement'];
const SETS_TEXT: readonly PageKind[] = ['event', 'source', 'statements', 'statement'];

const NOTHING: LoadedFiles = { scripts: [], styles: [] };

function assetOf(manifest: Manifest, key: string): string {
  const file = manifest[key]?.file;
  if (file === undefined) throw new Error(`The build has no ${key}.`);
  return file;
}
