import { memo } from 'react';
import type { StoryMap } from '../story/map-model.ts';
import styles from './MapDrawing.module.css';

/** Land, coast, borders and the names of countries and seas: nothing that changes. */
export const MapDrawing = memo(function MapDrawing({ map }: { map: StoryMap }) {
  return (
    <g lang="en" aria-hidden="true">
      <rect className={styles.sea} width={map.width} height={map.height} />
      <path className={styles.land} d={map.land} />
      <path className={styles.border} d={map.borders} />
      {map.disputed !== '' && (
        <path className={styles.border} d={map.disputed} strokeDasharray="2 2.5" />
      )}
      {map.names.map(({ kind, name, x, y }) => (
        <text key={`${name} ${x}`} className={styles.name} data-kind={kind} x={x} y={y}>
          {name}
        </text>
      ))}
    </g>
  );
});
