import { useQueryClient } from '@tanstack/react-query';
import {
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { ExplorerState } from '../sharing/address.ts';
import { encodeAddress } from '../sharing/address.ts';
import { roundForAddress } from '../sharing/address-dates.ts';
import { resolveAddress } from '../sharing/resolve-address.ts';
import type { Address } from '../sharing/useAddress.ts';
import { countTerms, matchingIds, type Facet } from '../story/facets.ts';
import type { Interval, Story } from '../story/model.ts';
import { Icon } from '../ui/Icon.tsx';
import { useHydrating } from '../ui/useHydrating.ts';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import { APP } from '../words/app.ts';
import { RegionBoundary } from './DataBoundary.tsx';
import { eventOfQuote } from './event-of-quote.ts';
import {
  EventRegion,
  FilterSummary,
  ListView,
  loadPrefetch,
  Notices,
  PlacePanel,
  ReaderRegion,
  SourcesView,
  TimelineView,
  ToastLine,
  UnknownPanel,
} from './lazy-parts.ts';
import { linksFrom } from './links-from.ts';
import { Panel } from './Panel.tsx';
import { currentTab, lineOf, pageTitle, tabsOf } from './story-view.ts';
import { StoryPanel } from './StoryPanel.tsx';
import { TopBar } from './TopBar.tsx';
import { useKeys } from './useKeys.ts';
import styles from './StoryPage.module.css';

/** Width of the drawer that lies over the timeline on a tablet. */
const DRAWER_PX = 400;

/** One story: what the address asks for of it, in the regions of the screen. */
export function StoryPage({
  base,
  story,
  address,
}: {
  base: string;
  story: Story;
  address: Address;
}) {
  const { navigate, dropped } = address;
  const resolved = useMemo(() => resolveAddress(address.state, story), [address.state, story]);
  const { state, unknown, moved } = resolved;
  const leftOut = [...dropped, ...resolved.notices];
  const narrow = useMediaQuery('(max-width: 719px)', false);
  const wide = useMediaQuery('(min-width: 1200px)', true);
  const hydrating = useHydrating();
  const [hovered, setHovered] = useState<string | null>(null);
  const [toast, setToast] = useState<string | null>(null);
  const clearToast = useCallback(() => setToast(null), []);
  const page = useRef<HTMLDivElement>(null);
  const panelTitle = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (moved) navigate(state, 'replace');
  }, [moved, navigate, state]);

  const { open } = state;
  // What is open opens its panel; closing it by hand holds until something else is opened.
  const panelKey =
    unknown !== null ? `unknown-${unknown.id}` : open.kind === 'event' ? open.id : null;
  const [drawer, setDrawer] = useState<{ of: string | null; open: boolean } | null>(null);
  const drawerOpen = drawer !== null && drawer.of === panelKey ? drawer.open : panelKey !== null;

  // Where the panel lies over the view it takes the focus; beside the timeline the focus stays on the mark.
  useEffect(() => {
    if (panelKey !== null && narrow) panelTitle.current?.focus();
  }, [panelKey, narrow]);

  const selectedId = open.kind === 'event' ? open.id : eventOfQuote(story, state.quote);
  const event = story.events.find(({ id }) => id === selectedId) ?? null;
  const source =
    open.kind === 'source' ? story.sources.find(({ id }) => id === open.id) : undefined;
  const links = useMemo(() => linksFrom(state, base), [state, base]);
  const filter = useDeferredValue(state);
  const matching = useMemo(() => matchingIds(story, filter), [story, filter]);
  const laneFacet: Facet = state.lanes;
  const counts = useMemo(() => countTerms(story, filter, laneFacet), [story, filter, laneFacet]);
  const client = useQueryClient();

  const change = useCallback(
    (part: Partial<ExplorerState>, how: 'push' | 'replace' = 'push') =>
      navigate((last) => ({ ...last, ...part }), how),
    [navigate],
  );
  const toggle = (facet: Facet, term: string) =>
    navigate((last) => {
      const terms: readonly string[] = last[facet];
      const next = terms.includes(term) ? terms.filter((id) => id !== term) : [...terms, term];
      return { ...last, [facet]: next };
    }, 'push');
  const clearFilter = () =>
    change({ place: [], person: [], source: [], kind: [], modality: [], q: '' });

  const copy = async () => {
    const { copyText } = await import('../sharing/copy.ts');
    const copied = await copyText(new URL(encodeAddress(state, base), location.href).href);
    setToast(copied ? APP.copied : APP.notCopied);
  };

  const hover = useCallback(
    (id: string | null) => {
      setHovered(id);
      const pointed = story.events.find((candidate) => candidate.id === id);
      if (pointed === undefined) return;
      const sources = pointed.excerpts.map((excerpt) => excerpt.source);
      void loadPrefetch().then((prefetch) => prefetch(client, base, story, sources));
    },
    [story, client, base],
  );

  const close = () => {
    setDrawer({ of: panelKey, open: false });
    if (open.kind === 'story' && unknown === null) return;
    const mark = selectedId;
    change({ open: { kind: 'story' }, quote: null });
    if (mark !== null) focusMark(page.current, mark);
  };
  // Only the list can be drawn without a measured width; where a timeline is to follow, it holds its place unseen.
  const view = hydrating ? 'list' : (state.view ?? (narrow ? 'list' : 'timeline'));
  const showsStory = open.kind === 'story' || open.kind === 'event' || open.kind === 'source';
  useKeys({
    page,
    event,
    source: source ?? null,
    links,
    onClose: close,
    onClearFilter: clearFilter,
    filtered: matching !== null,
    onCopy: () => void copy(),
  });

  useEffect(() => {
    document.title = pageTitle(open, story);
  }, [open, story]);

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

  const summary =
    matching === null ? null : (
      <Suspense fallback={<div />}>
        <FilterSummary
          story={story}
          filter={filter}
          shown={matching.size}
          othersStay={view === 'timeline'}
          onRemove={(facet, term) => (facet === 'q' ? change({ q: '' }) : toggle(facet, term))}
          onClear={clearFilter}
        />
      </Suspense>
    );

  const panel =
    unknown !== null ? (
      <UnknownPanel
        kind={unknown.kind}
        id={unknown.id}
        near={nearEvents(unknown.near, story)}
        story={story}
        links={links}
        titleRef={panelTitle}
      />
    ) : event !== null && open.kind === 'event' ? (
      <EventRegion
        key={event.id}
        base={base}
        story={story}
        event={event}
        links={links}
        titleRef={panelTitle}
        onShare={() => void copy()}
        onCopyLink={() => void copy()}
      />
    ) : state.place.length > 0 ? (
      <PlacePanel
        story={story}
        places={state.place}
        visible={matching ?? EMPTY}
        links={links}
        onClear={() => change({ place: [] })}
      />
    ) : (
      <StoryPanel story={story} links={links} />
    );

  return (
    <div
      ref={page}
      className={styles.page}
      data-reading={source !== undefined || undefined}
      data-hydrating={hydrating || undefined}
    >
      <a className={styles.skip} href="#story">
        {APP.skip}
      </a>
      <TopBar
        home={base}
        tabs={tabsOf(story, state, base, view)}
        current={currentTab(open, view)}
        q={address.state.q}
        onSearch={(q) => change({ q }, 'replace')}
        onCopyLink={() => void copy()}
      >
        {showsStory && source === undefined && (
          <button
            type="button"
            className={styles.panelButton}
            aria-label={APP.openPanel}
            aria-expanded={drawerOpen}
            onClick={() => setDrawer({ of: panelKey, open: !drawerOpen })}
          >
            {APP.storyPanel}
            <Icon name="previous" />
          </button>
        )}
      </TopBar>
      {leftOut.length > 0 && (
        <Suspense>
          <Notices dropped={leftOut} />
        </Suspense>
      )}
      <main id="story" className={styles.main} tabIndex={-1}>
        {showsStory ? (
          <>
            <header className={styles.head}>
              <h1 className={styles.title}>{story.title}</h1>
              <p className={styles.line}>{lineOf(story)}</p>
            </header>
            <RegionBoundary>
              {view === 'timeline' ? (
                <Suspense fallback={<div className={styles.waiting} />}>
                  <TimelineView
                    story={story}
                    viewport={viewport}
                    onViewportChange={onViewportChange}
                    lanesBy={state.lanes}
                    matching={matching}
                    chosen={state[laneFacet]}
                    onToggle={(id) => toggle(laneFacet, id)}
                    counts={counts}
                    selected={selectedId}
                    hovered={hovered}
                    onHover={hover}
                    hrefOf={links.event}
                    summary={summary}
                    coveredPx={!wide && drawerOpen && event !== null ? DRAWER_PX : 0}
                    embedded={state.embed}
                  />
                </Suspense>
              ) : (
                <div className={styles.list}>
                  {summary}
                  <Suspense>
                    <ListView
                      story={story}
                      links={links}
                      visible={matching}
                      selected={selectedId}
                    />
                  </Suspense>
                </div>
              )}
            </RegionBoundary>
          </>
        ) : (
          <RegionBoundary>
            <Suspense fallback={<div className={styles.waiting} />}>
              <SourcesView story={story} links={links} />
            </Suspense>
          </RegionBoundary>
        )}
      </main>
      {source !== undefined ? (
        <aside className={styles.reader} aria-label={source.name}>
          <RegionBoundary>
            <Suspense fallback={null}>
              <ReaderRegion
                base={base}
                story={story}
                source={source}
                selectedEvent={selectedId}
                quote={state.quote}
                links={links}
                hoveredEvent={hovered}
                onHoverEvent={hover}
                onCopyLink={() => void copy()}
              />
            </Suspense>
          </RegionBoundary>
        </aside>
      ) : (
        showsStory && (
          <Panel
            open={drawerOpen}
            sheet={narrow}
            onClose={close}
            label={event?.title ?? APP.storyPanel}
          >
            <RegionBoundary key={panelKey}>
              <Suspense fallback={null}>{panel}</Suspense>
            </RegionBoundary>
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

const EMPTY: ReadonlySet<string> = new Set();

function nearEvents(near: readonly { readonly id: string }[], story: Story) {
  return near.flatMap(({ id }) => story.events.find((event) => event.id === id) ?? []);
}

/** After the panel has closed: back to where the reader was. */
function focusMark(page: HTMLElement | null, id: string): void {
  requestAnimationFrame(() => {
    page?.querySelector<HTMLElement>(`[data-event="${CSS.escape(id)}"]`)?.focus();
  });
}
