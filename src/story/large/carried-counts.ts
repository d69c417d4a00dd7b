import { ANNOUNCED, BACKGROUND, isAmong, type EventColumns } from '../event-columns.ts';

/** How many events of a large story one source carries, and how. */
export interface CarriedCounts {
  /**
   * Those it tells as having happened where any source reports or announces them: that this one tells such an event as
   * background is in no column.
   */
  readonly report: number;
  /** Those it only announces. */
  readonly announce: number;
  /** Those that nobody tells otherwise than as background. */
  readonly background: number;
  /** Those of the three that no other source carries. */
  readonly alone: number;
  readonly silent: number;
}

/** Per source, in their order. `alone` left aside, the numbers add up to all events. One pass over all rows. */
export function carriedCounts(columns: EventColumns): readonly CarriedCounts[] {
  const { length, sourceCount, reports, announces, status } = columns;
  const [report, announce, background, alone] = [0, 1, 2, 3].map(
    () => new Uint32Array(sourceCount),
  );
  for (let row = 0; row < length; row++) {
    const told = status[row] === BACKGROUND ? background : report;
    let last = 0;
    let carriers = 0;
    for (let source = 0; source < sourceCount; source++) {
      const isReported = isAmong(reports, columns, row, source);
      if (!isReported && !isAmong(announces, columns, row, source)) continue;
      (isReported ? told : announce)![source]! += 1;
      last = source;
      carriers += 1;
    }
    if (carriers === 1) alone![last]! += 1;
  }
  return Array.from({ length: sourceCount }, (_, source) => ({
    report: report![source]!,
    announce: announce![source]!,
    background: background![source]!,
    alone: alone![source]!,
    silent: length - report![source]! - announce![source]! - background![source]!,
  }));
}

/** How many events count as what, by their strongest telling. */
export interface StatusCounts {
  readonly reported: number;
  readonly announced: number;
  readonly background: number;
}

/** All rows by their status. */
export function statusCounts({ status }: Pick<EventColumns, 'status'>): StatusCounts {
  let announced = 0;
  let background = 0;
  for (const each of status) {
    if (each === ANNOUNCED) announced += 1;
    else if (each === BACKGROUND) background += 1;
  }
  return { reported: status.length - announced - background, announced, background };
}
