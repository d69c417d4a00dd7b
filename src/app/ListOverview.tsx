import { useEffect, useMemo, useState, type RefObject } from 'react';
import { DAY } from '../story/calendar.ts';
import type { Interval, Story } from '../story/model.ts';
import { StoryOverview } from '../timeline/StoryOverview.tsx';
import { useReducedMotion } from '../ui/useMediaQuery.ts';
import { OVERVIEW } from '../words/overview.ts';
import styles from './ListOverview.module.css';

interface ListOverviewProps {
  story: Story;
  /** Ids of the events the filter leaves in; `null`: no filter. */
  matching: ReadonlySet<string> | null;
  /** What holds the list: its days carry their first instant as `data-day`. */
  page: RefObject<HTMLElement | null>;
}

/**
 * The overview under the list of a phone: the frame stands round the days that are on the screen, and pressing a day
 * brings it there.
 */
export function ListOverview({ story, matching, page }: ListOverviewProps) {
  const [seen, setSeen] = useState<Interval>(story.opening);
  const reducedMotion = useReducedMotion();

  useEffect(() => {
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const days = daysIn(page.current).filter(({ element }) => {
          const { top, bottom } = element.getBoundingClientRect();
          return bottom > 0 && top < innerHeight;
        });
        const first = days[0];
        const last = days.at(-1);
        if (first === undefined || last === undefined) return;
        const next = { start: first.start, end: last.start + DAY };
        setSeen((old) => (old.start === next.start && old.end === next.end ? old : next));
      });
    };
    look();
    // Of the page, or in an embed of the story in it.
    const how = { passive: true, capture: true };
    document.addEventListener('scroll', look, how);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', look, how);
    };
  }, [page]);

  const moving = useMemo(
    () => ({
      aim: () => seen,
      follow: (listener: (view: Interval) => void) => {
        listener(seen);
        return () => undefined;
      },
      moveTo: ({ start, end }: Interval) => {
        const middle = (start + end) / 2;
        const day = daysIn(page.current)
          .toSorted((a, b) => Math.abs(a.start - middle) - Math.abs(b.start - middle))
          .at(0);
        day?.element.scrollIntoView({
          block: 'center',
          behavior: reducedMotion ? 'auto' : 'smooth',
        });
      },
    }),
    [seen, page, reducedMotion],
  );
  return (
    <section className={styles.strip} aria-label={OVERVIEW.title}>
      <StoryOverview story={story} matching={matching} moving={moving} handles={false} />
    </section>
  );
}

function daysIn(page: HTMLElement | null): readonly { element: HTMLElement; start: number }[] {
  return [...(page?.querySelectorAll<HTMLElement>('[data-day]') ?? [])].map((element) => ({
    element,
    start: Number(element.dataset['day']),
  }));
}
