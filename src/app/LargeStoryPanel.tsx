import { useMemo } from 'react';
import type { EventColumns } from '../story/event-columns.ts';
import { ANNOUNCED, sourceWords } from '../story/event-columns.ts';
import type { Story } from '../story/model.ts';
import type { Links } from '../ui/links.ts';
import * as words from '../words/large.ts';
import styles from './LargeStoryPanel.module.css';

interface LargeStoryPanelProps {
  story: Story;
  columns: EventColumns;
  links: Links;
}

/** As many sources as are read before one looks for a name. */
const SHOWN = 12;

/** What stands beside a large story's timeline: who tells how much of it. */
export function LargeStoryPanel({ story, columns, links }: LargeStoryPanelProps) {
  const counts = useMemo(() => countSources(columns), [columns]);
  const inOrder = story.sources
    .map((source, index) => ({ source, ...counts[index]! }))
    .toSorted((a, b) => b.report + b.announce - a.report - a.announce);
  const most = Math.max(...inOrder.map(({ report, announce }) => report + announce), 1);
  const rows = inOrder.map(({ source, report, announce }) => (
    <li key={source.id}>
      <a className={styles.source} href={links.source(source.id)}>
        <span className={styles.name}>{source.name}</span>
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
