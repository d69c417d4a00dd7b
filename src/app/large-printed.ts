import type { Stretch, StretchLine } from '../list/printed.ts';
import { DAY } from '../story/calendar.ts';
import type { EventColumns } from '../story/event-columns.ts';
import type { EventTitle } from '../story/large/large-story.ts';
import type { Interval, Story } from '../story/model.ts';
import { coverageOfEvents } from '../timeline/engine/coverage.ts';
import { eventsIn, type Sequence } from '../timeline/engine/sequence.ts';
import * as words from '../words/large.ts';
import { placesOfRow } from './places-of-row.ts';

/** As many as somebody may look through on paper: some eight sheets. */
export const PRINTED_MOST = 300;

interface Listed {
  readonly story: Story;
  readonly columns: EventColumns;
  /** The dated events the filter leaves in, in time. */
  readonly sequence: Sequence;
  readonly view: Interval;
  /** `null` where it is not at hand: then the event is left out. */
  readonly titleOf: (row: number) => EventTitle | null;
}

/** The first events in view whose titles are at hand, by the day they begin on; no more than go on paper. */
export function printedDays({ sequence, view, ...listed }: Listed): Stretch['days'] {
  const days: { start: number | null; lines: StretchLine[] }[] = [];
  let count = 0;
  for (const row of eventsIn(sequence, view)) {
    const title = listed.titleOf(row);
    if (title === null) continue;
    const begins = listed.columns.start[row]!;
    const start = begins === -Infinity ? null : Math.floor(begins / DAY) * DAY;
    const line = lineOf(title, row, listed);
    const last = days.at(-1);
    if (last !== undefined && last.start === start) last.lines.push(line);
    else days.push({ start, lines: [line] });
    count += 1;
    if (count === PRINTED_MOST) break;
  }
  return days;
}

function lineOf(
  [id, title]: EventTitle,
  row: number,
  { story, columns }: Pick<Listed, 'story' | 'columns'>,
): StretchLine {
  const [start, end] = [columns.start[row]!, columns.end[row]!];
  const when = end - start <= DAY ? '' : words.whenOf(start, end);
  const { report, announce } = coverageOfEvents(columns, [row]);
  const facts = [
    when,
    placesOfRow(story, columns, row),
    words.carriedBy(report, announce, columns.sourceCount),
  ];
  return { id, title, facts: facts.filter((fact) => fact !== '').join(' · ') };
}
