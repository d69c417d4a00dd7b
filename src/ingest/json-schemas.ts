import type { ConversionConfig } from '@valibot/to-json-schema';
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { mapSchema } from '../story/map-schema.ts';
import { idsSchema, shardSchema, titlesSchema } from '../story/large/schema.ts';
import { articleSchema, indexSchema, storySchema } from '../story/schema.ts';
import { folderSchema } from './folder-schema.ts';

const SCHEMAS: readonly {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly schema: GenericSchema;
}[] = [
  {
    name: 'index',
    title: 'The list of stories',
    description: 'public/stories/index.json of Dateline.',
    schema: indexSchema,
  },
  {
    name: 'story',
    title: 'A published story',
    description: 'public/stories/<story>/story.json of Dateline.',
    schema: storySchema,
  },
  {
    name: 'article',
    title: 'A published article',
    description: 'public/stories/<story>/articles/<source>.json of Dateline.',
    schema: articleSchema,
  },
  {
    name: 'shard',
    title: 'Some events of a large story',
    description: 'public/stories/<story>/shards/<number>.json of Dateline.',
    schema: shardSchema,
  },
  {
    name: 'ids',
    title: 'Some ids of the events of a large story',
    description: 'public/stories/<story>/ids/<number>.json of Dateline.',
    schema: idsSchema,
  },
  {
    name: 'titles',
    title: 'The titles of the events of a large story',
    description: 'public/stories/<story>/titles.json of Dateline.',
    schema: titlesSchema,
  },
  {
    name: 'map',
    title: 'The map of a story',
    description: 'public/stories/<story>/map.json of Dateline.',
    schema: mapSchema,
  },
  {
    name: 'story-folder',
    title: 'A story, as its editor writes it',
    description: 'src/stories/<story>/story.yaml of Dateline.',
    schema: folderSchema,
  },
];

/** The schemas describe what is written, before what is done to it, which no schema can say. */
const CONFIG: ConversionConfig = {
  ignoreActions: ['trim', 'transform', 'check', 'raw_check'],
};

/** The JSON Schemas of all files people and programs exchange, by path below the published folder. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map(
    SCHEMAS.map(({ name, title, description, schema }) => {
      const { $schema, ...rest } = toJsonSchema(schema, CONFIG);
      const json = JSON.stringify({ $schema, title, description, ...rest }, null, 1);
      return [`schema/${name}.schema.json`, `${json}\n`];
    }),
  );
}
