import { memo, type CSSProperties, type ReactNode } from 'react';
import type { Dot } from '../story/dots.ts';
import type { StoryEvent } from '../story/model.ts';
import { Dots } from '../ui/Coverage.tsx';
import { chipGroupName, clusterName } from '../words/timeline.ts';
import type { PlacedMark } from './layout.ts';
import { linesUnder, type BarMark, type ChipMark, type SlotMark } from './marks.ts';
import { QuoteList } from './QuoteList.tsx';
import { place } from './custom-properties.ts';
import { endingAt, standingAt } from './standing-at.ts';
import styles from './MarkView.module.css';

/** What the marks of one event need to be drawn as links. */
export interface MarkContext {
  readonly hrefOf: (id: string) => string;
  /** The accessible name of an event's mark. */
  readonly nameOf: (event: StoryEvent, shown: string) => string;
  /** One for each source. */
  readonly dotsOf: (event: StoryEvent) => readonly Dot[];
  /** The letters of the sources, shown above the bar on hover and focus. */
  readonly letters: readonly string[];
  /** Of the events' titles. */
  readonly language: string;
  readonly selected: string | null;
  readonly hovered: string | null;
  /** The one mark in the tab order. */
  readonly tabStop: string | null;
  readonly onZoomTo: (start: number, end: number) => void;
  readonly onGoTo: (event: StoryEvent) => void;
}

/** Where the words of a mark stand in it: placed, or held in view. */
type LabelPlace = { readonly style: CSSProperties } | { readonly 'data-label': number };

interface MarkViewProps {
  placed: PlacedMark;
  context: MarkContext;
}

/** What stands in time is placed here; chips, and the words under a bar, are held in view by `followPan`. */
export const MarkView = memo(function MarkView({ placed, context }: MarkViewProps) {
  const { mark, top, muted } = placed;
  const at = (x: number) => standingAt(x, top, document.dir === 'rtl');
  switch (mark.kind) {
    case 'bar':
    case 'slot':
      return (
        <EventLink
          mark={mark}
          muted={muted}
          context={context}
          style={{ ...at(leftOf(mark)), ...placeOf(mark) }}
        >
          <Body mark={mark} placed={placed} context={context} />
        </EventLink>
      );
    case 'chip':
      return (
        <EventLink
          mark={mark}
          muted={muted}
          context={context}
          held={mark.x}
          style={place({ '--w': mark.width, '--top': top })}
          onClick={() => context.onGoTo(mark.event)}
        >
          <ChipBody mark={mark} context={context} />
        </EventLink>
      );
    case 'chip-group': {
      const starts = mark.events.map(({ when }) => when?.start ?? when?.end ?? 0);
      const ends = mark.events.map(({ when }) => when?.end ?? when?.start ?? 0);
      return (
        <button
          type="button"
          className={styles.group}
          data-held={mark.x}
          style={place({ '--w': mark.width, '--top': top })}
          onClick={() => context.onZoomTo(Math.min(...starts), Math.max(...ends))}
        >
          {chipGroupName(mark.events.length, mark.side)}
        </button>
      );
    }
    case 'cluster':
      return (
        <button
          type="button"
          className={styles.cluster}
          data-muted={muted || undefined}
          aria-label={clusterName(mark.events.length, mark.start, mark.end, muted)}
          style={{
            ...at(mark.x),
            ...place({
              '--w': mark.width,
              '--bracket-x': mark.bracketX - mark.x,
              '--bracket-w': mark.bracketWidth,
            }),
          }}
          onClick={() => context.onZoomTo(mark.start, mark.end)}
        >
          <span className={styles.count}>{mark.events.length}</span>
          <span className={styles.bracket} />
        </button>
      );
  }
});

function EventLink({
  mark,
  muted,
  context,
  held,
  style,
  onClick,
  children,
}: {
  mark: BarMark | SlotMark | ChipMark;
  muted: boolean;
  context: MarkContext;
  held?: number;
  style: CSSProperties;
  onClick?: () => void;
  children: ReactNode;
}) {
  const { event, kind } = mark;
  const { id } = event;
  const selected = context.selected === id;
  return (
    <a
      className={styles.mark}
      href={context.hrefOf(id)}
      data-event={id}
      data-kind={kind}
      data-held={held}
      data-muted={muted || undefined}
      data-hovered={context.hovered === id || undefined}
      data-on-accent={selected || undefined}
      aria-label={context.nameOf(event, [mark.title].flat().join(' '))}
      lang={context.language}
      aria-current={selected ? 'true' : undefined}
      tabIndex={context.tabStop === id ? 0 : -1}
      draggable={false}
      style={style}
      onClick={onClick}
    >
      {children}
    </a>
  );
}

function labelAt(x: number, left: number): LabelPlace {
  return { style: standingAt(x - left, 0, document.dir === 'rtl') };
}

function leftOf({ labelX, x }: BarMark | SlotMark): number {
  return Math.min(x, labelX);
}

function placeOf(mark: BarMark | SlotMark): CSSProperties {
  const left = leftOf(mark);
  const isBar = mark.kind === 'bar';
  return place({
    '--at': left,
    '--w': mark.end - left,
    '--h': mark.box.height - 6,
    '--bar-x': mark.x - left,
    '--bar-w': mark.width + (isBar ? 0 : mark.fadeEnd),
    '--fade-start': isBar ? mark.fadeStart : 0,
    '--fade-from': isBar ? mark.fadeFrom : 0,
    '--fade-end': mark.fadeEnd,
  });
}

function Body({
  mark,
  placed,
  context,
}: {
  mark: BarMark | SlotMark;
  placed: PlacedMark;
  context: MarkContext;
}) {
  const { words } = mark;
  const isBar = mark.kind === 'bar';
  const left = leftOf(mark);
  const label =
    isBar && (words === 'below' || words === 'line')
      ? { 'data-label': mark.x }
      : labelAt(mark.labelX, left);
  const beside = { mark, placed, left, held: label };
  return (
    <>
      <span
        className={isBar ? styles.bar : styles.slot}
        data-thin={(isBar && mark.thin) || undefined}
        data-outlined={mark.outlined || undefined}
        data-soft={(isBar && mark.fadeStart > 0) || mark.fadeEnd > 0 || undefined}
        data-words={words}
      >
        {!isBar && mark.position}
      </span>
      <Letters {...beside} context={context} />
      <span className={styles.words} data-words={words} {...label}>
        {mark.dots && (
          <span className={styles.dots}>
            <Dots dots={context.dotsOf(mark.event)} />
          </span>
        )}
        {mark.title.length > 0 && (
          <span className={styles.title}>
            {mark.title.map((line) => (
              <span key={line} className={styles.line}>
                {line}
              </span>
            ))}
          </span>
        )}
        {mark.caption !== null && <span className={styles.caption}>{mark.caption}</span>}
      </span>
      <LinesUnder {...beside} />
    </>
  );
}

/** The quotes below a mark. */
function LinesUnder(props: BesideWords) {
  const { quotes } = props.placed;
  if (quotes.length === 0) return null;
  const { y, back } = linesUnder(props.mark);
  return (
    <span className={styles.below} data-back={back || undefined} {...besideWords(props)}>
      <QuoteList quotes={quotes} y={y} />
    </span>
  );
}

/** What begins or ends where the words of a mark do, and is `held` in view with them. */
interface BesideWords {
  mark: BarMark | SlotMark;
  placed: PlacedMark;
  left: number;
  held: LabelPlace;
}

function besideWords({ mark, placed: { nameX }, left, held }: BesideWords): LabelPlace {
  const { x, back } = linesUnder(mark);
  if (nameX !== undefined) return labelAt(nameX, left);
  return back ? { style: endingAt(x - left, document.dir === 'rtl') } : held;
}

function ChipBody({ mark, context }: { mark: ChipMark; context: MarkContext }) {
  return (
    <span className={styles.chip} data-side={mark.side}>
      {mark.date !== '' && <b>{mark.date}</b>}
      {mark.dots && <Dots dots={context.dotsOf(mark.event)} />}
      {mark.title}
    </span>
  );
}

/**
 * The letters that float above a mark while it is pointed at or focused, and its title where the mark has no words.
 * Decoration: its name says the same.
 */
function Letters(props: BesideWords & { context: MarkContext }) {
  const { context, mark, placed } = props;
  const { event } = mark;
  const dots = context.dotsOf(event);
  return (
    <span
      className={styles.letters}
      data-below={placed.nameBelow || undefined}
      aria-hidden="true"
      {...besideWords(props)}
    >
      {placed.nameX !== undefined && <span className={styles.title}>{event.title}</span>}
      {context.letters.map((letter, at) =>
        dots[at] === 'silent' ? <span key={letter}>{letter}</span> : <b key={letter}>{letter}</b>,
      )}
    </span>
  );
}
