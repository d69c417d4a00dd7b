import type { Stretch, StretchLine } from '../list/printed.ts';
import { readDating } from '../story/dating.ts';
import type { LargeColumns } from '../story/large/columns-format.ts';
import { DAY } from '../story/calendar.ts';
import type { EventTitle } from '../story/large/large-story.ts';
import type { Interval, Story } from '../story/model.ts';
import { coverageOfEvents } from '../timeline/engine/coverage.ts';
import { lowerBound } from '../timeline/engine/search.ts';
import { countOverlapping, type Sequence } from '../timeline/engine/sequence.ts';
import * as words from '../words/large.ts';
import type { StretchCounts } from '../words/print.ts';
import { placesOfRow } from './places-of-row.ts';

/** As many as somebody may look through on paper: some eight sheets. */
export const PRINTED_MOST = 300;

interface Listed {
  readonly story: Story;
  readonly columns: LargeColumns;
  /** The dated events the filter leaves in, in time. */
  readonly sequence: Sequence;
  readonly view: Interval;
  /** `null` where it is not at hand: then the event is left out. */
  readonly titleOf: (row: number) => EventTitle | null;
  /** The page of an event, where there is one to lead to. */
  readonly hrefOf?: ((id: string) => string) | null;
}

/** What of the time in view goes on paper. */
interface Listing {
  readonly counts: StretchCounts;
  readonly days: Stretch['days'];
}

/** The first events that begin in view and whose titles are at hand, by day, like the list on the screen. */
export function printedListing({ sequence, view, ...listed }: Listed): Listing {
  const from = lowerBound(sequence.starts, view.start);
  const to = lowerBound(sequence.starts, view.end);
  const earlier = countOverlapping(sequence, view) - (to - from);
  const days: { start: number; lines: StretchLine[] }[] = [];
  let shown = 0;
  for (const row of sequence.events.subarray(from, to)) {
    const title = listed.titleOf(row);
    if (title === null) continue;
    const start = Math.floor(listed.columns.start[row]! / DAY) * DAY;
    const line = lineOf(title, row, listed);
    const last = days.at(-1);
    if (last !== undefined && last.start === start) last.lines.push(line);
    else days.push({ start, lines: [line] });
    shown += 1;
    if (shown === PRINTED_MOST) break;
  }
  const counts = { inView: to - from, earlier, shown, all: listed.columns.length };
  return { counts, days };
}

function lineOf(
  [id, title]: EventTitle,
  row: number,
  { story, columns, hrefOf }: Pick<Listed, 'story' | 'columns' | 'hrefOf'>,
): StretchLine {
  const [start, end] = [columns.start[row]!, columns.end[row]!];
  const when = end - start <= DAY ? '' : words.whenOf(start, end, readDating(columns.dating[row]!));
  const { report, announce } = coverageOfEvents(columns, [row]);
  const facts = [
    when,
    placesOfRow(story, columns, row),
    words.carriedBy(report, announce, columns.sourceCount),
  ];
  return {
    id,
    title,
    facts: facts.filter((fact) => fact !== '').join(' · '),
    href: hrefOf?.(id) ?? null,
  };
}
