import { useState } from 'react';
import type { Interval } from '../story/model.ts';
import { LargeTimeline } from '../timeline/large/LargeTimeline.tsx';
import { TimelineView } from '../timeline/TimelineView.tsx';
import { filterAt, rowAt, type Scene } from './scene.ts';

interface AppPageProps {
  scene: Scene;
  /** Handed a way to show another view. */
  onReady: (show: (view: Interval) => void) => void;
}

const NONE: readonly string[] = [];
const nothing = () => undefined;
const hrefOf = (id: string) => `#${id}`;

/** The app's own timeline, with what surrounds it reduced to two buttons: another filter, another event. */
export function AppPage({ scene, onReady }: AppPageProps) {
  const { story, columns, bodies } = scene;
  const [view, setView] = useState(scene.whole);
  const [filter, setFilter] = useState<{ press: number; mask: Uint8Array | null }>({
    press: 0,
    mask: null,
  });
  const [selected, setSelected] = useState<{ press: number; row: number | null }>({
    press: 0,
    row: null,
  });
  const matching =
    filter.mask === null
      ? null
      : new Set(story.events.filter((_, row) => filter.mask?.[row] === 1).map(({ id }) => id));
  const common = {
    story,
    viewport: view,
    onViewportChange: setView,
    chosen: NONE,
    onToggle: nothing,
    lanesBy: 'place',
    hrefOf,
    embedded: false,
  } as const;
  return (
    <>
      <div ref={() => onReady(setView)} className="surface">
        {story.events.length > 0 ? (
          <TimelineView
            {...common}
            matching={matching}
            others={null}
            quotesOf={null}
            selected={story.events[selected.row ?? -1]?.id ?? null}
            hovered={null}
            onHover={nothing}
            summary={null}
            coveredPx={0}
          />
        ) : (
          <LargeTimeline
            {...common}
            columns={columns}
            bodies={bodies}
            mask={filter.mask}
            trayed={null}
            onClear={() => {}}
            selected={selected.row}
            isOpen={selected.row !== null}
            coveredPx={0}
          />
        )}
      </div>
      <div className="switches">
        <button
          type="button"
          onClick={() =>
            setFilter(({ press }) => ({ press: press + 1, mask: filterAt(columns, press) }))
          }
        >
          Filter
        </button>
        <button
          type="button"
          onClick={() =>
            setSelected(({ press }) => ({ press: press + 1, row: rowAt(columns, view, press) }))
          }
        >
          Select
        </button>
      </div>
    </>
  );
}
