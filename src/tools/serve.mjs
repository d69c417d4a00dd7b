// `node src/tools/serve.mjs [folder] [--base /sub/path/]` serves the built site as a static host would
// and prints its address. PORT asks for a port; when it is taken, or none is asked for, a free one is used.
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const { module: files } = await runnerImport('./src/tools/serve/static-files.ts', {
  configFile: false,
});

const DEFAULT_PORT = 4173;

const { values, positionals } = parseArgs({
  options: { base: { type: 'string', default: process.env.BASE ?? '/' } },
  allowPositionals: true,
});
const base = `/${values.base}/`.replace(/\/+/g, '/');
const answer = files.createStaticFiles({ root: positionals[0] ?? 'dist', base });

const server = createServer((request, response) => {
  answer({ method: request.method ?? 'GET', url: request.url ?? '/', headers: request.headers })
    .then(({ status, headers, body }) => response.writeHead(status, headers).end(body))
    .catch((error) => {
      console.error(error);
      response.writeHead(500).end();
    });
});

server.on('error', (error) => {
  if (error.code !== 'EADDRINUSE') throw error;
  server.listen(0);
});
server.on('listening', () => {
  console.log(`Dateline is at http://localhost:${server.address().port}${base}`);
});
server.listen(Number(process.env.PORT ?? DEFAULT_PORT));
