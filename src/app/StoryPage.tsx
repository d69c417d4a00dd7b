import {
  lazy,
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { ExplorerState, Open } from '../sharing/address.ts';
import { encodeAddress } from '../sharing/address.ts';
import { roundForAddress } from '../sharing/address-dates.ts';
import { copyText } from '../sharing/copy.ts';
import { resolveAddress } from '../sharing/resolve-address.ts';
import type { Address } from '../sharing/useAddress.ts';
import { statusOf } from '../story/coverage.ts';
import { countTerms, matchingIds, type Facet } from '../story/facets.ts';
import type { Interval, Story } from '../story/model.ts';
import { FilterSummary } from '../filters/FilterSummary.tsx';
import { ListView } from '../list/ListView.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import { APP, storyLine } from '../words/app.ts';
import { RegionBoundary } from './DataBoundary.tsx';
import { eventOfQuote } from './event-of-quote.ts';
import { linksFrom } from './links-from.ts';
import { Notices } from './Notices.tsx';
import { Panel } from './Panel.tsx';
import { StoryPanel } from './StoryPanel.tsx';
import { ToastLine } from './ToastLine.tsx';
import { TopBar } from './TopBar.tsx';
import { useArticles } from './useArticles.ts';
import { useKeys } from './useKeys.ts';
import styles from './StoryPage.module.css';

const loadTimeline = () => import('../timeline/TimelineView.tsx');
const TimelineView = lazy(async () => ({ default: (await loadTimeline()).TimelineView }));
const EventPanel = lazy(async () => ({
  default: (await import('../event/EventPanel.tsx')).EventPanel,
}));
const UnknownPanel = lazy(async () => ({
  default: (await import('../event/UnknownPanel.tsx')).UnknownPanel,
}));
const PlacePanel = lazy(async () => ({
  default: (await import('../filters/PlacePanel.tsx')).PlacePanel,
}));
const Reader = lazy(async () => ({ default: (await import('../reader/Reader.tsx')).Reader }));
const SourcesView = lazy(async () => ({
  default: (await import('../reader/SourcesView.tsx')).SourcesView,
}));

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
  const narrow = useMediaQuery('(max-width: 719px)', false);
  const wide = useMediaQuery('(min-width: 1200px)', true);
  const [hovered, setHovered] = useState<string | null>(null);
  const [drawerOpen, setDrawerOpen] = useState(false);
  const [toast, setToast] = useState<string | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const panelTitle = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (moved) navigate(state, 'replace');
  }, [moved, navigate, state]);

  const { open } = state;
  const selectedId = open.kind === 'event' ? open.id : eventOfQuote(story, state.quote);
  const event = story.events.find(({ id }) => id === selectedId) ?? null;
  const source =
    open.kind === 'source' ? story.sources.find(({ id }) => id === open.id) : undefined;
  const links = useMemo(() => linksFrom(state, base), [state, base]);
  const filter = useDeferredValue(state);
  const matching = useMemo(() => matchingIds(story, filter), [story, filter]);
  const laneFacet: Facet = state.lanes;
  const counts = useMemo(() => countTerms(story, filter, laneFacet), [story, filter, laneFacet]);
  const needed = useMemo(
    () =>
      new Set([
        ...(source === undefined ? [] : [source.id]),
        ...(event === null ? [] : event.excerpts.map((excerpt) => excerpt.source)),
      ]),
    [source, event],
  );
  const { articles, prefetch, retry } = useArticles(base, story, needed);

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
    const copied = await copyText(new URL(encodeAddress(state, base), location.href).href);
    setToast(copied ? APP.copied : APP.notCopied);
  };

  const hover = useCallback(
    (id: string | null) => {
      setHovered(id);
      const pointed = story.events.find((candidate) => candidate.id === id);
      if (pointed !== undefined) prefetch(pointed.excerpts.map((excerpt) => excerpt.source));
    },
    [story, prefetch],
  );

  const close = () => {
    setDrawerOpen(false);
    if (open.kind === 'story' && unknown === null) return;
    const mark = selectedId;
    change({ open: { kind: 'story' }, quote: null });
    if (mark !== null) focusMark(page.current, mark);
  };
  const view = state.view ?? (narrow ? 'list' : 'timeline');
  const showsStory = open.kind === 'story' || open.kind === 'event' || open.kind === 'source';
  useKeys({
    page,
    event,
    source: source ?? null,
    links,
    onClose: close,
    onClearFilter: clearFilter,
    filtered: matching !== null,
    onCopy: copy,
  });

  useEffect(() => {
    document.title = [titleOf(open, story), story.title, APP.name]
      .filter((part, index, all) => part !== null && all.indexOf(part) === index)
      .join(' · ');
  }, [open, story]);

  // Where the panel lies over the view it takes the focus; beside the timeline the focus stays on the mark.
  const panelKey =
    unknown !== null ? `unknown-${unknown.id}` : open.kind === 'event' ? open.id : null;
  useEffect(() => {
    if (panelKey === null) return;
    setDrawerOpen(true);
    if (narrow) panelTitle.current?.focus();
  }, [panelKey, narrow]);

  const viewport = useMemo<Interval>(
    () =>
      state.from !== null && state.to !== null
        ? { start: state.from, end: state.to }
        : { start: story.opening.start, end: story.opening.end },
    [state.from, state.to, story],
  );
  const onViewportChange = useCallback(
    (viewport: Interval, widthPx: number) => {
      const { start, end } = viewport;
      const atOpening = start === story.opening.start && end === story.opening.end;
      change(atOpening ? { from: null, to: null } : roundForAddress(viewport, widthPx), 'replace');
    },
    [change, story],
  );

  const summary =
    matching === null ? null : (
      <FilterSummary
        story={story}
        filter={filter}
        shown={matching.size}
        othersStay={view === 'timeline'}
        onRemove={(facet, term) => (facet === 'q' ? change({ q: '' }) : toggle(facet, term))}
        onClear={clearFilter}
      />
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
      <EventPanel
        key={event.id}
        story={story}
        event={event}
        articles={articles}
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
    <div ref={page} className={styles.page} data-reading={source !== undefined || undefined}>
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
            onClick={() => setDrawerOpen(!drawerOpen)}
          >
            {APP.storyPanel}
            <Icon name="previous" />
          </button>
        )}
      </TopBar>
      <Notices dropped={[...dropped, ...resolved.notices]} />
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
                  <ListView story={story} links={links} visible={matching} selected={selectedId} />
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
              <Reader
                story={story}
                source={source}
                article={articles.get(source.id) ?? { kind: 'loading' }}
                selectedEvent={selectedId}
                quote={state.quote}
                links={links}
                storedTextHref={`${base}stories/${story.id}/sources/${source.id}.txt`}
                hoveredEvent={hovered}
                onHoverEvent={hover}
                onCopyLink={() => void copy()}
                onRetry={() => retry(source.id)}
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
      <ToastLine text={toast} onGone={() => setToast(null)} />
    </div>
  );
}

const EMPTY: ReadonlySet<string> = new Set();

function lineOf(story: Story): string {
  const counts = { reported: 0, announced: 0, background: 0 };
  for (const event of story.events) counts[statusOf(event)] += 1;
  return storyLine({ sources: story.sources.length, events: story.events.length, ...counts });
}

function titleOf(open: Open, story: Story): string | null {
  switch (open.kind) {
    case 'event':
      return story.events.find(({ id }) => id === open.id)?.title ?? null;
    case 'source':
      return story.sources.find(({ id }) => id === open.id)?.name ?? null;
    case 'statement':
      return story.statements.find(({ id }) => id === open.id)?.title ?? null;
    case 'sources':
      return APP.sources;
    case 'statements':
      return APP.wordings;
    case 'story':
      return null;
  }
}

function currentTab(open: Open, view: 'timeline' | 'list'): string {
  switch (open.kind) {
    case 'statements':
    case 'statement':
      return 'wordings';
    case 'sources':
      return 'sources';
    default:
      return view;
  }
}

function tabsOf(story: Story, state: ExplorerState, base: string, view: 'timeline' | 'list') {
  const kept: Open = state.open.kind === 'event' ? state.open : { kind: 'story' };
  const to = (part: Partial<ExplorerState>) =>
    encodeAddress({ ...state, quote: null, ...part }, base);
  return [
    {
      id: 'timeline',
      label: APP.timeline,
      count: null,
      href: to({ open: kept, view: view === 'timeline' ? state.view : 'timeline' }),
    },
    {
      id: 'list',
      label: APP.list,
      count: null,
      href: to({ open: kept, view: view === 'list' ? state.view : 'list' }),
    },
    {
      id: 'wordings',
      label: APP.wordings,
      count: story.statements.length,
      href: to({ open: { kind: 'statements' } }),
    },
    {
      id: 'sources',
      label: APP.sources,
      count: story.sources.length,
      href: to({ open: { kind: 'sources' } }),
    },
  ];
}

function nearEvents(near: readonly { readonly id: string }[], story: Story) {
  return near.flatMap(({ id }) => story.events.find((event) => event.id === id) ?? []);
}

/** After the panel has closed: back to where the reader was. */
function focusMark(page: HTMLElement | null, id: string): void {
  requestAnimationFrame(() => {
    page?.querySelector<HTMLElement>(`[data-event="${CSS.escape(id)}"]`)?.focus();
  });
}
