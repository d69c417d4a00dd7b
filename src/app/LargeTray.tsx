import { useQuery } from '@tanstack/react-query';
import { useId, useMemo, useRef, useState } from 'react';
import { titlesQuery } from '../data/large-queries.ts';
import type { LargeColumns } from '../story/large/columns-format.ts';
import type { LargeStory } from '../story/large/large-story.ts';
import { rowsInTray, TRAY_GROUPS, type TrayGroup } from '../timeline/large/tray-groups.ts';
import type { Links } from '../ui/links.ts';
import * as words from '../words/large.ts';
import { PagedLines } from './PagedLines.tsx';
import styles from './LargeTray.module.css';

interface LargeTrayProps {
  base: string;
  story: LargeStory;
  columns: LargeColumns;
  /** Which rows wait here, as `trayGroups` has it. */
  trayed: Uint8Array;
  /** 1 for each row that passes the filter; `null` without one. */
  mask: Uint8Array | null;
  links: Links;
  /** Row of the selected event, or `null`. */
  selected: number | null;
}

/** How many events have no place on the axis, by how much is known of their date; each number opens their list. */
export function LargeTray({ base, story, columns, trayed, mask, links, selected }: LargeTrayProps) {
  const [opened, setOpened] = useState<TrayGroup | null>(null);
  const titles = useQuery({ ...titlesQuery(base, story), enabled: opened !== null });
  const rows = useMemo(() => rowsInTray(trayed, mask), [trayed, mask]);
  const groups = TRAY_GROUPS.map((group, at) => ({ group, rows: rows[at] ?? [] })).filter(
    (found) => found.rows.length > 0,
  );
  const tray = useRef<HTMLDivElement>(null);
  const id = useId();
  if (groups.length === 0) return null;
  const shown = groups.find(({ group }) => group === opened);
  const close = () => {
    tray.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    setOpened(null);
  };
  return (
    // Escape closes the list from anywhere inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={tray}
      className={styles.tray}
      onKeyDown={(keyEvent) => {
        if (keyEvent.key !== 'Escape' || shown === undefined) return;
        keyEvent.stopPropagation();
        close();
      }}
    >
      <h2 className={styles.label}>{words.LARGE.tray}</h2>
      <ul className={styles.groups}>
        {groups.map(({ group, rows: inGroup }) => (
          <li key={group}>
            <button
              type="button"
              className={styles.group}
              aria-expanded={group === opened}
              aria-controls={group === opened ? id : undefined}
              data-on-accent={(selected !== null && inGroup.includes(selected)) || undefined}
              onClick={() => setOpened(group === opened ? null : group)}
            >
              <span className={styles.slot}>{words.grouped(inGroup.length)}</span>{' '}
              <span className={styles.bar} data-group={group} />
              {words.TRAY_WORDS[group]}
            </button>
          </li>
        ))}
      </ul>
      {shown !== undefined && (
        <section
          id={id}
          className={styles.list}
          aria-label={words.trayGroup(shown.group, shown.rows.length)}
        >
          <header>
            <p className={styles.title}>{words.trayGroup(shown.group, shown.rows.length)}</p>
            <button type="button" onClick={close}>
              {words.LARGE.close}
            </button>
          </header>
          {titles.isError ? (
            <p role="alert">
              {words.LARGE.noTitles}{' '}
              <button type="button" onClick={() => void titles.refetch()}>
                {words.LARGE.retry}
              </button>
            </p>
          ) : titles.data === undefined ? (
            <p>{words.LARGE.loading}</p>
          ) : (
            <PagedLines
              key={`${shown.group} ${selected !== null && shown.rows.includes(selected)}`}
              story={story}
              columns={columns}
              links={links}
              selected={selected}
              rows={shown.rows}
              titleOf={(row) => titles.data[row] ?? null}
            />
          )}
        </section>
      )}
    </div>
  );
}
