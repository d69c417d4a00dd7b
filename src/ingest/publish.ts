import type { StoryMap } from '../story/map-model.ts';
import type { Article, Story, StoryEntry, StoryIndex } from '../story/model.ts';
import { PUBLISHED_VERSION } from '../story/model.ts';
import type { SourceFiles } from './sources.ts';

/** What to write: bytes are copied as they are, a function gives what is too much to hold with all others. */
export type FileContent = string | Uint8Array | (() => string);

/** By path below the published folder. */
export type PublishedFiles = ReadonlyMap<string, FileContent>;

export function contentOf(file: FileContent): string | Uint8Array {
  return typeof file === 'function' ? file() : file;
}

/** The longest value that stays on one line. */
const LINE_WIDTH = 100;

function indented(value: unknown, indent: string): string {
  const flat = JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return flat;
  if (indent.length + flat.length <= LINE_WIDTH) return flat;
  const inner = `${indent} `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const entries = Array.isArray(value)
    ? value.map((item) => indented(item, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${indented(item, inner)}`);
  return `${open}\n${inner}${entries.join(`,\n${inner}`)}\n${indent}${close}`;
}

/**
 * JSON in which a small value is one line and a large one has a line for each part: a change shows as
 * the few lines it touches, and the file stays near its smallest size. Keys stay in their order.
 */
export function formatJson(value: unknown): string {
  return `${indented(value, '')}\n`;
}

export function storyFiles(
  story: Story,
  map: StoryMap | null,
  articles: Iterable<Article>,
  sources: SourceFiles,
): PublishedFiles {
  const files = new Map<string, FileContent>();
  files.set(`stories/${story.id}/story.json`, formatJson(story));
  if (map !== null) files.set(`stories/${story.id}/map.json`, formatJson(map));
  for (const article of articles) {
    files.set(`stories/${story.id}/articles/${article.id}.json`, () => formatJson(article));
    const bytes = sources[article.id];
    if (bytes !== undefined) files.set(`stories/${story.id}/sources/${article.id}.txt`, bytes);
  }
  return files;
}

function entryOf({ id, title, standfirst, language, events, sources, large }: Story): StoryEntry {
  const count = large?.events ?? events.length;
  return { id, title, standfirst, language, events: count, sources: sources.length };
}

/** The list of stories, by id. */
export function indexFile(stories: readonly Story[]): string {
  const index: StoryIndex = {
    version: PUBLISHED_VERSION,
    stories: stories.map(entryOf).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
  return formatJson(index);
}
