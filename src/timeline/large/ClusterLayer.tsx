import { memo, useState, type KeyboardEvent } from 'react';
import type { Interval } from '../../story/model.ts';
import * as words from '../../words/large.ts';
import type { Cluster } from '../engine/clusters.ts';
import type { EventIndex } from '../engine/event-index.ts';
import { timeScale } from '../scale.ts';
import type { Viewport } from '../viewport.ts';
import { standingAt } from '../standing-at.ts';
import { ClusterCard } from './ClusterCard.tsx';
import { bracketTop, LABEL_ABOVE_BRACKET } from './draw-lanes.ts';
import type { EventBodies } from './event-bodies.ts';
import { clusterKey, type PlacedCluster } from './steps.ts';
import styles from './ClusterLayer.module.css';

interface ClusterLayerProps {
  clusters: readonly PlacedCluster[];
  viewport: Viewport;
  lanePx: number;
  index: EventIndex;
  laneName: (lane: number) => string;
  bodies: EventBodies;
  hrefOf: (eventId: string) => string;
  /** Of the events' titles. */
  language: string;
  /** Key of the number in the tab order; `null` when none is. */
  tabStop: string | null;
  onZoom: (interval: Interval) => void;
}

/**
 * The numbers over peaks.
 */
export function ClusterLayer(props: ClusterLayerProps) {
  const { clusters, viewport, onZoom } = props;
  const [opened, setOpened] = useState<{ key: string; listing: boolean } | null>(null);
  const shown = clusters.find((placed) => clusterKey(placed) === opened?.key);
  const scale = timeScale(viewport);
  return (
    <div
      className={styles.layer}
      onPointerLeave={() => setOpened((last) => (last?.listing ? last : null))}
    >
      {clusters.map((placed) => {
        const { lane, cluster } = placed;
        const key = clusterKey(placed);
        return (
          <ClusterButton
            key={key}
            name={key}
            tabStop={key === props.tabStop}
            top={bracketTop(lane, props.lanePx) - LABEL_ABOVE_BRACKET}
            cluster={cluster}
            x={scale(cluster.center)}
            count={cluster.reported + cluster.announced}
            onZoom={onZoom}
            onOpen={setOpened}
          />
        );
      })}
      {shown !== undefined && opened !== null && (
        <ClusterCard
          key={opened.key}
          x={scale(shown.cluster.center)}
          top={shown.lane * props.lanePx + props.lanePx - 42}
          widthPx={viewport.widthPx}
          name={words.clusterPlace(props.laneName(shown.lane), shown.cluster)}
          cluster={shown.cluster}
          sequence={props.index.byLane[shown.lane]!}
          columns={props.index.columns}
          listing={opened.listing}
          bodies={props.bodies}
          hrefOf={props.hrefOf}
          language={props.language}
          onZoom={() => onZoom(shown.cluster)}
          onList={() => setOpened({ key: opened.key, listing: true })}
          onClose={() => {
            const button = `[data-cluster="${CSS.escape(opened.key)}"]`;
            document.querySelector<HTMLElement>(button)?.focus();
            // After the focus, which opens the card of a number for those who come by key.
            setOpened(null);
          }}
        />
      )}
    </div>
  );
}

interface ClusterButtonProps {
  name: string;
  tabStop: boolean;
  top: number;
  cluster: Cluster;
  x: number;
  count: number;
  onZoom: (interval: Interval) => void;
  onOpen: (opened: { key: string; listing: boolean } | null) => void;
}

const ClusterButton = memo(
  function ClusterButton(props: ClusterButtonProps) {
    const { name, tabStop, top, cluster, x, count, onZoom, onOpen } = props;
    const onKeyDown = (keyEvent: KeyboardEvent) => {
      if (keyEvent.key !== 'l' && keyEvent.key !== 'L') return;
      keyEvent.preventDefault();
      keyEvent.stopPropagation();
      onOpen({ key: name, listing: true });
    };
    return (
      <button
        type="button"
        className={styles.cluster}
        data-cluster={name}
        tabIndex={tabStop ? 0 : -1}
        aria-label={words.clusterName(count, cluster)}
        style={standingAt(x, top, document.dir === 'rtl')}
        onClick={() => onZoom(cluster)}
        onPointerEnter={() => onOpen({ key: name, listing: false })}
        onFocus={() => onOpen({ key: name, listing: false })}
        onKeyDown={onKeyDown}
      >
        {words.grouped(count)}
      </button>
    );
  },
  (before, after) =>
    before.count === after.count &&
    before.tabStop === after.tabStop &&
    before.top === after.top &&
    before.x === after.x &&
    before.cluster.key === after.cluster.key,
);
