import type { Relation } from './disagreement-lines.ts';
import { wholeHundredths } from './scale.ts';

/**
 * The line of a relation as an SVG path, `top` px lower than its lanes: from the first event, round a corner, to the second.
 */
export function relationPath(relation: Relation, top = 0): string {
  const { fromX, fromY, toX, toY, breaks } = relation;
  const corner = Math.min(6, Math.abs(toY - fromY));
  const turn = toY > fromY ? corner : -corner;
  const x = wholeHundredths(toX);
  const y = (px: number) => wholeHundredths(top + px);
  const parts = breaks.map(([leave, goOn]) => `V${y(leave)}M${x} ${y(goOn)}`);
  const start = `M${wholeHundredths(fromX)} ${y(fromY)}H${wholeHundredths(toX - corner)}`;
  return `${start}q${corner} 0 ${corner} ${turn}${parts.join('')}V${y(toY)}`;
}
