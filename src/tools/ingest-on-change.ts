import { spawn } from 'node:child_process';
import { join, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';

/** Long enough for an editor to write several files, short enough not to be noticed. */
const SETTLE_MS = 100;

/** Resolves to the exit status and everything printed. */
function runIngest(root: string): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const ingest = spawn('npm', ['run', '--silent', 'ingest'], {
      cwd: root,
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [ingest.stdout, ingest.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    ingest.on('error', reject).on('close', (status) => resolve({ status, output: output.trim() }));
  });
}

/** Publishes the stories again while they are edited; faults appear in the terminal and over the page. */
export function ingestOnChange(): Plugin {
  return {
    name: 'dateline:ingest-on-change',
    apply: 'serve',
    configureServer(server: ViteDevServer) {
      if (process.env.VITEST !== undefined) return;
      const { root, logger } = server.config;
      const stories = join(root, 'src', 'stories') + sep;
      let timer: NodeJS.Timeout | undefined;
      let last = Promise.resolve();

      async function ingest(): Promise<void> {
        const { status, output } = await runIngest(root);
        if (status === 0) {
          logger.info(output, { timestamp: true });
          server.ws.send({ type: 'full-reload' });
        } else {
          logger.error(output, { timestamp: true });
          server.ws.send({ type: 'error', err: { message: output, stack: '' } });
        }
      }

      server.watcher.add(stories);
      server.watcher.on('all', (_change, path) => {
        if (!path.startsWith(stories)) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          last = last.then(ingest).catch((error: unknown) => logger.error(String(error)));
        }, SETTLE_MS);
      });
    },
  };
}
