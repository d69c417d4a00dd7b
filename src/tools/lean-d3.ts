import type { Plugin } from 'vite';

/** What d3-scale names of other packages and a numeric scale of two ends never calls. */
const NEVER_CALLED: Readonly<Record<string, readonly string[]>> = {
  'd3-array':
    'InternMap range bisect tickStep ticks tickIncrement ascending quantileSorted quantile'.split(
      ' ',
    ),
  'd3-format':
    'formatSpecifier precisionFixed precisionRound precisionPrefix formatPrefix format'.split(' '),
  'd3-time-format': ['timeFormat', 'utcFormat'],
};

const PREFIX = '\0never-called:';
const NUMBERS_ONLY = '\0interpolation-of-numbers';

/**
 * Leaves out of the build what a scale from instants to px never calls: d3-scale names the interpolators of colours,
 * dates and strings, and the formats of tick labels, which are Dateline's own. Only what d3-scale itself imports is
 * changed; unit tests run with the packages as they are. And d3-time makes the intervals of local time whether somebody
 * asks for them or not: declared free of side effects, they fall away. Together 12 KB gzip of the first view.
 */
export function leanD3(): Plugin {
  return {
    name: 'dateline:lean-d3',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      build: {
        rolldownOptions: {
          treeshake: {
            manualPureFunctions: ['timeInterval', 'timeWeekday', 'utcWeekday', 'ticker'],
            propertyReadSideEffects: false,
          },
        },
      },
    }),
    resolveId(id, importer) {
      if (importer === undefined || !importer.includes('/d3-scale/')) return null;
      if (id === 'd3-interpolate') return NUMBERS_ONLY;
      return id in NEVER_CALLED ? PREFIX + id : null;
    },
    load(id) {
      if (id === NUMBERS_ONLY) {
        return `
          const interpolate = (a, b) => ((a = +a), (b = +b), (t) => a * (1 - t) + b * t);
          const interpolateRound = (a, b) => (t) => Math.round(interpolate(a, b)(t));
          function piecewise() { throw new Error('ensure: no scale of many pieces is used'); }
          export { interpolate, interpolate as interpolateNumber, interpolateRound, piecewise };
        `;
      }
      if (!id.startsWith(PREFIX)) return null;
      const names = NEVER_CALLED[id.slice(PREFIX.length)] ?? [];
      return `
        function unused() { throw new Error('ensure: of the scale only its mapping is used'); }
        export { ${names.map((name) => `unused as ${name}`).join(', ')} };
      `;
    },
  };
}
