import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, posix } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

const COMPRESSIBLE = /^(?:text\/|application\/|image\/svg)/;
/** What the build names after its content never changes under that name. */
const IMMUTABLE = /[\\/]assets[\\/].*-[\da-f]{6}\.\w+$/;

export interface Site {
  /** The folder on the disk. */
  readonly root: string;
  /** The path it is served under; begins and ends with a slash. */
  readonly base: string;
}

export interface Asked {
  readonly method: string;
  /** Path and query, as HTTP sends them. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

interface Loaded {
  readonly plain: Buffer;
  /** Compressed, or `null` for what gains nothing by it. */
  readonly packed: Buffer | null;
  readonly tag: string;
}

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

/**
 * Returns the path below the base, decoded and without a leading slash, or `null` when the address
 * lies outside the base or cannot name a file.
 */
export function pathBelow(pathname: string, base: string): string | null {
  if (!pathname.startsWith(base)) return null;
  let path: string;
  try {
    path = decodeURIComponent(pathname.slice(base.length));
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  // An encoded slash or dot must not climb out of the folder.
  return path.split('/').includes('..') ? null : posix.normalize(path).replace(/^(?:\.?\/)+/, '');
}

/** Returns the function that answers as a static host such as GitHub Pages would. */
export function createStaticFiles({ root, base }: Site): (asked: Asked) => Promise<Answer> {
  const cache = new Map<string, Promise<Loaded>>();

  async function load(file: string, type: string): Promise<Loaded> {
    const plain = await readFile(file);
    return {
      plain,
      packed: COMPRESSIBLE.test(type) ? await compress(plain, { level: 9 }) : null,
      tag: createHash('sha256').update(plain).digest('base64url').slice(0, 20),
    };
  }

  async function send(file: string, status: number, { method, headers }: Asked): Promise<Answer> {
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const { mtimeMs } = await stat(file);
    const key = `${file} ${mtimeMs}`;
    let loading = cache.get(key);
    if (loading === undefined) cache.set(key, (loading = load(file, type)));
    const { plain, packed, tag } = await loading;

    const gzipped = packed !== null && /\bgzip\b/.test(String(headers['accept-encoding']));
    // A weak tag: it stands for the content, packed or not.
    const etag = `W/"${tag}"`;
    const common = {
      'cache-control': IMMUTABLE.test(file) ? 'max-age=31536000, immutable' : 'max-age=0',
      etag,
      vary: 'accept-encoding',
      'x-content-type-options': 'nosniff',
    };
    if (status === 200 && headers['if-none-match'] === etag) {
      return { status: 304, headers: common, body: Buffer.alloc(0) };
    }
    const body = gzipped ? packed : plain;
    return {
      status,
      headers: {
        ...common,
        'content-type': type,
        'content-length': String(body.length),
        ...(gzipped ? { 'content-encoding': 'gzip' } : {}),
      },
      body: method === 'HEAD' ? Buffer.alloc(0) : body,
    };
  }

  async function notFound(asked: Asked): Promise<Answer> {
    const page = join(root, '404.html');
    if ((await kindOf(page)) === 'file') return send(page, 404, asked);
    const body = Buffer.from('There is nothing at this address.\n');
    return { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' }, body };
  }

  function redirect(location: string): Answer {
    return { status: 301, headers: { location, 'content-length': '0' }, body: Buffer.alloc(0) };
  }

  return async function answer(asked) {
    if (asked.method !== 'GET' && asked.method !== 'HEAD') {
      return { status: 405, headers: { allow: 'GET, HEAD' }, body: Buffer.alloc(0) };
    }
    const queryAt = asked.url.indexOf('?');
    const pathname = queryAt < 0 ? asked.url : asked.url.slice(0, queryAt);
    const query = queryAt < 0 ? '' : asked.url.slice(queryAt);
    if (base !== '/' && `${pathname}/` === base) return redirect(base + query);

    const path = pathBelow(pathname, base);
    if (path === null) return notFound(asked);
    const found = join(root, path);
    const kind = await kindOf(found);
    if (kind === 'file') return send(found, 200, asked);
    if (kind === 'folder') {
      const index = join(found, 'index.html');
      if ((await kindOf(index)) !== 'file') return notFound(asked);
      // The redirect stays on this host, whatever the address began with.
      if (!pathname.endsWith('/')) return redirect(`/${pathname.replace(/^\/+/, '')}/${query}`);
      return send(index, 200, asked);
    }
    return notFound(asked);
  };
}
