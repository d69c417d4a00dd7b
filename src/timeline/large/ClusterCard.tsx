import { useEffect, useRef } from 'react';
import { Meter } from '../../ui/Meter.tsx';
import * as words from '../../words/large.ts';
import { place } from '../custom-properties.ts';
import type { EventColumns } from '../../story/event-columns.ts';
import { coverageOfEvents } from '../engine/coverage.ts';
import type { CardRoom } from './card-room.ts';
import type { EventBodies } from './event-bodies.ts';
import styles from './ClusterLayer.module.css';

interface ClusterCardProps {
  x: number;
  y: CardRoom;
  name: string;
  /** What it says of how many there are. */
  summary: string;
  count: number;
  /** The first of them, in time; without a limit all. */
  eventsOf: (limit?: number) => readonly number[];
  columns: EventColumns;
  /** How many of its events are listed; 0: none are. */
  listed: number;
  /** Address of the event that was chosen from the list, which has the focus again; `null` when none was. */
  chosen: string | null;
  bodies: EventBodies;
  hrefOf: (eventId: string) => string;
  /** Of the events' titles. */
  language: string;
  /** `null` where closer up there is no more room. */
  onZoom: (() => void) | null;
  /** So many of its events are to be listed. */
  onList: (most: number) => void;
  /** One of its events is opened. */
  onChosen: (eventId: string) => void;
  onClose: () => void;
}

/** Between the card's edges. */
const METER_PX = 258;
/** So many at once: what has most is found faster by zooming in. */
export const LISTED = 60;

/** What a number stands for: how many, when, told by how many sources; and the events themselves when asked. */
export function ClusterCard(props: ClusterCardProps) {
  const { x, y, count, eventsOf, columns, bodies, chosen } = props;
  const listing = props.listed > 0;
  const card = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const listedBefore = useRef(props.listed);
  const { report, announce, silent } = coverageOfEvents(columns, eventsOf());
  const listed = listing ? eventsOf(props.listed) : [];
  const listedKey = listed.join();
  const { need } = bodies;
  useEffect(() => {
    if (listedKey !== '') need(listedKey.split(',').map(Number));
  }, [listedKey, need]);
  useEffect(() => {
    if (!listing) return;
    const link = chosen === null ? null : `a[href="${CSS.escape(chosen)}"]`;
    const at = link === null ? null : card.current?.querySelector<HTMLElement>(link);
    (at ?? card.current)?.focus();
  }, [listing, chosen]);
  useEffect(() => {
    const before = listedBefore.current;
    listedBefore.current = props.listed;
    const box = list.current;
    const first = before > 0 && before < props.listed ? box?.children[before] : null;
    if (box === null || !(first instanceof HTMLElement)) return;
    // They have moved the button that was pressed out of view.
    box.scrollTop = first.offsetTop - box.offsetTop;
    first.focus();
  }, [props.listed]);
  const all = columns.sourceCount;
  return (
    // Escape closes it from anywhere inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={card}
      className={styles.card}
      role="dialog"
      aria-label={`${props.name}: ${props.summary}`}
      data-above={y.to === 'above' || undefined}
      tabIndex={-1}
      style={place({
        '--x': x,
        '--y': y.from,
        '--most': y.mostPx,
      })}
      onKeyDown={(keyEvent) => {
        keyEvent.stopPropagation();
        if (keyEvent.key === 'Escape') props.onClose();
      }}
    >
      <p className={styles.where}>{props.name}</p>
      <p className={styles.what}>{props.summary}</p>
      <Meter report={report} announce={announce} whole={all} widthPx={METER_PX} />
      <p className={styles.numbers}>
        <span>{words.sourcesReport(report, all)}</span>
        <span>{words.announcing(announce)}</span>
        <span>{words.silent(silent)}</span>
      </p>
      {(props.onZoom !== null || !listing) && (
        <p className={styles.ways}>
          {props.onZoom !== null && (
            <button type="button" onClick={props.onZoom}>
              {words.LARGE.zoomIn}
            </button>
          )}
          {/* The keys are those of the number, which has the focus until its events are listed. */}
          {props.onZoom !== null && !listing && <kbd>Enter</kbd>}
          {!listing && (
            <>
              <button type="button" onClick={() => props.onList(LISTED)}>
                {words.LARGE.list}
              </button>
              <kbd>L</kbd>
            </>
          )}
        </p>
      )}
      {listing && (
        <ol ref={list} className={styles.events}>
          {listed.map((row) => {
            const body = bodies.bodyOf(row);
            return (
              // The focus is given to the first of more, whose link may still be on its way.
              <li key={row} tabIndex={-1}>
                {body === null ? (
                  words.LARGE.loading
                ) : (
                  // Found before its mark by what leads back to the event.
                  <a
                    href={props.hrefOf(body.id)}
                    data-event={body.id}
                    onClick={() => props.onChosen(body.id)}
                  >
                    <span lang={props.language}>{body.title}</span>
                    <small>{body.when?.label}</small>
                  </a>
                )}
              </li>
            );
          })}
          {count > listed.length && (
            <li>
              <button
                type="button"
                className={styles.next}
                onClick={() => props.onList(listed.length + LISTED)}
              >
                {words.showMore(Math.min(count - listed.length, LISTED), count - listed.length)}
              </button>
            </li>
          )}
        </ol>
      )}
    </div>
  );
}
