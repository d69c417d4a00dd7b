import { memo } from 'react';
import type { Story, StoryEvent } from '../../story/model.ts';
import { markName } from '../../words/event.ts';
import { LARGE } from '../../words/large.ts';
import { place } from '../custom-properties.ts';
import { standingAt } from '../standing-at.ts';
import { MARK_INSET, ROW_PX, type LaneMark } from './lane-marks.ts';
import styles from './LargeMark.module.css';

interface LargeMarkProps extends LaneMark {
  /** How far into the bar the view begins; its title starts there. */
  insetPx: number;
  /** `null` while its shard has not arrived: the bar is there already, its name is not. */
  body: StoryEvent | null;
  selected: boolean;
  tabStop: boolean;
  hrefOf: (eventId: string) => string;
  story: Story;
  /** How many events it has; it holds none of them. */
  total: number;
}

/** An event by itself. Drawn anew only when one of its figures has changed. */
export const LargeMark = memo(function LargeMark(props: LargeMarkProps) {
  const { event, x, insetPx, width, row, titlePx, hangs, outlined, fadeStart, fadeEnd } = props;
  const { story, total, body, selected, tabStop, hrefOf } = props;
  const inside = (
    <>
      <span
        className={styles.bar}
        data-outlined={outlined || undefined}
        data-fade={fadeStart ? (fadeEnd ? 'both' : 'start') : fadeEnd ? 'end' : undefined}
      />
      {titlePx > 0 && (
        <span className={styles.title} dir="auto">
          {body?.title ?? ''}
        </span>
      )}
    </>
  );
  const boxPx = Math.max(width, titlePx + insetPx);
  const style = {
    ...standingAt(hangs ? x + width - boxPx : x, MARK_INSET + row * ROW_PX, document.dir === 'rtl'),
    ...place({
      '--bar-w': width,
      '--w': boxPx,
      '--inset': insetPx,
      '--title-w': titlePx + insetPx,
    }),
  };
  // The same element before and after its shard has come: it may have the focus by then.
  const named =
    body === null
      ? { role: 'link', 'aria-disabled': true, 'aria-label': LARGE.loading }
      : {
          href: hrefOf(body.id),
          'data-event': body.id,
          lang: story.language,
          'aria-label': markName(body, story, event, { total }),
        };
  return (
    <li>
      <a
        {...named}
        className={styles.mark}
        data-hangs={hangs || undefined}
        data-row={event}
        aria-current={selected ? 'true' : undefined}
        // Without its shard it has no address yet, and is a link all the same.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={tabStop ? 0 : -1}
        draggable={false}
        style={style}
      >
        {inside}
      </a>
    </li>
  );
});
