import type { StoryEvent } from '../../story/model.ts';
import { LARGE } from '../../words/large.ts';
import { place } from '../custom-properties.ts';
import { ROW_PX, type LaneMark } from './lane-marks.ts';
import styles from './LargeMark.module.css';

interface LargeMarkProps {
  mark: LaneMark;
  /** `null` while its shard has not arrived: the bar is there already, its name is not. */
  body: StoryEvent | null;
  selected: boolean;
  tabStop: boolean;
  hrefOf: (eventId: string) => string;
  onFocus: () => void;
}

export function LargeMark({ mark, body, selected, tabStop, hrefOf, onFocus }: LargeMarkProps) {
  const { event, x, width, row, titlePx, outlined, fadeStart, fadeEnd } = mark;
  const inside = (
    <>
      <span
        className={styles.bar}
        data-outlined={outlined || undefined}
        data-fade={fadeStart ? (fadeEnd ? 'both' : 'start') : fadeEnd ? 'end' : undefined}
      />
      {titlePx > 0 && <span className={styles.title}>{body?.title ?? ''}</span>}
    </>
  );
  const style = place({
    '--x': x,
    '--y': 4 + row * ROW_PX,
    '--bar-w': width,
    '--w': Math.max(width, titlePx),
    '--inset': Math.max(-x, 0),
  });
  if (body === null) {
    return (
      <span
        className={styles.mark}
        data-row={event}
        // Focus may arrive before the shard does, and must not be lost when it comes.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={tabStop ? 0 : -1}
        role="link"
        aria-disabled="true"
        aria-label={LARGE.loading}
        style={style}
        onFocus={onFocus}
      >
        {inside}
      </span>
    );
  }
  return (
    <a
      className={styles.mark}
      href={hrefOf(body.id)}
      data-event={body.id}
      data-row={event}
      aria-label={`${body.title}. ${body.when?.longLabel ?? LARGE.undated}.`}
      aria-current={selected ? 'true' : undefined}
      tabIndex={tabStop ? 0 : -1}
      draggable={false}
      style={style}
      onFocus={onFocus}
    >
      {inside}
    </a>
  );
}
