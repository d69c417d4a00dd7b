import type { MapPlace, StoryMap } from '../story/map-model.ts';
import { grouped } from '../words/grouped.ts';
import { labelPoint } from './geometry.ts';
import styles from './MapMarks.module.css';
import type { PlaceState } from './place-states.ts';
import { isLarge } from './place-states.ts';

interface MapMarksProps {
  map: StoryMap;
  states: ReadonlyMap<string, PlaceState>;
}

interface Mark {
  place: MapPlace;
  state: PlaceState;
}

/** Borders lie under towns, what is chosen over what is not, and what is stated over what is inferred. */
function depth({ place, state }: Mark): number {
  return (place.line === null ? 4 : 0) + (isLarge(state) ? 2 : 0) + (state.inferred ? 0 : 1);
}

/** Rings, borders, leaders and labels. They are seen only; what is pressed and read aloud are the switches. */
export function MapMarks({ map, states }: MapMarksProps) {
  const marks = map.places
    .flatMap((place): Mark[] => {
      const state = states.get(place.id);
      return state === undefined ? [] : [{ place, state }];
    })
    .toSorted((a, b) => depth(a) - depth(b));
  return (
    <g aria-hidden="true">
      {marks.map(({ place, state }) => (
        <g
          key={place.id}
          data-chosen={state.chosen || undefined}
          data-selected={state.selected || undefined}
          data-inferred={state.inferred || undefined}
          data-muted={state.muted || undefined}
        >
          {place.line === null ? (
            <Ring place={place} state={state} />
          ) : (
            <Border line={place.line} state={state} />
          )}
        </g>
      ))}
      {marks.map((mark) => (
        <Label key={mark.place.id} {...mark} />
      ))}
    </g>
  );
}

function Ring({ place: { x, y }, state }: Mark) {
  return (
    <>
      {isLarge(state) && (
        <circle className={styles.disc} cx={x} cy={y} r={state.chosen ? 10.5 : 9} />
      )}
      <circle
        className={styles.ring}
        cx={x}
        cy={y}
        r={state.chosen ? 4.8 : 3.6}
        strokeDasharray={state.inferred ? '2.4 1.4' : undefined}
      />
    </>
  );
}

function Border({ line, state }: { line: string; state: PlaceState }) {
  return (
    <>
      {isLarge(state) && (
        <>
          <path className={styles.casingEdge} d={line} />
          <path className={styles.casing} d={line} />
        </>
      )}
      <path className={styles.line} d={line} strokeDasharray={state.inferred ? '5 4' : undefined} />
    </>
  );
}

function Label({ place, state }: Mark) {
  if (place.label === null) return null;
  const { anchor, leader } = place.label;
  const [x, y] = labelPoint(place, place.label, isLarge(state));
  return (
    <>
      {leader !== null && (
        <line
          className={styles.leader}
          x1={leader[0]}
          y1={leader[1]}
          x2={leader[2]}
          y2={leader[3]}
        />
      )}
      <text
        className={styles.label}
        data-muted={state.muted || undefined}
        x={x}
        y={y}
        textAnchor={anchor}
      >
        {state.name} <tspan className={styles.count}>{grouped(state.count)}</tspan>
      </text>
    </>
  );
}
