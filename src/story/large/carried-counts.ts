import { ANNOUNCED, BACKGROUND, isAmong, type EventColumns } from '../event-columns.ts';

/** How many events of a large story one source carries, and how. */
export interface CarriedCounts {
  /** Those it tells as having happened, what led up to the story among them. */
  readonly report: number;
  /** Those it only announces. */
  readonly announce: number;
  /** Those of both that no other source carries. */
  readonly alone: number;
  readonly silent: number;
}

/** Per source, in their order. `report`, `announce` and `silent` are all events together. One pass over all rows. */
export function carriedCounts(columns: EventColumns): readonly CarriedCounts[] {
  const { length, sourceCount, reports, announces } = columns;
  const [report, announce, alone] = [0, 1, 2].map(() => new Uint32Array(sourceCount));
  for (let row = 0; row < length; row++) {
    let last = 0;
    let carriers = 0;
    for (let source = 0; source < sourceCount; source++) {
      const isReported = isAmong(reports, columns, row, source);
      if (!isReported && !isAmong(announces, columns, row, source)) continue;
      (isReported ? report : announce)![source]! += 1;
      last = source;
      carriers += 1;
    }
    if (carriers === 1) alone![last]! += 1;
  }
  return Array.from({ length: sourceCount }, (_, source) => ({
    report: report![source]!,
    announce: announce![source]!,
    alone: alone![source]!,
    silent: length - report![source]! - announce![source]!,
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
