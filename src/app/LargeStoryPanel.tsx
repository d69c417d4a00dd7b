import { Suspense, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { EventColumns } from '../story/event-columns.ts';
import { carriedCounts, statusCounts } from '../story/large/carried-counts.ts';
import type { Interval, Story } from '../story/model.ts';
import { readDating } from '../story/dating.ts';
import type { LargeColumns } from '../story/large/columns-format.ts';
import type { EventTitle } from '../story/large/large-story.ts';
import { coverageOfEvents, mostCovered } from '../timeline/engine/coverage.ts';
import type { Sequence } from '../timeline/engine/sequence.ts';
import type { EventBodies } from '../timeline/large/event-bodies.ts';
import { differenceHref, type Links } from '../ui/links.ts';
import { Meter } from '../ui/Meter.tsx';
import * as words from '../words/large.ts';
import { DIFFER } from '../words/story.ts';
import { LargeEventLines } from './LargeEventLines.tsx';
import { SaveOffline } from './lazy-parts.ts';
import { placesOfRow } from './places-of-row.ts';
import styles from './LargeStoryPanel.module.css';

interface LargeStoryPanelProps {
  story: Story;
  columns: LargeColumns;
  links: Links;
  /** Drawn above everything else. */
  map: ReactNode;
  /** The dated events the filter leaves in, in time. */
  sequence: Sequence;
  /** Rows of the others it leaves in. */
  undated: Uint32Array;
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
  const counts = useMemo(() => carriedCounts(columns), [columns]);
  // The meter knows two ways to tell an event, and background is told as having happened.
  const inOrder = story.sources
    .map((source, index) => {
      const { report, background, announce } = counts[index]!;
      return { source, report: report + background, announce };
    })
    .toSorted((a, b) => b.report + b.announce - a.report - a.announce);
  const canSave = import.meta.env.PROD && 'serviceWorker' in navigator;
  const most = Math.max(...inOrder.map(({ report, announce }) => report + announce), 1);
  const rows = inOrder.map(({ source, report, announce }) => (
    <li key={source.id}>
      <a className={styles.source} href={links.source(source.id)}>
        <span className={styles.name} lang={story.language}>
          {source.name}
        </span>
        <Meter report={report} announce={announce} whole={most} widthPx={140} />
        <span className={styles.count}>{words.reportAndAnnounce(report, announce)}</span>
      </a>
    </li>
  ));
  return (
    <>
      {props.map}
      {found !== null && <Found {...props} found={found} />}
      <section className={styles.panel} aria-labelledby="large-sources">
        <div className={styles.head}>
          <h2 id="large-sources" className={styles.title}>
            {words.sources(story.sources.length)}
          </h2>
          <p className={styles.aside}>{publishedLine(story)}</p>
        </div>
        <ul>{rows.slice(0, SHOWN)}</ul>
        {rows.length > SHOWN && (
          <Folded
            className={styles.more}
            summary={<summary>{words.moreSources(rows.length - SHOWN)}</summary>}
          >
            <ul>{rows.slice(SHOWN)}</ul>
          </Folded>
        )}
      </section>
      {found === null && <MostCovered {...props} />}
      {story.disagreements.length > 0 && <Disagreements {...props} />}
      {canSave && (
        <Suspense>
          <SaveOffline story={story.id} />
        </Suspense>
      )}
    </>
  );
}

/** What is made when it is unfolded: folded away it would be a third of the page's elements. */
function Folded({
  summary,
  children,
  className,
}: {
  summary: ReactNode;
  children: ReactNode;
  className: string | undefined;
}) {
  const [open, setOpen] = useState(false);
  return (
    <details className={className} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      {summary}
      {open && children}
    </details>
  );
}

/** The days of the first and the last text, as their labels; empty where no text is dated. */
function publishedLine({ sources }: Story): string {
  const dated = sources
    .flatMap(({ published }) => (published.when === null ? [] : [published.when]))
    .toSorted((a, b) => (a.start ?? -Infinity) - (b.start ?? -Infinity));
  const [first, last] = [dated[0], dated.at(-1)];
  return first === undefined || last === undefined
    ? ''
    : words.publishedFrom(first.label, last.label);
}

/** As many as are looked through here. */
const DIFFERING_SHOWN = 60;

function Disagreements({ story, links }: LargeStoryPanelProps) {
  const { disagreements } = story;
  return (
    <section className={styles.panel} aria-labelledby="large-differ">
      <Folded
        className={styles.more}
        summary={
          <summary className={styles.head}>
            <h2 id="large-differ" className={styles.title}>
              {DIFFER}
            </h2>
            <span>{words.grouped(disagreements.length)}</span>
          </summary>
        }
      >
        <ul>
          {disagreements.slice(0, DIFFERING_SHOWN).map((disagreement) => (
            <li key={disagreement.id}>
              <a
                className={styles.differing}
                data-differs={disagreement.id}
                href={differenceHref(disagreement, links)}
                lang={story.language}
              >
                {disagreement.title}
              </a>
            </li>
          ))}
          {disagreements.length > DIFFERING_SHOWN && (
            <li>{words.andMore(disagreements.length - DIFFERING_SHOWN)}</li>
          )}
        </ul>
      </Folded>
    </section>
  );
}

/** As many as one looks through beside the timeline; the list has them all. */
const FOUND_SHOWN = 30;

function Found({
  found,
  sequence,
  undated,
  ...props
}: LargeStoryPanelProps & { found: NonNullable<LargeStoryPanelProps['found']> }) {
  const count = sequence.length + undated.length;
  const first = sequence.events.subarray(0, FOUND_SHOWN);
  return (
    <section className={styles.panel} aria-labelledby="large-found">
      <h2 id="large-found" className={styles.title} tabIndex={-1}>
        {words.LARGE.found}: {words.events(count)}
      </h2>
      <LargeEventLines
        {...props}
        rows={[...first, ...undated.subarray(0, FOUND_SHOWN - first.length)]}
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
function MostCovered(props: LargeStoryPanelProps) {
  const { sequence, view, bodies, columns, story, links } = props;
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
      <ol>
        {rows.map((row) => {
          const body = bodyOf(row);
          const { report, announce } = coverageOfEvents(columns, [row]);
          return (
            <li key={row}>
              <a
                className={styles.covered}
                {...(body === null
                  ? {}
                  : { href: links.event(body.id), 'data-event': body.id, lang: story.language })}
              >
                <span className={styles.name}>{body?.title ?? words.LARGE.loading}</span>
                <Meter
                  report={report}
                  announce={announce}
                  whole={columns.sourceCount}
                  widthPx={116}
                />
                <span className={styles.detail}>
                  {[
                    placesOfRow(story, columns, row),
                    words.whenOf(
                      columns.start[row]!,
                      columns.end[row]!,
                      readDating(columns.dating[row]!),
                    ),
                  ]
                    .filter((fact) => fact !== '')
                    .join(' · ')}
                </span>
                <span className={styles.detail}>{words.reportOrAnnounce(report, announce)}</span>
              </a>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** "20 000 events: 18 211 reported, 1 789 only announced." */
export function largeLine(columns: EventColumns): string {
  return words.storyLine(columns.length, statusCounts(columns));
}
