import type { Source, Story, StoryEvent } from '../story/model.ts';
import type { Format } from './formats.ts';

/** What is taken of a story whose events come in files of their own. */
export interface Many {
  readonly story: Story;
  readonly siteUrl: string;
  readonly count: number;
  /** How many have no day that is known. */
  readonly undated: number;
  /** Those that carry the events, in the story's order. */
  readonly sources: readonly Source[];
  /** The events in the story's order, a file's worth at a time; read only when asked for. */
  readonly events: () => AsyncIterable<readonly StoryEvent[]>;
  readonly loadTexts: (sourceIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

/** As many as are held at once, for files that cannot be written a piece at a time: some 30 MB of them. */
export const MOST_HELD = 10_000;

/** Whether so many events can be taken as this format. */
export function canWrite({ pieces, ofSources }: Format, count: number): boolean {
  return pieces !== undefined || ofSources === true || count <= MOST_HELD;
}

export interface Written {
  readonly file: Blob;
  /** As of {@link Format}: what is not in the file. */
  readonly leftOut: string | null;
  /** How many texts did not come whose passages therefore have no position. */
  readonly missingTexts: number;
}

/** The file, from as few events at once as its format allows. Rejects when they cannot be read, or reading is ended. */
export async function writeMany(format: Format, many: Many): Promise<Written> {
  const { story, siteUrl, sources, undated } = many;
  const { pieces, mediaType: type } = format;
  const take = { story, siteUrl, sources, events: [] };
  const file = (parts: BlobPart[]) => new Blob(parts, { type });
  if (pieces !== undefined) {
    // Blobs, so that what is written need not stay in memory.
    const parts = [new Blob([pieces.head(take, undated)])];
    for await (const events of many.events()) {
      parts.push(new Blob([pieces.piece({ ...take, events })]));
    }
    return { file: file([...parts, pieces.foot]), leftOut: null, missingTexts: 0 };
  }
  const all: StoryEvent[] = [];
  if (format.ofSources !== true) for await (const events of many.events()) all.push(...events);
  const needed = format.needsTexts === true ? sources.map(({ id }) => id) : [];
  const texts = needed.length === 0 ? new Map<string, string>() : await many.loadTexts(needed);
  const whole = { ...take, events: all };
  return {
    file: file([format.write(whole, texts)]),
    leftOut: format.leftOut?.(whole) ?? null,
    missingTexts: needed.filter((id) => !texts.has(id)).length,
  };
}
