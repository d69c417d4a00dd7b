import type { Plugin } from 'vite';

/**
 * What has Chromium compile all functions of a file off the main thread while it loads. It counts as the first line
 * only. https://v8.dev/blog/explicit-compile-hints; to other browsers it is a comment.
 */
const HINT = '//# allFunctionsCalledOnLoad\n';

/**
 * Has the chunk of that name compiled while it loads. Left to itself the browser skims a function to find its end, and
 * compiles it when it is first called: what takes a page over was so read twice, the second time while the page was
 * waiting to answer.
 */
export function compileAtLoad(name: string): Plugin {
  return {
    name: 'dateline:compile-at-load',
    apply: 'build',
    generateBundle: {
      // The bundler puts a line of its own before what the chunk holds until then.
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk' && file.name === name) file.code = HINT + file.code;
        }
      },
    },
  };
}
