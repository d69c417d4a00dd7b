/*
 * The service worker: what was opened once opens without a network, and a story can be kept whole. It stands by itself,
 * without imports; the build puts SITE in front of it.
 *
 *   pages, published data   from the network, and kept; without one, from what is kept
 *   a page that is not kept the app's own page, which makes it from the data
 *   the app's own files     from what is kept; they are named after their content
 *
 * There is one cache per version. A new version waits until it is asked to take over, with its own cache filled: the
 * app's files, and all that was kept before, fetched anew. What the network answers while an old version is in charge may
 * be of a newer one: it is shown and not kept, so that no cache ever holds parts of two versions.
 */

export interface Site {
  /** Changes when any file of the site does. */
  readonly version: string;
  readonly base: string;
  /** Paths of all the app's own files. */
  readonly shell: readonly string[];
  /** Path of the page that the app starts from where there is no other. */
  readonly appPage: string;
  /** Path of the app's first script, which every page of this version names. */
  readonly entry: string;
  /** The beginning of the SHA-256 of each file of published data, by its path. */
  readonly sums: Readonly<Record<string, string>>;
  /** Paths of the files a story consists of, by its id, and how many bytes they are together. */
  readonly stories: Readonly<
    Record<string, { readonly files: readonly string[]; readonly bytes: number }>
  >;
}

declare const SITE: Site;

interface Waiting extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}

interface Fetching extends Waiting {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
}

/** What a page asks for. It is answered through the port that comes with the question. */
export type Asked =
  /** Keep what the page consists of, and mend what is missing. */
  | { readonly kind: 'keep'; readonly paths: readonly string[] }
  /** Keep a whole story; answered with whether that worked. */
  | { readonly kind: 'save'; readonly story: string }
  | { readonly kind: 'is-saved'; readonly story: string }
  /** Answered with how many bytes the whole story takes; 0 for one that this version does not have. */
  | { readonly kind: 'size'; readonly story: string }
  /** Take over from the version before. */
  | { readonly kind: 'take-over' };

interface Asking extends Waiting {
  readonly data: Asked;
  readonly ports: readonly MessagePort[];
}

interface Scope {
  readonly location: Location;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: Asking) => void): void;
}

const scope = self as unknown as Scope;
const PREFIX = `dateline ${SITE.base} `;
const NAME = PREFIX + SITE.version;
/** After so long without an answer, what is kept is shown, if anything is. */
const PATIENCE_MS = 4000;
/** A large story has hundreds of files: as many at once as a connection serves well, and few in memory. */
const AT_ONCE = 8;
/** Hosts vary answers by origin, and links carry queries: neither makes another file. */
const LOOSELY = { ignoreVary: true, ignoreSearch: true };

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('message', (event) => event.waitUntil(answer(event)));
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== scope.location.origin) return;
  if (!pathname.startsWith(SITE.base) || request.headers.has('range')) return;
  if (SITE.shell.includes(pathname)) event.respondWith(fromShell(pathname));
  else if (request.mode === 'navigate') event.respondWith(page(request, pathname));
  else if (pathname.startsWith(`${SITE.base}stories/`)) event.respondWith(fresh(request, pathname));
});

async function install(): Promise<void> {
  await mend();
  const cache = await caches.open(NAME);
  for (const name of await formerNames()) {
    const kept = await (await caches.open(name)).keys();
    const paths = kept.map(({ url }) => new URL(url).pathname);
    await eachOf(
      // What begins like an app's file and is none of this version's was one of the former's.
      paths.filter((path) => !SITE.shell.includes(path) && !path.startsWith(`${SITE.base}assets/`)),
      (path) => keep(cache, path, { gone: 'let go' }),
    );
  }
}

/** Rejects with the first failure; what has been begun by then goes on. */
async function eachOf(paths: readonly string[], work: (path: string) => Promise<void>) {
  const waiting = paths.values();
  const hand = async () => {
    for (const path of waiting) await work(path);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
}

async function activate(): Promise<void> {
  await Promise.all((await formerNames()).map((name) => caches.delete(name)));
  await scope.clients.claim();
}

async function formerNames(): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
}

/** Fetches those of the app's files that are missing, whatever became of them. */
async function mend(): Promise<void> {
  const cache = await caches.open(NAME);
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  await Promise.all(
    SITE.shell.filter((path) => !kept.has(path)).map((path) => keep(cache, path, { gone: 'fail' })),
  );
}

async function keep(cache: Cache, path: string, { gone }: { gone: 'fail' | 'let go' }) {
  // Past the browser's own cache, which may hold the version before.
  const hashed = path.startsWith(`${SITE.base}assets/`);
  const response = await fetch(path, { cache: hashed ? 'default' : 'no-cache' });
  if (response.ok && (await isOfThisVersion(path, response))) {
    await cache.put(path, plain(response));
  } else if (gone === 'fail') throw new Error(`${path}: ${response.status}`);
}

/** Whether an answer is what this version has there: data by its checksum, a page by the script it names. */
async function isOfThisVersion(path: string, response: Response): Promise<boolean> {
  if (SITE.shell.includes(path)) return true;
  const copy = response.clone();
  const sum = SITE.sums[path];
  if (sum === undefined) {
    return !path.startsWith(`${SITE.base}stories/`) && (await copy.text()).includes(SITE.entry);
  }
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await copy.arrayBuffer()));
  const found = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return found.startsWith(sum);
}

/** A navigation refuses an answer that was redirected. */
function plain(response: Response): Response {
  if (!response.redirected) return response;
  const { body, status, headers } = response;
  return new Response(body, { status, headers });
}

async function fromShell(path: string): Promise<Response> {
  const cache = await caches.open(NAME);
  const kept = await cache.match(path, LOOSELY);
  if (kept !== undefined) return kept;
  const response = await fetch(path);
  if (response.ok) await cache.put(path, response.clone());
  return response;
}

async function page(request: Request, path: string): Promise<Response> {
  try {
    return await fresh(request, path);
  } catch (error) {
    const app = await (await caches.open(NAME)).match(SITE.appPage, LOOSELY);
    if (app === undefined) throw error;
    return app;
  }
}

/** The network's answer, which is kept; what is kept, when there is none or it takes too long. */
async function fresh(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(NAME);
  const kept = await cache.match(path, LOOSELY);
  const asked = fetch(request).then(async (response) => {
    // A redirect is followed by the browser, and its goal comes here by itself.
    const isKept = response.ok && response.type === 'basic';
    if (isKept && (await isOfThisVersion(path, response))) {
      await cache.put(path, response.clone());
    }
    return response;
  });
  if (kept === undefined) return asked;
  const late = new Promise<Response>((resolve) => setTimeout(resolve, PATIENCE_MS, kept));
  return Promise.race([asked.catch(() => kept), late]);
}

function filesOf(story: string): readonly string[] {
  return SITE.stories[story]?.files ?? [];
}

async function answer({ data, ports: [port] }: Asking): Promise<void> {
  const cache = await caches.open(NAME);
  switch (data.kind) {
    case 'keep': {
      await mend();
      for (const path of data.paths) {
        const kept = await cache.match(path, LOOSELY);
        if (kept === undefined) await keep(cache, path, { gone: 'let go' });
      }
      port?.postMessage(true);
      break;
    }
    case 'save': {
      const files = filesOf(data.story);
      // What is kept is of this version: an attempt that was cut off goes on where it stood.
      const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
      const missing = files.filter((path) => !kept.has(path));
      const saved = Promise.all([
        mend(),
        eachOf(missing, (path) => keep(cache, path, { gone: 'fail' })),
      ]);
      port?.postMessage(await saved.then(() => files.length > 0).catch(() => false));
      break;
    }
    case 'size':
      port?.postMessage(SITE.stories[data.story]?.bytes ?? 0);
      break;
    case 'is-saved': {
      const files = filesOf(data.story);
      const kept = await Promise.all(files.map((path) => cache.match(path, LOOSELY)));
      port?.postMessage(files.length > 0 && !kept.includes(undefined));
      break;
    }
    case 'take-over':
      await scope.skipWaiting();
  }
}
