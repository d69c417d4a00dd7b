import type { Bars } from './engine/density.ts';
import type { OverviewPiece, Stack } from './engine/overview.ts';
import { lineTop } from './OverviewLines.tsx';
import styles from './Overview.module.css';

const SQUARE = 7;
const PITCH = 9;
/** The tallest bar and the highest stack end inside the frame. */
const BAR_MOST = 40;
const TOP = 4;

/** One stretch of the overview: a fold, squares per event and day above its lines, or bars. */
export function OverviewPieceView({ piece, base }: { piece: OverviewPiece; base: number }) {
  const { content, lines, x, widthPx } = piece;
  if (content.kind === 'fold') return <Fold x={x + widthPx / 2} base={base} />;
  const foot = base - 1 - Math.max(0, ...lines.map(({ row }) => lineTop(row, base)));
  const grid = content.kind === 'squares' ? gridOf(content.stacks, foot) : null;
  return (
    <g>
      <path className={styles.ground} d={`M${x} ${base + 0.5}H${x + widthPx}`} />
      {grid !== null && content.kind === 'squares'
        ? content.stacks.map((stack) => (
            <StackView key={stack.x} stack={stack} base={foot} grid={grid} />
          ))
        : content.kind === 'bars' && (
            <>
              <path
                className={styles.others}
                d={barsPath(content.all, 'all', piece, content.tallest, base)}
              />
              <path
                className={styles.solid}
                d={barsPath(content.shown, 'reported', piece, content.tallest, base)}
              />
              <path
                className={styles.outline}
                d={barsPath(content.shown, 'announced', piece, content.tallest, base)}
              />
            </>
          )}
    </g>
  );
}

/** How squares stand: in columns as high as there is room, and closer where columns would meet the next stack's. */
function gridOf(stacks: readonly Stack[], foot: number): Grid {
  const highest = Math.max(...stacks.map(sizeOf), 1);
  const rows = Math.max(Math.floor((foot - TOP) / PITCH), 1);
  const columns = Math.ceil(highest / rows);
  const nearest = stacks.reduce(
    (least, { x }, index) => Math.min(least, x - (stacks[index - 1]?.x ?? -Infinity)),
    Infinity,
  );
  if (columns * PITCH <= nearest) return { rows, pitch: PITCH };
  return { rows: highest, pitch: Math.min(PITCH, (foot - TOP) / highest) };
}

interface Grid {
  readonly rows: number;
  readonly pitch: number;
}

function sizeOf({ reported, announced, others }: Stack): number {
  return reported + announced + others;
}

function StackView({ stack, base, grid }: { stack: Stack; base: number; grid: Grid }) {
  const { reported, announced, others } = stack;
  const kinds = [
    ...Array.from({ length: reported }, () => 'reported'),
    ...Array.from({ length: announced }, () => 'announced'),
    ...Array.from({ length: others }, () => 'other'),
  ];
  const columns = Math.ceil(kinds.length / grid.rows);
  const left = stack.x - (columns * PITCH) / 2 + (PITCH - SQUARE) / 2;
  const height = Math.min(SQUARE, grid.pitch - 1.5);
  return kinds.map((kind, index) => {
    const inset = kind === 'announced' ? 0.75 : 0;
    return (
      <rect
        // A stack is drawn from its foot; the place in it is what tells its squares apart.
        // oxlint-disable-next-line react/no-array-index-key
        key={index}
        className={styles.square}
        data-kind={kind}
        x={left + Math.floor(index / grid.rows) * PITCH + inset}
        y={base - height - (index % grid.rows) * grid.pitch + inset}
        width={SQUARE - 2 * inset}
        height={height - 2 * inset}
      />
    );
  });
}

function Fold({ x, base }: { x: number; base: number }) {
  const zigzag = (at: number) => `M${at} ${base - 22}l5 7-5 7 5 7-5 7`;
  return <path className={styles.fold} d={`${zigzag(x - 6)}${zigzag(x)}`} />;
}

/** Bars as one path: as many elements as the strip has pieces, however many bars. */
function barsPath(
  bars: Bars,
  part: 'all' | 'reported' | 'announced',
  piece: OverviewPiece,
  tallest: number,
  base: number,
): string {
  const pxPerMs = piece.widthPx / (piece.end - piece.start);
  let path = '';
  for (let at = 0; at < bars.length; at++) {
    const reported = bars.reported[at]!;
    const announced = bars.announced[at]!;
    const count =
      part === 'all' ? reported + announced : part === 'reported' ? reported : announced;
    if (count === 0) continue;
    const x = piece.x + (bars.starts[at]! - piece.start) * pxPerMs;
    const width = Math.max((bars.ends[at]! - bars.starts[at]!) * pxPerMs - 1.2, 1);
    const height = (count / tallest) * BAR_MOST;
    const foot = part === 'announced' ? (reported / tallest) * BAR_MOST : 0;
    path += `M${x.toFixed(1)} ${(base - foot).toFixed(1)}h${width.toFixed(1)}v${(-height).toFixed(1)}h${(-width).toFixed(1)}z`;
  }
  return path;
}
