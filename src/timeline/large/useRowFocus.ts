import { useEffect, useRef, useState, type FocusEvent, type RefObject } from 'react';
import { clusterKey, type Stop } from './steps.ts';

/** What the keys of the timeline act on: marks, numbers, and the lanes when one of those has left the view. */
export const STOPS = '[data-row], [data-cluster], [data-lanes]';

/** What stands in a lane says so with this. */
function inLane(lane: number | null, stop: string): string {
  return lane === null ? stop : `[data-lane="${lane}"] ${stop}`;
}

/** What comes first in a lane, once it is drawn. */
function firstOf(lane: string): string {
  return `[data-lane="${lane}"] [data-row], [data-cluster^="${lane}:"]`;
}

/**
 * What is nearest to what a lane would have first: the number of what it has no room for, else what the lanes beside it
 * have; `null` where no lane has anything.
 */
function nearestTo(lane: number, region: HTMLElement): HTMLElement | null {
  const pile = region.querySelector<HTMLElement>(`[data-pile="${lane}"]`);
  if (pile !== null) return pile;
  const lanes = [...region.querySelectorAll('[data-lane]')].map((_, at) => at);
  const byDistance = lanes.toSorted((a, b) => Math.abs(a - lane) - Math.abs(b - lane));
  for (const near of byDistance) {
    const stop = region.querySelector<HTMLElement>(firstOf(`${near}`));
    if (stop !== null) return stop;
  }
  return null;
}

/**
 * The focus among what is drawn, which comes and goes with the view. `row` is the event last come to, in `lane`, and
 * `cluster` the key of the cluster, if that was later. `moveTo` gives the focus as soon as its element is there. What is taken out of
 * the view leaves the focus to the lanes, so that the next key goes on from there; and what a number gives way to when it is
 * zoomed into takes it as soon as that is drawn, or what is nearest to it once the view is at rest.
 */
export function useRowFocus(region: RefObject<HTMLElement | null>, atRest: boolean) {
  const [row, setRow] = useState<number | null>(null);
  const [lane, setLane] = useState<number | null>(null);
  const [cluster, setCluster] = useState<string | null>(null);
  const awaited = useRef<string | null>(null);
  const isInside = useRef(false);
  /** The lane of a number that had the focus when it went. */
  const openedLane = useRef<string | null>(null);

  useEffect(() => {
    const find = (selector: string) => region.current?.querySelector<HTMLElement>(selector);
    const focusLanes = () => find('[data-lanes]')?.focus({ preventScroll: true });
    if (awaited.current !== null) {
      const stop = find(awaited.current);
      if (stop == null) {
        // On the way there, what had the focus may have left the view.
        if (document.activeElement === document.body) focusLanes();
        return;
      }
      awaited.current = null;
      stop.focus();
    } else if (isInside.current && document.activeElement === document.body) {
      focusLanes();
      openedLane.current = cluster?.split(':')[0] ?? null;
    } else if (openedLane.current !== null) {
      const stop =
        find(firstOf(openedLane.current)) ??
        (atRest ? nearestTo(Number(openedLane.current), region.current!) : null);
      if (stop == null) return;
      openedLane.current = null;
      stop.focus({ preventScroll: true });
    }
  });

  const moveTo = (stop: Stop) => {
    if ('row' in stop) {
      setRow(stop.row);
      setLane(stop.lane);
      awaited.current = inLane(stop.lane, `[data-row="${stop.row}"]`);
    } else {
      const key = clusterKey(stop);
      setCluster(key);
      awaited.current = `[data-cluster="${CSS.escape(key)}"]`;
    }
  };
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    if (!target.matches('[data-lanes]')) openedLane.current = null;
    isInside.current = target.matches(STOPS);
    const { row: ofRow, cluster: ofCluster } = target.dataset;
    if (ofRow !== undefined) {
      setRow(Number(ofRow));
      const ofLane = target.closest<HTMLElement>('[data-lane]')?.dataset['lane'];
      setLane(ofLane === undefined ? null : Number(ofLane));
    }
    if (ofRow !== undefined || ofCluster !== undefined) setCluster(ofCluster ?? null);
  };
  const onBlur = () => {
    isInside.current = false;
    openedLane.current = null;
  };
  return { row, lane, cluster, setRow, moveTo, onFocus, onBlur };
}
