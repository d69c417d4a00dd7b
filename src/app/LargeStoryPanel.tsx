import { useEffect, useMemo, type ReactNode } from 'react';
import type { EventColumns } from '../story/event-columns.ts';
import { ANNOUNCED, sourceWords } from '../story/event-columns.ts';
import type { Interval, Story } from '../story/model.ts';
import type { LargeColumns } from '../story/large/columns-format.ts';
import type { EventTitle } from '../story/large/large-story.ts';
import { mostCovered } from '../timeline/engine/coverage.ts';
import type { Sequence } from '../timeline/engine/sequence.ts';
import type { EventBodies } from '../timeline/large/event-bodies.ts';
import type { Links } from '../ui/links.ts';
import * as words from '../words/large.ts';
import { LargeEventLines } from './LargeEventLines.tsx';
import styles from './LargeStoryPanel.module.css';

interface LargeStoryPanelProps {
  story: Story;
  columns: LargeColumns;
  links: Links;
  /** Drawn above everything else. */
  map: ReactNode;
  /** The dated events the filter leaves in, in time. */
  sequence: Sequence;
  /** The view at rest. */
  view: Interval;
  bodies: EventBodies;
  /** The events found by words, and the address of all of them; `null` without words. */
  found: { readonly titles: readonly EventTitle[]; readonly href: string } | null;
}

/** As many sources as are read before one looks for a name. */
const SHOWN = 6;

/** What stands beside a large story's timeline: who tells how much of it. */
export function LargeStoryPanel(props: LargeStoryPanelProps) {
  const { story, columns, links, found } = props;
  const counts = useMemo(() => countSources(columns), [columns]);
  const inOrder = story.sources
    .map((source, index) => ({ source, ...counts[index]! }))
    .toSorted((a, b) => b.report + b.announce - a.report - a.announce);
  const most = Math.max(...inOrder.map(({ report, announce }) => report + announce), 1);
  const rows = inOrder.map(({ source, report, announce }) => (
    <li key={source.id}>
      <a className={styles.source} href={links.source(source.id)}>
        <span className={styles.name} lang={story.language}>
          {source.name}
        </span>
        <svg className={styles.meter} width="140" height="8" viewBox="0 0 140 8" aria-hidden="true">
          <path d="M0 4H140" />
          {announce > 0 && (
            <rect
              x={(report / most) * 140 + 0.75}
              y="0.75"
              width={Math.max((announce / most) * 140 - 1.5, 1)}
              height="6.5"
            />
          )}
          <rect data-solid="" width={(report / most) * 140} height="8" />
        </svg>
        <span className={styles.count}>{words.reportAndAnnounce(report, announce)}</span>
      </a>
    </li>
  ));
  return (
    <>
      {props.map}
      {found !== null && <Found {...props} found={found} />}
      <section className={styles.panel} aria-labelledby="large-sources">
        <h2 id="large-sources" className={styles.title}>
          {words.sources(story.sources.length)}
        </h2>
        <ul>{rows.slice(0, SHOWN)}</ul>
        {rows.length > SHOWN && (
          <details className={styles.more}>
            <summary>{words.moreSources(rows.length - SHOWN)}</summary>
            <ul>{rows.slice(SHOWN)}</ul>
          </details>
        )}
      </section>
      {found === null && <MostCovered {...props} />}
    </>
  );
}

/** As many as one looks through beside the timeline; the list has them all. */
const FOUND_SHOWN = 30;

function Found({
  found,
  sequence,
  ...props
}: LargeStoryPanelProps & { found: NonNullable<LargeStoryPanelProps['found']> }) {
  const count = sequence.length;
  return (
    <section className={styles.panel} aria-labelledby="large-found">
      <h2 id="large-found" className={styles.title}>
        {words.LARGE.found}: {words.events(count)}
      </h2>
      <LargeEventLines
        {...props}
        rows={[...sequence.events.subarray(0, FOUND_SHOWN)]}
        titleOf={(row) => found.titles[row] ?? null}
        selected={null}
        dated
      />
      {count > FOUND_SHOWN && <a href={found.href}>{words.andMore(count - FOUND_SHOWN)}</a>}
    </section>
  );
}

const MOST_SHOWN = 3;

/** The events in view that most sources carry. Their bodies are asked for: a few, once the view rests. */
function MostCovered({ sequence, view, bodies, ...props }: LargeStoryPanelProps) {
  const rows = useMemo(() => mostCovered(sequence, view, MOST_SHOWN), [sequence, view]);
  const { need, bodyOf } = bodies;
  useEffect(() => {
    need(rows);
  }, [rows, need]);
  if (rows.length === 0) return null;
  return (
    <section className={styles.panel} aria-labelledby="large-most">
      <h2 id="large-most" className={styles.title}>
        {words.LARGE.mostCovered}
      </h2>
      <LargeEventLines
        {...props}
        rows={rows}
        titleOf={(row) => {
          const body = bodyOf(row);
          return body === null ? null : [body.id, body.title];
        }}
        selected={null}
        dated
      />
    </section>
  );
}

/** Per source, in their order: events it tells as having happened, and events it only announces. */
function countSources(columns: EventColumns): readonly { report: number; announce: number }[] {
  const width = sourceWords(columns);
  return Array.from({ length: columns.sourceCount }, (_, source) => {
    const bit = 1 << (source & 31);
    let report = 0;
    let announce = 0;
    for (let event = 0; event < columns.length; event++) {
      const at = event * width + (source >> 5);
      if ((columns.reports[at]! & bit) !== 0) report++;
      else if ((columns.announces[at]! & bit) !== 0) announce++;
    }
    return { report, announce };
  });
}

/** "20 000 events: 18 211 reported, 1 789 only announced." */
export function largeLine(columns: EventColumns): string {
  const announced = columns.status.reduce((sum, status) => sum + (status === ANNOUNCED ? 1 : 0), 0);
  return words.storyLine(columns.length, columns.length - announced, announced);
}
