/**
 * The engine's own figures in Node: `node src/tools/run.mjs src/timeline/engine/bench.ts [max events]`.
 * Times are medians in milliseconds, frames also at the 95th percentile; no figure is a test.
 */
import type { Viewport } from '../viewport.ts';
import { lanesByPlace } from './columns.ts';
import { buildEventIndex, narrow, type EventIndex } from './event-index.ts';
import { countTerms, NO_FILTER, selectEvents } from './facet-selection.ts';
import { foldTime } from './folded-time.ts';
import { LAYOUT_DEFAULTS, layoutLanes } from './lane-layout.ts';
import { layoutOverview } from './overview.ts';
import { eventsIn, firstEvent, lastEvent } from './sequence.ts';
import { generateStory } from './synthetic.ts';

const WIDTH_PX = 1000;
const FRAMES = 240;
const PLACES = [7, 40];

function timed<T>(work: () => T): { ms: number; value: T } {
  const from = performance.now();
  const value = work();
  return { ms: performance.now() - from, value };
}

function atRank(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

/** Views of a pan across half a width, or of a zoom by a factor of `zoom`, in `FRAMES` steps. */
function views(start: number, end: number, zoom: number): Viewport[] {
  const span = end - start;
  return Array.from({ length: FRAMES }, (_, frame) => {
    const share = frame / FRAMES;
    if (zoom === 1) {
      const shift = share * span * 0.5;
      return { start: start + shift, end: end + shift, widthPx: WIDTH_PX };
    }
    const half = (span / 2) * zoom ** -share;
    const middle = (start + end) / 2;
    return { start: middle - half, end: middle + half, widthPx: WIDTH_PX };
  });
}

function frames(index: EventIndex, path: readonly Viewport[]): string {
  const options = { ...LAYOUT_DEFAULTS, selected: firstEvent(index.all), whole: index };
  const times = path.map((view) => timed(() => layoutLanes(index, view, options)).ms);
  return `${atRank(times, 0.5).toFixed(2)} / ${atRank(times, 0.95).toFixed(2)}`;
}

function measure(events: number, places: number): Record<string, string> {
  const { columns } = generateStory(events, 1, { places, sources: 40, people: 200, kinds: 8 });
  const lanes = lanesByPlace(columns);
  const build = timed(() => buildEventIndex(columns, lanes));
  const index = build.value;
  const { all } = index;
  const from = all.starts.find((start) => Number.isFinite(start))!;
  const to = columns.start[lastEvent(all)!]!;
  const whole = views(from, to, 1);
  const first = timed(() => layoutLanes(index, whole[0]!));
  const filters = [{ kinds: [1, 2] }, { sources: [3] }, { people: [5, 6] }, { places: [0] }];
  const filtered = filters.map((filter) =>
    timed(() => {
      const mask = selectEvents(columns, { ...NO_FILTER, ...filter });
      return layoutLanes(narrow(index, mask), whole[0]!, { ...LAYOUT_DEFAULTS, whole: index });
    }),
  );
  const terms = timed(() => countTerms(columns, { ...NO_FILTER, kinds: [1], sources: [3] }));
  const quarter = from + (to - from) * 0.6;
  const list = views(from, to, 1).map((view) => timed(() => eventsIn(all, view, 50)).ms);
  const overview = timed(() =>
    layoutOverview(index, index, foldTime(all, { start: from, end: to }, WIDTH_PX)),
  );
  return {
    events: String(events),
    lanes: String(index.byLane.length - 1),
    'build index': build.ms.toFixed(1),
    'first layout': first.ms.toFixed(1),
    'filter + layout': atRank(
      filtered.map(({ ms }) => ms),
      1,
    ).toFixed(1),
    'count terms': terms.ms.toFixed(1),
    'pan whole': frames(index, whole),
    'pan a month': frames(index, views(quarter, quarter + 30 * 86_400_000, 1)),
    'zoom ×1000': frames(index, views(from, to, 1000)),
    'list 50': atRank(list, 0.5).toFixed(3),
    overview: overview.ms.toFixed(1),
  };
}

const most = Number(process.argv[2] ?? 1e6);
// Once unmeasured, so that the first row is not that of cold code.
measure(10_000, 7);
const rows = PLACES.flatMap((places) =>
  [1e3, 1e4, 1e5, 1e6].filter((n) => n <= most).map((n) => measure(n, places)),
);
const names = Object.keys(rows[0]!);
const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
console.log(line(names));
console.log(line(names.map(() => '---:')));
for (const row of rows) console.log(line(names.map((name) => row[name]!)));
