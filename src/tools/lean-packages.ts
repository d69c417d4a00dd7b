import type { Plugin } from 'vite';

/**
 * What packages of the first view name of other modules and Dateline never has them call, by who names it: the module's
 * stand-in. A call that comes all the same fails loudly.
 */
const STAND_INS: readonly {
  readonly importer: string;
  readonly modules: Readonly<Record<string, string>>;
}[] = [
  {
    // A scale from instants to px: no colours, no strings, and the labels of ticks are the axis's own.
    importer: '/d3-scale/',
    modules: {
      'd3-array': neverCalled(
        'InternMap range bisect tickStep ticks tickIncrement ascending quantileSorted quantile',
      ),
      'd3-format': neverCalled(
        'formatSpecifier precisionFixed precisionRound precisionPrefix formatPrefix format',
      ),
      'd3-time-format': neverCalled('timeFormat utcFormat'),
      'd3-interpolate': `
        export const interpolate = (a, b) => ((a = +a), (b = +b), (t) => a * (1 - t) + b * t);
        export { interpolate as interpolateNumber };
        ${neverCalled('interpolateRound piecewise')}
      `,
    },
  },
  {
    // Published data is read and never written, and none of it comes in pages.
    importer: '/@tanstack/query-core/',
    modules: {
      './mutationCache.js': `
        export class MutationCache {
          clear() {}
          findAll() { return []; }
          resumePausedMutations() { return Promise.resolve(); }
        }
      `,
      './infiniteQueryBehavior.js': neverCalled(
        'infiniteQueryBehavior hasNextPage hasPreviousPage',
      ),
    },
  },
];

interface Cut {
  readonly module: RegExp;
  /** A part of the module, and what of it goes. */
  readonly within: RegExp;
  readonly what: RegExp;
}

/** What modules of packages hang on to what is used, though it is never asked for. */
const CUTS: readonly Cut[] = [
  {
    module: /\/d3-scale\.mjs$/,
    within: /^function transformer\$2\(\) \{[^]*?^\}/m,
    what: /^ {2}scale\.(?:invert|rangeRound|clamp|interpolate|unknown) = [^]*?^ {2}\};|n > 2 \? polymap : |^ {4}if \(clamp .*$|arguments\.length \? | : (?:domain|range)\.slice\(\)|x == null .* \? unknown : |\.map\(transform\)/gm,
  },
  {
    // A view ends after it begins.
    module: /\/d3-scale\.mjs$/,
    within: /^function bimap\([^]*?^\}/m,
    what: /^ {2}if \(d1 < d0\) .*$|^ {2}else /gm,
  },
  {
    // Ticks are the axis's own.
    module: /\/d3-scale\.mjs$/,
    within: /^function linearish\(scale\) \{[^]*?^\}/m,
    what: /^ {2}scale\.\w+ = [^]*?^ {2}\};/gm,
  },
  {
    module: /\/d3-scale\.mjs$/,
    within: /^function linear\(\) \{[^]*?^\}/m,
    what: /^ {2}scale\.copy = [^]*?^ {2}\};|^ {2}initRange\.apply.*$/gm,
  },
  {
    module: /\/d3-time\.mjs$/,
    within: /^function timeInterval\([^]*?^\}/m,
    what: /^ {2}interval\.(?:round|offset) = [^]*?^ {2}\};|arguments\.length === 0 \? new Date : /gm,
  },
  {
    // Months and years say themselves where they are in their steps, and nobody steps back.
    module: /\/d3-time\.mjs$/,
    within: /^function timeInterval\([^]*?^\}/m,
    what: /^ {4}interval\.count = [^]*?^ {4}\};|field\s+\? (?=\(d\))|\s+: \(d\) => interval\.count\(0, d\) % step === 0|if \(step < 0\) [^]*?\} else (?=while)/gm,
  },
  {
    // All dates and steps are valid.
    module: /\/d3-time\.mjs$/,
    within: /^function timeInterval\([^]*?^\}/m,
    what: /if \((?:count|date >= date)\) | \|\| !\(step > 0\)(?=\) return)|^ {6}step = Math\.floor.*$|!isFinite[^]*? \? interval\s+: /gm,
  },
  {
    module: /\/d3-time\.mjs$/,
    within: /^utcYear\.every = [^]*?^\};/m,
    what: /!isFinite.* \? null : /,
  },
  {
    // Neither milliseconds nor years of local time are counted in steps.
    module: /\/d3-time\.mjs$/,
    within: /^const millisecond[^]*/m,
    what: /^(?:millisecond|timeYear)\.every = [^]*?^\};/gm,
  },
  {
    // What is read and never written, in no pages, by one set of options.
    module: /\/query-core\/.*\/queryClient\.js$/,
    within: /^var QueryClient = [^]*/m,
    what: /^\t(?:\w*[iI]nfiniteQuery(?:Data)?|[gs]etQueriesData|\w+Mutati(?:ng|on(?:Cache|Defaults|Options))|[gs]etDefaultOptions|setQueryDefaults)\([^]*?^\t\}/gm,
  },
];

function neverCalled(names: string): string {
  const exported = names.split(' ').map((name) => `unused as ${name}`);
  return `
    function unused() { throw new Error('ensure: see lean-packages.ts, this is never called'); }
    export { ${exported.join(', ')} };
  `;
}

const PREFIX = '\0stand-in:';

/** Of Vite's own: loads the code and the styles of a part that comes later. */
const PRELOAD = '\0vite/preload-helper.js';

/**
 * The same without what else it knows of: browsers that cannot load modules ahead, nonces, an event for failures. A style
 * sheet that did not come is asked for again the next time.
 */
function preloadHelper(base: string): string {
  return `
    const coming = {};
    const load = (href) => {
      if (document.querySelector('link[href="' + href + '"]')) return;
      const link = document.createElement('link');
      const isStyle = href.endsWith('.css');
      link.rel = isStyle ? 'stylesheet' : 'modulepreload';
      link.crossOrigin = '';
      link.href = href;
      document.head.append(link);
      if (!isStyle) return;
      return new Promise((resolve, reject) => {
        link.onload = resolve;
        link.onerror = () => {
          link.remove();
          delete coming[href];
          reject(Error('Styles did not come: ' + href));
        };
      });
    };
    export const __vitePreload = (start, files = []) =>
      Promise.all(files.map((file) => (coming[file = ${JSON.stringify(base)} + file] ??= load(file)))).then(() => start());
  `;
}

/**
 * Leaves out of the build what its packages can do and Dateline never asks for. Unit tests run with the packages as they
 * are, end-to-end tests with what is built. And d3-time makes the intervals of local time whether somebody asks for
 * them or not: declared free of side effects, they fall away. Together 15 KB gzip of the first view.
 */
export function leanPackages(): Plugin {
  let base = '/';
  return {
    name: 'dateline:lean-packages',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      // React's developer tools are for `npm run dev`.
      define: { __REACT_DEVTOOLS_GLOBAL_HOOK__: 'undefined' },
      build: {
        rolldownOptions: {
          treeshake: {
            manualPureFunctions: ['timeInterval', 'timeWeekday', 'utcWeekday', 'ticker'],
            propertyReadSideEffects: false,
          },
        },
      },
    }),
    configResolved: (config) => {
      base = config.base;
    },
    resolveId(id, importer) {
      const named = STAND_INS.find((entry) => importer?.includes(entry.importer) === true);
      return named !== undefined && id in named.modules ? PREFIX + id : null;
    },
    transform(code, id) {
      const cuts = CUTS.filter(({ module }) => module.test(id));
      if (cuts.length === 0) return null;
      return cuts.reduce((rest, { within, what }) => {
        const cut = rest.replace(within, (part) => part.replace(what, ''));
        if (cut === rest) this.error(`there is nothing of ${what.source} in ${id}`);
        return cut;
      }, code);
    },
    load(id) {
      if (id === PRELOAD && base.startsWith('/')) return preloadHelper(base);
      if (!id.startsWith(PREFIX)) return null;
      const name = id.slice(PREFIX.length);
      return STAND_INS.find(({ modules }) => name in modules)?.modules[name] ?? null;
    },
  };
}
