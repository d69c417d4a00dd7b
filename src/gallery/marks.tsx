/** The marks in every state they can be in, drawn by what draws them on the page. For looking at while developing. */
import '../styles/index.css';
import { Suspense, useLayoutEffect, useRef, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { EventLine, type LineContext } from '../list/EventLine.tsx';
import { dotsOf } from '../story/dots.ts';
import { parseEdtf } from '../story/edtf.ts';
import type { Story, StoryEvent } from '../story/model.ts';
import { parseStory } from '../story/schema.ts';
import { anchorOffset, withinReach } from '../timeline/anchor.ts';
import { AxisView } from '../timeline/AxisView.tsx';
import { Backdrop } from '../timeline/Backdrop.tsx';
import { DatingView } from '../timeline/DatingView.tsx';
import { followPan } from '../timeline/follow-pan.ts';
import { LaneLabel } from '../timeline/LaneLabel.tsx';
import { lanesOf } from '../timeline/lanes.ts';
import { layoutTimeline, selectedDays } from '../timeline/layout.ts';
import { MarkView, type MarkContext } from '../timeline/MarkView.tsx';
import { Dots, SourceTag } from '../ui/Coverage.tsx';
import { markName } from '../words/event.ts';
import { TIMELINE } from '../words/timeline.ts';
import { forcedStates } from './forced-states.ts';
import styles from './marks.module.css';

const PUBLISHED = `${import.meta.env.BASE_URL}stories/nato-baltic-2021/story.json`;
const WEEK = 'vilnius-talks joint-press-conference riga-talks-karins levits-press-conference';

/** What is shown of a mark: its name, its ids of the bundled story, the days in view, and what of it is changed. */
interface Kind {
  readonly name: string;
  readonly says: string;
  readonly ids: string;
  readonly days: string;
  readonly width?: number;
  readonly changed?: Partial<StoryEvent>;
}

const RIGA = { places: [{ place: 'riga', certainty: 'stated', note: null, namings: [] }] } as const;

const TIME: readonly Kind[] = [
  { name: 'Day', says: 'Fills the day', ids: 'duda-meeting', days: '2021-11-25/2021-11-26' },
  {
    name: 'Days',
    says: 'Runs over all of them; where sources differ, a dashed line leads to the other date',
    ids: 'riga-ministerial',
    days: '2021-11-29/2021-12-01',
    width: 420,
  },
  {
    name: 'Order in a day, a day or soon after',
    says: 'Numbered slots, not clock times; what may be later fades over a third of the next day',
    ids: WEEK,
    days: '2021-11-26/2021-11-30',
    width: 640,
    changed: RIGA,
  },
  {
    name: 'Approximate',
    says: 'Both edges soft: c. May 2020',
    ids: 'nrc-proposal',
    days: '2020-04-01/2020-06-30',
    changed: RIGA,
  },
  {
    name: 'Ongoing',
    says: 'Begins soft; beyond the rule it only fades',
    ids: 'russian-build-up',
    days: '2021-11-26/2021-11-30',
    width: 420,
  },
  {
    name: 'Before a day',
    says: 'Open to the past, ends at that day',
    ids: 'moscow-cuts-ties',
    days: '2021-11-25/2021-11-29',
    width: 640,
    changed: RIGA,
  },
  {
    name: 'Earlier',
    says: 'Waits at the edge; pressing it goes there',
    ids: 'crimea-annexation',
    days: '2021-11-25/2021-11-26',
    width: 480,
  },
  {
    name: 'Cluster',
    says: 'Events too close for marks of their own; Enter zooms in',
    ids: 'duda-meeting pre-ministerial-press adazi-visit riga-ministerial',
    days: '2021-01-01/2021-12-31',
    changed: RIGA,
  },
];

const IN_STATES: readonly Kind[] = [
  { name: 'Announced', says: '', ids: 'adazi-visit', days: '2021-11-29/2021-11-29' },
  { name: 'Reported', says: '', ids: 'duda-meeting', days: '2021-11-25/2021-11-25' },
  {
    name: 'Place inferred',
    says: '',
    ids: 'pre-ministerial-press',
    days: '2021-11-26/2021-11-26',
  },
  { name: 'Slot', says: '', ids: 'joint-press-conference', days: '2021-11-27/2021-11-28' },
  {
    name: 'Soft slot',
    says: '',
    ids: 'levits-press-conference',
    days: '2021-11-28/2021-11-29',
    width: 420,
  },
  { name: 'Ongoing', says: '', ids: 'russian-build-up', days: '2021-11-27/2021-11-29', width: 420 },
  {
    name: 'Earlier',
    says: '',
    ids: 'crimea-annexation',
    days: '2021-11-25/2021-11-25',
    width: 480,
  },
  {
    name: 'Cluster',
    says: '',
    ids: 'duda-meeting pre-ministerial-press adazi-visit riga-ministerial',
    days: '2021-01-01/2021-12-31',
    changed: RIGA,
  },
];

/** A state: `now` is what a pointer or key does, the rest what the page says of the mark. */
interface State {
  readonly name: string;
  readonly now?: string;
  readonly selected?: true;
  readonly muted?: true;
}

const STATES: readonly State[] = [
  { name: 'At rest' },
  { name: 'Hover', now: 'hover' },
  { name: 'Keyboard focus', now: 'focus' },
  { name: 'Pressed', now: 'hover pressed' },
  { name: 'Selected', selected: true },
  { name: 'Selected, hover', selected: true, now: 'hover' },
  { name: 'Selected, focus', selected: true, now: 'focus' },
  { name: 'Filtered out', muted: true },
  { name: 'Filtered out, hover', muted: true, now: 'hover' },
  { name: 'Filtered out, focus', muted: true, now: 'focus' },
];

const CELL_PX = 240;

/** A piece of the timeline with these marks. */
function Piece({ story, kind, state }: { story: Story; kind: Kind; state: State }) {
  const box = useRef<HTMLDivElement>(null);
  const events = eventsOf(story, kind);
  const shown = { ...story, events };
  const dates = parseEdtf(kind.days);
  const { start, end } = dates.ok ? dates.when : { start: 0, end: 0 };
  const viewport = { start: start ?? 0, end: end ?? 0, widthPx: kind.width ?? CELL_PX };
  const selected = state.selected ? (events[0]?.id ?? null) : null;
  const matching = state.muted ? new Set<string>() : null;
  const layout = layoutTimeline({
    story: shown,
    lanes: lanesOf(shown, 'place'),
    viewport,
    matching,
    chosenLanes: new Set(),
    quotesOf: null,
    apart: new Set(),
    roomPx: Infinity,
    offsetPx: anchorOffset(viewport),
  });
  useLayoutEffect(() => {
    if (box.current !== null) followPan(box.current, viewport)(viewport);
  });
  const context: MarkContext = {
    hrefOf: (id) => `#${id}`,
    nameOf: (event, title) =>
      markName(event, story, story.events.indexOf(event), {
        isLeftOut: state.muted === true,
        title,
        inferred: TIMELINE.placeInferred,
      }),
    dotsOf: (event) => dotsOf(event, story.sources),
    letters: story.sources.map(({ letter }) => letter),
    language: story.language,
    selected,
    hovered: null,
    tabStop: null,
    onZoomTo: () => {},
    onGoTo: () => {},
  };
  if (layout.lanes.every(({ marks }) => marks.length === 0)) {
    return <p className={styles.nothing}>Not drawn: at an edge waits only what is left in</p>;
  }
  const { rulePx, scale } = layout.frame;
  const days = selectedDays(events.find(({ id }) => id === selected));
  return (
    <div
      ref={box}
      className={styles.piece}
      data-state={state.now}
      style={{ inlineSize: viewport.widthPx, blockSize: layout.height }}
    >
      <div className={styles.ground}>
        <Backdrop
          ticks={layout.axis.ticks}
          rules={layout.rules}
          slotLines={layout.slotLines}
          announced={
            rulePx === null ? null : { from: rulePx, to: withinReach(viewport.widthPx).to }
          }
          selected={days && { from: scale(days.start), to: scale(days.end) }}
        />
      </div>
      {layout.lanes.map(({ lane, top, marks }) => (
        <div key={lane.id} className={styles.lane} style={{ insetBlockStart: top }}>
          <div data-moved="">
            {marks.map((placed, index) => (
              <div key={index}>
                {placed.dating !== null && (
                  <Suspense>
                    <DatingView dating={placed.dating} top={placed.top} story={story} />
                  </Suspense>
                )}
                <MarkView placed={placed} context={context} />
              </div>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

function eventsOf(story: Story, { ids, changed }: Kind): readonly StoryEvent[] {
  return story.events
    .filter(({ id }) => ids.split(' ').includes(id))
    .map((event) => ({ ...event, ...changed }));
}

/** The dates and the flag of the published rule over a piece of the timeline. */
function Rule({ story }: { story: Story }) {
  const box = useRef<HTMLDivElement>(null);
  const kind = TIME[2]!;
  const dates = parseEdtf(kind.days);
  const { start, end } = dates.ok ? dates.when : { start: 0, end: 0 };
  const viewport = { start: start ?? 0, end: end ?? 0, widthPx: kind.width ?? CELL_PX };
  const offsetPx = anchorOffset(viewport);
  const layout = layoutTimeline({
    story,
    lanes: [],
    viewport,
    matching: null,
    chosenLanes: new Set(),
    quotesOf: null,
    apart: new Set(),
    roomPx: Infinity,
    offsetPx,
  });
  useLayoutEffect(() => {
    if (box.current !== null) followPan(box.current, viewport)(viewport);
  });
  return (
    <div ref={box} style={{ inlineSize: viewport.widthPx }}>
      <AxisView
        story={story}
        unit={layout.axis.unit}
        majors={layout.axis.majors}
        ticks={layout.axis.ticks}
        rules={layout.rules}
        widthPx={viewport.widthPx}
        selected={null}
        offsetPx={offsetPx}
      />
      <Piece story={story} kind={kind} state={{ name: '' }} />
    </div>
  );
}

function Shown({ name, says, children }: { name: string; says?: string; children: ReactNode }) {
  return (
    <figure>
      {children}
      <figcaption>
        <b>{name}</b> {says}
      </figcaption>
    </figure>
  );
}

function Sheet({ story }: { story: Story }) {
  const riga = lanesOf(story, 'place').find(({ id }) => id === 'riga');
  const line = story.events.find(({ id }) => id === 'levits-press-conference');
  const list: LineContext = {
    story,
    links: {
      story: '#',
      event: (id) => `#${id}`,
      source: (id) => `#${id}`,
      statement: (id) => `#${id}`,
      sources: '#',
      statements: '#',
      place: (id) => `#${id}`,
      person: (id) => `#${id}`,
    },
    selected: null,
    indices: new Map(story.events.map(({ id }, index) => [id, index])),
  };
  return (
    <>
      <h1>The marks</h1>
      <h2>Sources</h2>
      <ul className={styles.sources}>
        {story.sources.map(({ id, letter, name }, index) => (
          <li key={id}>
            <SourceTag letter={letter} place={index + 1} size={22} />
            <Dots dots={story.sources.map((_, at) => (at === index ? 'reports' : 'silent'))} />
            <Dots dots={story.sources.map((_, at) => (at === index ? 'announces' : 'silent'))} />
            {name}
          </li>
        ))}
      </ul>
      <h2>Time as it is known</h2>
      <div className={styles.row}>
        {TIME.map((kind) => (
          <Shown key={kind.name} name={kind.name} says={kind.says}>
            <Piece story={story} kind={kind} state={{ name: '' }} />
          </Shown>
        ))}
      </div>
      <h2>States</h2>
      {IN_STATES.map((kind) => (
        <section key={kind.name}>
          <h3>{kind.name}</h3>
          <div className={styles.row}>
            {STATES.map((state) => (
              <Shown key={state.name} name={state.name}>
                <Piece story={story} kind={kind} state={state} />
              </Shown>
            ))}
          </div>
        </section>
      ))}
      <h2>Switches and lines</h2>
      <div className={styles.row}>
        {STATES.map(({ name, now, selected = false, muted = false }) => (
          <Shown key={name} name={name}>
            <div className={styles.line} data-state={now}>
              {riga !== undefined && (
                <LaneLabel
                  lane={riga}
                  count={3}
                  here={3}
                  language={story.language}
                  chosen={selected}
                  muted={muted}
                  onToggle={() => {}}
                />
              )}
              {line !== undefined && !muted && (
                <ul>
                  <EventLine
                    event={line}
                    context={{ ...list, selected: selected ? line.id : null }}
                  />
                </ul>
              )}
            </div>
          </Shown>
        ))}
      </div>
      <h2>The published rule</h2>
      <figure>
        <Rule story={story} />
      </figure>
    </>
  );
}

const main = document.querySelector('main');
if (main === null) throw new Error('ensure: the page is whole');
main.className = styles.sheet ?? '';
const story = parseStory(await (await fetch(PUBLISHED)).json());
createRoot(main).render(<Sheet story={story} />);

// After the page's own, whose order it keeps.
const forced = document.createElement('style');
forced.textContent = forcedStates(
  [...document.querySelectorAll('style')].map(({ textContent }) => textContent).join('\n'),
);
document.head.append(forced);
