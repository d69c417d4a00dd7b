import { useEffect, useRef, useState } from 'react';
import { Meter } from '../../ui/Meter.tsx';
import * as words from '../../words/large.ts';
import { place } from '../custom-properties.ts';
import { clusterEvents, type Cluster } from '../engine/clusters.ts';
import type { EventColumns } from '../../story/event-columns.ts';
import { coverageOfEvents } from '../engine/coverage.ts';
import type { Sequence } from '../engine/sequence.ts';
import type { EventBodies } from './event-bodies.ts';
import styles from './ClusterLayer.module.css';

interface ClusterCardProps {
  x: number;
  top: number;
  widthPx: number;
  name: string;
  cluster: Cluster;
  sequence: Sequence;
  columns: EventColumns;
  listing: boolean;
  bodies: EventBodies;
  hrefOf: (eventId: string) => string;
  /** Of the events' titles. */
  language: string;
  onZoom: () => void;
  onList: () => void;
  onClose: () => void;
}

const CARD_PX = 288;
/** Between the card's edges. */
const METER_PX = 258;
/** So many at once: what has most is found faster by zooming in. */
const LISTED = 60;

/** What a cluster holds: how many, when, told by how many sources; and the events themselves when asked. */
export function ClusterCard(props: ClusterCardProps) {
  const { x, top, widthPx, cluster, sequence, columns, listing, bodies } = props;
  const card = useRef<HTMLDivElement>(null);
  const count = cluster.reported + cluster.announced;
  const { report, announce, silent } = coverageOfEvents(columns, clusterEvents(sequence, cluster));
  const [most, setMost] = useState(LISTED);
  const listed = listing ? clusterEvents(sequence, cluster, most) : [];
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
      aria-label={`${props.name}: ${words.inOneCluster(count)}`}
      tabIndex={-1}
      style={place({
        '--x': Math.min(Math.max(x - CARD_PX / 2, 4), widthPx - CARD_PX - 4),
        '--y': top,
      })}
      onKeyDown={(keyEvent) => {
        keyEvent.stopPropagation();
        if (keyEvent.key === 'Escape') props.onClose();
      }}
    >
      <p className={styles.where}>{props.name}</p>
      <p className={styles.what}>{words.inOneCluster(count)}</p>
      <Meter report={report} announce={announce} whole={all} widthPx={METER_PX} />
      <p className={styles.numbers}>
        <span>{words.sourcesReport(report, all)}</span>
        <span>{words.announcing(announce)}</span>
        <span>{words.silent(silent)}</span>
      </p>
      <p className={styles.ways}>
        <button type="button" onClick={props.onZoom}>
          {words.LARGE.zoomIn}
        </button>
        <kbd>Enter</kbd>
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
                  <a href={props.hrefOf(body.id)}>
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
                className={styles.more}
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
