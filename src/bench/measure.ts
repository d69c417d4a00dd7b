import type { Browser, CDPSession, Page } from 'playwright';
import { MOVEMENTS, MOVES, type Movement } from './movements.ts';
import { median, quantile } from './statistics.ts';
import { TRACE_CATEGORIES, workPerFrame, type TraceEvent } from './trace-frames.ts';

/** The app's timeline, and the two canvases it is measured against. */
export const PAGES = ['dateline', 'counted', 'recounting'] as const;
export type PageName = (typeof PAGES)[number];

/** Milliseconds at the 50th and 95th percentile, and the greatest. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

export interface MovementFigures {
  readonly movement: string;
  /** How much slower than it is the processor was made. */
  readonly slowdown: number;
  readonly frames: Spread;
  /** Processor time of the main thread per frame that follows the hand. */
  readonly work: Spread;
}

/** A filter or an event chosen, several times. */
export interface PressFigures {
  /** From the press to the second frame after it. */
  readonly paintedMs: number;
  /** Processor time of the main thread for one, and for the most costly one. */
  readonly workMs: number;
  readonly workMostMs: number;
}

export interface PageFigures {
  readonly page: PageName;
  readonly loadMs: number;
  readonly makingMs: number;
  readonly filter: PressFigures;
  readonly select: PressFigures;
  /** The most elements found after any movement, and before. */
  readonly elements: number;
  readonly heapMb: number;
  readonly movements: readonly MovementFigures[];
}

export interface Settings {
  readonly address: string;
  readonly rounds: number;
  readonly slowdowns: readonly number[];
}

const SIZE = { width: 1280, height: 800 };
const PRESSES = 6;
const SETTLED_MS = 400;
/** Making up a million events takes its time where others use the machine as well. */
const LOAD_LIMIT_MS = 300_000;

interface OpenPage {
  readonly name: PageName;
  readonly page: Page;
  readonly session: CDPSession;
  elements: number;
  readonly rounds: Map<string, { frames: Spread; work: Spread }[]>;
}

/** Figures of the three pages for a story of `events` events: every movement on each page in turn, round after round. */
export async function measure(
  browser: Browser,
  events: number,
  { address, rounds, slowdowns }: Settings,
): Promise<readonly PageFigures[]> {
  const pages: OpenPage[] = [];
  for (const name of PAGES)
    pages.push(await openPage(browser, `${address}#${name}/${events}`, name));
  for (const slowdown of slowdowns) {
    for (const movement of MOVEMENTS) {
      for (let round = 0; round < rounds; round++) {
        for (const page of pages) await move(browser, page, movement, slowdown);
      }
    }
  }
  const figures: PageFigures[] = [];
  for (const page of pages) figures.push(await figuresOf(browser, page, slowdowns));
  for (const { page } of pages) await page.context().close();
  return figures;
}

async function openPage(browser: Browser, address: string, name: PageName): Promise<OpenPage> {
  // A context of its own gives each page a process of its own.
  const context = await browser.newContext({ viewport: SIZE, reducedMotion: 'no-preference' });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
  await page.goto(address);
  await page.waitForFunction(() => window.recorder !== undefined, null, { timeout: LOAD_LIMIT_MS });
  const session = await context.newCDPSession(page);
  return { name, page, session, elements: await elementsOf(page), rounds: new Map() };
}

function elementsOf(page: Page): Promise<number> {
  return page.evaluate(() => document.getElementsByTagName('*').length);
}

function roundKey(movement: Movement, slowdown: number): string {
  return `${movement.name} ${slowdown}`;
}

async function move(
  browser: Browser,
  open: OpenPage,
  movement: Movement,
  slowdown: number,
): Promise<void> {
  const { page, session, rounds } = open;
  await page.bringToFront();
  await page.evaluate((from) => window.recorder?.show(from), movement.from);
  await page.waitForTimeout(SETTLED_MS);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  await page.evaluate(() => window.recorder?.start());
  await movement.make(session);
  const intervals = await page.evaluate(() => window.recorder?.stop() ?? []);
  const trace = await stopTracing(browser);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  open.elements = Math.max(open.elements, await elementsOf(page));
  const key = roundKey(movement, slowdown);
  const work = busiest(workPerFrame(trace), MOVES);
  const figures = { frames: spreadOf(intervals), work: spreadOf(work) };
  rounds.set(key, [...(rounds.get(key) ?? []), figures]);
}

async function figuresOf(
  browser: Browser,
  open: OpenPage,
  slowdowns: readonly number[],
): Promise<PageFigures> {
  const { name, page, session, rounds } = open;
  await page.bringToFront();
  await page.evaluate(() => window.recorder?.show('whole'));
  await page.waitForTimeout(SETTLED_MS);
  const loaded = await page.evaluate(() => window.recorder!.loaded);
  const filter = await press(browser, page, 'Filter');
  const select = await press(browser, page, 'Select');
  const elements = Math.max(open.elements, await elementsOf(page));
  await session.send('HeapProfiler.collectGarbage');
  const heap = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  const movements = slowdowns.flatMap((slowdown) =>
    MOVEMENTS.map((movement) => {
      const made = rounds.get(roundKey(movement, slowdown)) ?? [];
      return {
        movement: movement.name,
        slowdown,
        frames: middleOf(made.map(({ frames }) => frames)),
        work: middleOf(made.map(({ work }) => work)),
      };
    }),
  );
  return {
    page: name,
    loadMs: loaded.ms,
    makingMs: loaded.makingMs,
    filter,
    select,
    elements,
    heapMb: (heap.usedSize + (heap.backingStorageSize ?? 0)) / 1e6,
    movements,
  };
}

async function press(browser: Browser, page: Page, name: string): Promise<PressFigures> {
  const times: number[] = [];
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  await page.evaluate(() => window.recorder?.start());
  for (let count = 0; count < PRESSES; count++) {
    await page.getByRole('button', { name, exact: true }).click();
    await page.waitForFunction(() => !Number.isNaN(window.recorder?.latency()));
    times.push(await page.evaluate(() => window.recorder!.latency()));
  }
  await page.evaluate(() => window.recorder?.stop());
  const work = busiest(workPerFrame(await stopTracing(browser)), PRESSES);
  return { paintedMs: median(times), workMs: median(work), workMostMs: Math.max(...work) };
}

async function stopTracing(browser: Browser): Promise<readonly TraceEvent[]> {
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: readonly TraceEvent[];
  };
  return trace.traceEvents;
}

/** Frames between two moves of the hand have nothing to draw: as many as there were moves, the busiest, had. */
function busiest(work: readonly number[], moves: number): readonly number[] {
  return work.toSorted((a, b) => b - a).slice(0, moves);
}

function spreadOf(values: readonly number[]): Spread {
  return { p50: median(values), p95: quantile(values, 0.95), max: Math.max(...values) };
}

/** Each figure's median over the rounds. */
function middleOf(rounds: readonly Spread[]): Spread {
  return {
    p50: median(rounds.map(({ p50 }) => p50)),
    p95: median(rounds.map(({ p95 }) => p95)),
    max: median(rounds.map(({ max }) => max)),
  };
}
