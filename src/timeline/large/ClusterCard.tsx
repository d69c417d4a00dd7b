import { useEffect, useRef, useState } from 'react';
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
  listing: boolean;
  bodies: EventBodies;
  hrefOf: (eventId: string) => string;
  /** Of the events' titles. */
  language: string;
  /** `null` where closer up there is no more room. */
  onZoom: (() => void) | null;
  onList: () => void;
  /** One of its events is opened. */
  onChosen: () => void;
  onClose: () => void;
}

/** Between the card's edges. */
const METER_PX = 258;
/** So many at once: what has most is found faster by zooming in. */
const LISTED = 60;

/** What a number stands for: how many, when, told by how many sources; and the events themselves when asked. */
export function ClusterCard(props: ClusterCardProps) {
  const { x, y, count, eventsOf, columns, listing, bodies } = props;
  const card = useRef<HTMLDivElement>(null);
  const { report, announce, silent } = coverageOfEvents(columns, eventsOf());
  const [most, setMost] = useState(LISTED);
  const listed = listing ? eventsOf(most) : [];
  const listedKey = listed.join();
  const { need } = bodies;
  useEffect(() => {
    if (listedKey !== '') need(listedKey.split(',').map(Number));
  }, [listedKey, need]);
  useEffect(() => {
    if (listing) card.current?.focus();
  }, [listing]);
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
      <p className={styles.ways}>
        {props.onZoom !== null && (
          <>
            <button type="button" onClick={props.onZoom}>
              {words.LARGE.zoomIn}
            </button>
            <kbd>Enter</kbd>
          </>
        )}
        <button type="button" onClick={props.onList}>
          {words.LARGE.list}
        </button>
        <kbd>L</kbd>
      </p>
      {listing && (
        <ol className={styles.events}>
          {listed.map((row) => {
            const body = bodies.bodyOf(row);
            return (
              <li key={row}>
                {body === null ? (
                  words.LARGE.loading
                ) : (
                  <a href={props.hrefOf(body.id)} onClick={props.onChosen}>
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
                onClick={() => setMost(listed.length + LISTED)}
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
