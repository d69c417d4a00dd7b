import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { gallery } from './src/gallery/plugin.ts';
import { className } from './src/tools/class-names.ts';
import { compileAtLoad } from './src/tools/compile-at-load.ts';
import { entryStylesFirst } from './src/tools/entry-styles-first.ts';
import { ingestOnChange } from './src/tools/ingest-on-change.ts';
import { leanPackages } from './src/tools/lean-packages.ts';
import { reactModules } from './src/tools/react-modules.ts';
import { relaxPolicyInDevelopment } from './src/tools/relax-policy-in-development.ts';
import { textSizesOfReader } from './src/tools/text-in-rem.ts';

export default defineConfig({
  base: process.env.BASE ?? '/',
  appType: 'spa',
  plugins: [
    react(),
    leanPackages(),
    reactModules(),
    compileAtLoad('shell'),
    entryStylesFirst(),
    relaxPolicyInDevelopment(),
    ingestOnChange(),
    gallery(),
    textSizesOfReader(),
  ],
  css: { modules: { generateScopedName: className } },
  build: {
    outDir: process.env.OUT_DIR ?? 'dist',
    emptyOutDir: true,
    // The size check reads it to know what the first view loads.
    manifest: true,
    // The content security policy allows no data: addresses, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // Every name stands in the first view: not those of what is there by then, nor what is loaded when nothing waits.
      resolveDependencies: (file, needed, { hostType }) =>
        needed.filter(
          (name) =>
            hostType === 'html' ||
            name.endsWith('.css') ||
            !(file.includes('once-it-stands') || name.includes('shell-')),
        ),
    },
    // The default, with the first Chromium that knows `:dir()`: for older ones it would be written as a list of languages,
    // and the page is in English whichever way it runs.
    cssTarget: ['chrome120', 'edge120', 'firefox114', 'safari16.4', 'ios16.4'],
    // Slower than the bundler's own, and 0.6 KB gzip less of the first view.
    minify: 'terser',
    terserOptions: {
      module: true,
      ecma: 2020,
      compress: {
        passes: 3,
        reduce_funcs: false,
        // In packages as in our own code, to read a property does nothing else, and only functions declared as such, or
        // that name `this`, are called with `new`.
        pure_getters: true,
        unsafe_arrows: true,
        unsafe_methods: true,
      },
    },
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/tools/property-seed.ts'],
    // Half the processor time: a worker runs many files. What a test changes of its surroundings it puts back.
    isolate: false,
    // A property test on a busy machine takes its time; a test that hangs still ends.
    testTimeout: 60_000,
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
});
