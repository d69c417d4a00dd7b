import { useCallback, useMemo } from 'react';
import type { ExplorerState } from '../sharing/address.ts';
import { roundForAddress } from '../sharing/address-dates.ts';
import type { Interval, Story } from '../story/model.ts';
import type { Changes } from './useChanges.ts';

/** The time the address has in view, else that the story opens with; and how one that has settled gets into it. */
export function useAddressViewport(
  { from, to }: ExplorerState,
  { opening }: Story,
  change: Changes['change'],
) {
  const viewport = useMemo<Interval>(
    () =>
      from !== null && to !== null
        ? { start: from, end: to }
        : { start: opening.start, end: opening.end },
    [from, to, opening],
  );
  const onViewportChange = useCallback(
    (settled: Interval, widthPx: number) => {
      const atOpening = settled.start === opening.start && settled.end === opening.end;
      change(atOpening ? { from: null, to: null } : roundForAddress(settled, widthPx), 'replace');
    },
    [change, opening],
  );
  return { viewport, onViewportChange };
}
