/*
 * How a sheet that is pulled comes to rest.
 *
 *   ┌──────────┐ full      the top bar stays visible
 *   │  list    │
 *   ├──────────┤ half      the list stays visible
 *   │  sheet   │
 *   └──────────┘ closed    0 px
 */

export type SheetHeight = 'closed' | 'half' | 'full';

/** The height of a sheet in px at each of its rests: `closed` is 0, the others grow in this order. */
export type Rests = Readonly<Record<SheetHeight, number>>;

/** Where a pull was at a time, measured from the top of the screen. */
export interface PullSample {
  readonly timeMs: number;
  readonly yPx: number;
}

/** Share of the screen a half sheet takes: above it stay a few lines of the list. `Panel.module.css` has it too. */
const HALF = 0.68;

/** The top bar, which a full sheet leaves visible, in px. */
const BAR_PX = 48;

/** The rests on a screen of `screenPx` height. */
export function restsIn(screenPx: number): Rests {
  return { closed: 0, half: HALF * screenPx, full: screenPx - BAR_PX };
}

/** A let go sheet comes to rest nearest to where its movement would have taken it in this time. */
const GLIDE_MS = 150;

/** From this speed on a pull is a flick and never ends where it began, in px per ms. */
const FLICK = 0.5;

/** Movement older than this says nothing about how the sheet was let go. */
const RECENT_MS = 80;

/**
 * The rest a sheet of `heightPx` takes when let go while growing with `speed` px per ms (negative: shrinking).
 * A flick goes to a rest further on in its direction where there is one.
 */
export function restOf(heightPx: number, speed: number, rests: Rests): SheetHeight {
  const all: readonly SheetHeight[] = ['closed', 'half', 'full'];
  const ahead = all.filter((name) => (rests[name] - heightPx) * Math.sign(speed) > 0);
  const candidates = Math.abs(speed) >= FLICK && ahead.length > 0 ? ahead : all;
  const aim = heightPx + speed * GLIDE_MS;
  const [first = 'half', ...others] = candidates;
  return others.reduce(
    (best, name) => (Math.abs(rests[name] - aim) < Math.abs(rests[best] - aim) ? name : best),
    first,
  );
}

/**
 * How fast a pull moved when it ended at `endMs`, in px per ms, positive upwards. 0 when it had stopped, and for
 * fewer than two recent samples. `samples` are in time.
 */
export function pullSpeed(samples: readonly PullSample[], endMs: number): number {
  const recent = samples.filter(({ timeMs }) => timeMs >= endMs - RECENT_MS);
  const first = recent[0];
  const last = recent.at(-1);
  if (first === undefined || last === undefined || last.timeMs <= first.timeMs) return 0;
  return (first.yPx - last.yPx) / (last.timeMs - first.timeMs);
}

/**
 * Whether a finger that begins on the sheet's text moves the sheet instead of scrolling the text. `byPx` is positive
 * downwards. Upwards, a half sheet grows before its text scrolls; downwards, the text scrolls back to its top first.
 */
export function movesSheet(height: SheetHeight, scrolledPx: number, byPx: number): boolean {
  return byPx > 0 ? scrolledPx <= 0 : height === 'half';
}
