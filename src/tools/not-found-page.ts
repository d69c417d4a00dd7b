import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Writes the app's page once more as `404.html`. A static host answers an address without a file
 * with it, and the app then shows what the address names, or says that there is no such thing.
 */
export function notFoundPage(): Plugin {
  return {
    name: 'dateline:not-found-page',
    apply: (config, { command }) => command === 'build' && !config.build?.ssr,
    async writeBundle({ dir }) {
      if (dir === undefined) return;
      await copyFile(join(dir, 'index.html'), join(dir, '404.html'));
    },
  };
}
