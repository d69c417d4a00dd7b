import type { Plugin } from 'vite';
import { answerOf } from './answers.ts';

/**
 * While developing, `gallery/` shows the page in every state it can be in, `gallery/marks/` the marks in theirs. Stories
 * that exist only there are answered here; nothing of it is built.
 */
export function gallery(): Plugin {
  return {
    name: 'dateline:gallery',
    apply: 'serve',
    configureServer({ middlewares, config: { base } }) {
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const sheet = pathname === `${base}gallery/marks/`;
        if (sheet || pathname === `${base}gallery/`) {
          request.url = `${base}src/gallery/${sheet ? 'marks' : 'index'}.html`;
          next();
          return;
        }
        const answer = answerOf(pathname);
        if (answer === null) {
          next();
          return;
        }
        const { status, body, afterMs } = answer;
        if (afterMs === Infinity) return;
        setTimeout(() => {
          if (status === null) response.destroy();
          else response.writeHead(status, { 'content-type': 'application/json' }).end(body);
        }, afterMs);
      });
    },
  };
}
