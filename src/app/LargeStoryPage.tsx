import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { columnsQuery, eventQuery } from '../data/large-queries.ts';
import { encodeAddress, type ExplorerState } from '../sharing/address.ts';
import { roundForAddress } from '../sharing/address-dates.ts';
import type { Address } from '../sharing/useAddress.ts';
import type { LargeStory } from '../story/large/large-story.ts';
import type { Interval } from '../story/model.ts';
import { NO_FILTER, selectEvents } from '../timeline/engine/facet-selection.ts';
import { LargeTimeline } from '../timeline/large/LargeTimeline.tsx';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import { APP } from '../words/app.ts';
import * as words from '../words/large.ts';
import { RegionBoundary } from './DataBoundary.tsx';
import {
  EmbedBar,
  EventRegion,
  FilterSummary,
  ReaderRegion,
  SourcesView,
  ToastLine,
} from './lazy-parts.ts';
import { LargeStoryPanel, largeLine } from './LargeStoryPanel.tsx';
import { linksFrom } from './links-from.ts';
import { Panel } from './Panel.tsx';
import { currentTab, pageTitle, tabsOf } from './story-view.ts';
import { TopBar } from './TopBar.tsx';
import { useEventBodies } from './useEventBodies.ts';
import styles from './StoryPage.module.css';

interface LargeStoryPageProps {
  base: string;
  story: LargeStory;
  address: Address;
}

/** A story of more events than are held whole: the axis has columns, and bodies come when they are looked at. */
export function LargeStoryPage({ base, story, address }: LargeStoryPageProps) {
  const { state: asked, navigate } = address;
  const { embed } = asked;
  // No link made from it carries `embed`: in an embed it is followed there.
  const state = useMemo(() => ({ ...asked, embed: false }), [asked]);
  const { open } = state;
  const { data: decoded } = useSuspenseQuery(columnsQuery(base, story));
  const { columns, mask: sound, faults } = decoded;
  const bodies = useEventBodies(base, story);
  const found = useQuery({
    ...eventQuery(base, story, open.kind === 'event' ? open.id : ''),
    enabled: open.kind === 'event',
  });
  const narrow = useMediaQuery('(max-width: 719.98px)', false);
  const [toast, setToast] = useState<string | null>(null);
  const clearToast = useCallback(() => setToast(null), []);
  const links = useMemo(() => linksFrom(state, base), [state, base]);
  const filter = useDeferredValue(state);

  const mask = useMemo(
    () => maskOf(story, columns, filter, sound),
    [story, columns, filter, sound],
  );
  const shown = useMemo(
    () => (mask === null ? columns.length : mask.reduce((sum, byte) => sum + byte, 0)),
    [mask, columns],
  );

  const change = useCallback(
    (part: Partial<ExplorerState>, how: 'push' | 'replace' = 'push') =>
      navigate((last) => ({ ...last, ...part }), how),
    [navigate],
  );
  const togglePlace = (id: string) =>
    navigate(
      (last) => ({
        ...last,
        place: last.place.includes(id)
          ? last.place.filter((place) => place !== id)
          : [...last.place, id],
      }),
      'push',
    );
  const copy = async () => {
    const { copyText } = await import('../sharing/copy.ts');
    const copied = await copyText(new URL(encodeAddress(state, base), location.href).href);
    setToast(copied ? APP.copied : APP.notCopied);
  };
  const close = () => change({ open: { kind: 'story' }, quote: null });

  const selected = open.kind === 'event' ? (found.data ?? null) : null;
  const missing = open.kind === 'event' && found.data === null;
  const { row } = selected ?? { row: null };
  const { need, bodyOf } = bodies;
  useEffect(() => {
    if (row !== null)
      need([Math.max(row - 1, 0), row, row + 1].filter((at) => at < columns.length));
  }, [row, need, columns.length]);
  useEffect(() => {
    document.title =
      selected === null
        ? pageTitle(open, story)
        : [selected.event.title, story.title, APP.name].join(' · ');
  }, [open, story, selected]);

  const viewport = useMemo<Interval>(
    () =>
      state.from !== null && state.to !== null
        ? { start: state.from, end: state.to }
        : { start: story.opening.start, end: story.opening.end },
    [state.from, state.to, story],
  );
  const onViewportChange = useCallback(
    (settled: Interval, widthPx: number) => {
      const { start, end } = settled;
      const atOpening = start === story.opening.start && end === story.opening.end;
      change(atOpening ? { from: null, to: null } : roundForAddress(settled, widthPx), 'replace');
    },
    [change, story],
  );

  const source =
    open.kind === 'source' ? story.sources.find(({ id }) => id === open.id) : undefined;
  const known = useMemo(
    () => ({ ...story, events: selected === null ? [] : [selected.event] }),
    [story, selected],
  );
  const panelOpen = selected !== null || missing;
  return (
    <div className={styles.page} data-reading={source !== undefined || undefined}>
      <a className={styles.skip} href="#story">
        {APP.skip}
      </a>
      {embed ? (
        <Suspense fallback={<header />}>
          <EmbedBar base={base} story={known} state={state} />
        </Suspense>
      ) : (
        <TopBar
          home={base}
          tabs={tabsOf(story, state, base, 'timeline').filter(({ id }) => id !== 'list')}
          current={currentTab(open, 'timeline')}
          q={state.q}
          onSearch={(q) => change({ q }, 'replace')}
          onCopyLink={() => void copy()}
          onMenu={close}
        />
      )}
      <main id="story" className={styles.main} tabIndex={-1}>
        {open.kind === 'sources' ? (
          <Suspense fallback={<div className={styles.waiting} />}>
            <SourcesView story={known} links={links} />
          </Suspense>
        ) : (
          <>
            <header className={styles.head}>
              <h1 className={styles.title}>{story.title}</h1>
              <p className={styles.line}>{largeLine(columns)}</p>
              {faults.length > 0 && <p role="alert">{words.notAllSound(faults)}</p>}
              {mask !== null && (
                <Suspense>
                  <FilterSummary
                    story={story}
                    filter={filter}
                    shown={shown}
                    othersStay={false}
                    onRemove={(facet, term) =>
                      facet === 'q'
                        ? change({ q: '' })
                        : change({ [facet]: state[facet].filter((id) => id !== term) })
                    }
                    onClear={() =>
                      change({ place: [], person: [], source: [], kind: [], modality: [], q: '' })
                    }
                  />
                </Suspense>
              )}
            </header>
            <RegionBoundary>
              <LargeTimeline
                story={story}
                columns={columns}
                bodies={bodies}
                viewport={viewport}
                onViewportChange={onViewportChange}
                mask={mask}
                chosen={state.place}
                onToggle={togglePlace}
                selected={row}
                hrefOf={links.event}
                embedded={embed}
              />
            </RegionBoundary>
          </>
        )}
      </main>
      {source !== undefined ? (
        <aside className={styles.reader} aria-label={source.name}>
          <RegionBoundary>
            <Suspense fallback={null}>
              <ReaderRegion
                base={base}
                story={known}
                source={source}
                takesFocus={false}
                selectedEvent={null}
                quote={state.quote}
                links={links}
                hoveredEvent={null}
                onHoverEvent={ignore}
                onCopyLink={() => void copy()}
              />
            </Suspense>
          </RegionBoundary>
        </aside>
      ) : (
        open.kind !== 'sources' && (
          <Panel
            label={selected?.event.title ?? APP.storyPanel}
            headed={panelOpen ? 'never' : 'over the view'}
            sheet={narrow}
            open={panelOpen}
            focusKey={null}
            beside={null}
            onClose={close}
          >
            <Suspense fallback={null}>
              {selected !== null ? (
                <EventRegion
                  key={selected.event.id}
                  base={base}
                  story={known}
                  event={selected.event}
                  standing={{
                    index: selected.row,
                    total: columns.length,
                    previous: bodyOf(selected.row - 1) ?? undefined,
                    next: bodyOf(selected.row + 1) ?? undefined,
                  }}
                  links={links}
                  onShare={() => void copy()}
                  onCopyLink={() => void copy()}
                />
              ) : missing ? (
                <div className={styles.head}>
                  <h2 className={styles.title}>{words.noSuchEvent}</h2>
                  <p>{words.noSuchEventSentence(open.kind === 'event' ? open.id : '')}</p>
                  <a href={links.story}>{APP.showStory}</a>
                </div>
              ) : (
                <LargeStoryPanel story={story} columns={columns} links={links} />
              )}
            </Suspense>
          </Panel>
        )
      )}
      <div role="status">
        {toast !== null && (
          <Suspense>
            <ToastLine key={toast} text={toast} onGone={clearToast} />
          </Suspense>
        )}
      </div>
    </div>
  );
}

function ignore(): void {
  // A reader of a large story has no marks beside it to light up.
}

const STATUSES = ['reported', 'announced', 'background'] as const;

/** A byte per row that is sound and passes the filter; `null` when all do. */
function maskOf(
  story: LargeStory,
  columns: Parameters<typeof selectEvents>[0],
  filter: ExplorerState,
  sound: Uint8Array | null,
): Uint8Array | null {
  const numbers = (list: readonly { readonly id: string }[], ids: readonly string[]) =>
    ids.map((id) => list.findIndex((entry) => entry.id === id)).filter((at) => at !== -1);
  return selectEvents(columns, {
    ...NO_FILTER,
    places: numbers(story.places, filter.place),
    people: numbers(story.people, filter.person),
    sources: numbers(story.sources, filter.source),
    kinds: numbers(story.kinds, filter.kind),
    statuses: filter.modality.map((modality) => STATUSES.indexOf(modality)),
    found: sound,
  });
}
