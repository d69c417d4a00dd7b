import { ANNOUNCED, isAmong, type EventColumns } from '../story/event-columns.ts';
import { readDating } from '../story/dating.ts';
import type { LargeColumns } from '../story/large/columns-format.ts';
import type { EventTitle } from '../story/large/large-story.ts';
import type { Story } from '../story/model.ts';
import { Dots, type DotState } from '../ui/Coverage.tsx';
import type { Links } from '../ui/links.ts';
import * as words from '../words/large.ts';
import { placesOfRow } from './places-of-row.ts';
import styles from './LargeEventLines.module.css';

export interface LargeLinesProps {
  /** Rows of the events, in the order of the lines. */
  rows: readonly number[];
  story: Story;
  columns: LargeColumns;
  /** `null` where it has not come yet. */
  titleOf: (row: number) => EventTitle | null;
  links: Links;
  /** Row of the selected event. */
  selected: number | null;
  /** Whether each line gives its date, because it stands under no day. */
  dated: boolean;
}

/** Events of a large story as links, from what is known of all: no body is fetched for them. */
export function LargeEventLines(props: LargeLinesProps) {
  const { rows, story, columns, titleOf, links, selected, dated } = props;
  return (
    <ol>
      {rows.map((row) => {
        const [id, title] = titleOf(row) ?? [null, words.LARGE.loading];
        const when = words.whenOf(
          columns.start[row]!,
          columns.end[row]!,
          readDating(columns.dating[row]!),
        );
        const where = placesOfRow(story, columns, row);
        return (
          <li key={row}>
            <a
              className={styles.line}
              {...(id === null ? {} : { href: links.event(id), 'data-event': id })}
              data-announced={columns.status[row] === ANNOUNCED || undefined}
              aria-current={row === selected || undefined}
            >
              <span className={styles.title} lang={id === null ? undefined : story.language}>
                {title}
              </span>
              <span className={styles.detail}>
                <Dots dots={dotsOfRow(columns, row)} />
                <span>
                  <span lang={story.language}>{where}</span>
                  {(dated || !isDay(columns, row)) && (where === '' ? when : ` · ${when}`)}
                </span>
              </span>
            </a>
          </li>
        );
      })}
    </ol>
  );
}

function isDay({ start, end }: EventColumns, row: number): boolean {
  return end[row]! - start[row]! <= 86_400_000;
}

function dotsOfRow(columns: EventColumns, row: number): readonly DotState[] {
  const { reports, announces, sourceCount } = columns;
  return Array.from({ length: sourceCount }, (_, source) => {
    if (isAmong(reports, columns, row, source)) return 'reports';
    return isAmong(announces, columns, row, source) ? 'announces' : 'silent';
  });
}
