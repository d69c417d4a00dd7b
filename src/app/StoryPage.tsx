import { useQueryClient } from '@tanstack/react-query';
import {
  type ReactNode,
  Suspense,
  use,
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
import { NARROW, WIDE } from '../ui/breakpoints.ts';
import { Icon } from '../ui/Icon.tsx';
import { useHydrating } from '../ui/useHydrating.ts';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { APP } from '../words/app.ts';
import { RegionBoundary } from './DataBoundary.tsx';
import { eventOfQuote } from './event-of-quote.ts';
import {
  EmbedBar,
  ExportRegion,
  FacetsPanel,
  FilterRow,
  FilterSummary,
  ListOverview,
  ListView,
  loadPrefetch,
  MapRegion,
  Menu,
  Notices,
  ReaderRegion,
  ReadingHint,
  SearchRegion,
  ShareRegion,
  SourcesView,
  TimelineView,
  ToastLine,
  WordingsRegion,
} from './lazy-parts.ts';
import { linksFrom } from './links-from.ts';
import { SidePanel } from './SidePanel.tsx';
import { currentTab, lineOf, pageTitle, tabsOf } from './story-view.ts';
import { TopBar } from './TopBar.tsx';
import { useAnnouncement } from './useAnnouncement.ts';
import { useKeys } from './useKeys.ts';
import { useLaneQuotes } from './useLaneQuotes.ts';
import { type Side, useSide } from './useSide.ts';
import styles from './StoryPage.module.css';

/** Width of the drawer that lies over the timeline on a tablet. */
const DRAWER_PX = 400;

/** What stands even where a text is open. */
const ABOVE_TEXTS: readonly Side[] = ['keys', 'guide', 'filters'];

const NEVER = new Promise<never>(() => {});

/** What was made beforehand, without taking it over. */
function Unhydrated(): ReactNode {
  return use(NEVER);
}

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
  const { embed } = address.state;
  const resolved = useMemo(() => resolveAddress(address.state, story), [address.state, story]);
  const { state, unknown, moved } = resolved;
  const leftOut = [...dropped, ...resolved.notices];
  const narrow = useMediaQuery(NARROW, false);
  const wide = useMediaQuery(WIDE, true);
  // Ends together with the filter of a link's query, so that nothing shows without it for a moment.
  const hydrating = useDeferredValue(useHydrating());
  const [hovered, setHovered] = useState<string | null>(null);
  const [toast, setToast] = useState<string | null>(null);
  const clearToast = useCallback(() => setToast(null), []);
  const page = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<'menu' | 'share' | 'export' | null>(null);
  const closeMenu = () => setMenu(null);
  const share = () => setMenu('share');

  useEffect(() => {
    if (moved) navigate(state, 'replace');
  }, [moved, navigate, state]);

  const { open } = state;
  const panelKey =
    unknown !== null ? `unknown-${unknown.id}` : open.kind === 'event' ? open.id : null;
  const openKey = panelKey ?? `${open.kind} ${'id' in open ? open.id : ''}`;
  const at = open.kind === 'story' ? panelKey : openKey;
  const { side, isOpen: sideOpen, ask } = useSide(panelKey, at);

  // What a link opened with the page leaves the focus at the top. Later, where the panel lies over the view it takes
  // the focus; beside the timeline the focus stays on the mark.
  const [openedWith, setOpenedWith] = useState<string | null>(openKey);
  if (openedWith !== null && openedWith !== openKey) setOpenedWith(null);
  const hasMoved = openedWith !== openKey;
  const takesFocus = hasMoved && !wide;
  const panelTitle = useCallback(
    (title: HTMLHeadingElement | null) => {
      if (takesFocus) title?.focus({ preventScroll: true });
    },
    [takesFocus],
  );

  const selectedId = open.kind === 'event' ? open.id : eventOfQuote(story, state.quote);
  const event = story.events.find(({ id }) => id === selectedId) ?? null;
  const showsStory = open.kind === 'story' || open.kind === 'event' || open.kind === 'source';
  // A view that took the place of what had the focus gets it.
  const newView = hasMoved && !showsStory ? openKey : null;
  useEffect(() => {
    if (newView !== null) focusIfLost('story');
  }, [newView]);

  const source =
    open.kind === 'source' ? story.sources.find(({ id }) => id === open.id) : undefined;
  const links = useMemo(() => linksFrom(state, base), [state, base]);
  const filter = useDeferredValue(state);
  const matching = useMemo(() => matchingIds(story, filter), [story, filter]);
  const laneFacet: Facet = state.lanes;
  const counts = useMemo(() => countTerms(story, filter, laneFacet), [story, filter, laneFacet]);
  const client = useQueryClient();
  const quotesOf = useLaneQuotes(state[laneFacet].length > 0, client, base, story);

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
    // A frame has no address bar to copy it from.
    if (!copied && embed) setMenu('share');
    else setToast(copied ? APP.copied : APP.notCopied);
  };

  const hover = useCallback(
    (id: string | null) => {
      setHovered(id);
      const pointed = story.events.find((candidate) => candidate.id === id);
      if (pointed === undefined) return;
      const sources = pointed.excerpts.map((excerpt) => excerpt.source);
      // What fails is told of when it is needed.
      loadPrefetch().then(
        (prefetch) => prefetch(client, base, story, sources),
        () => {},
      );
    },
    [story, client, base],
  );

  // A finger that touches a line is about to open it; the list's marks show nothing of it.
  const prefetchUnder = (target: EventTarget) => {
    const mark = target instanceof Element ? target.closest<HTMLElement>('[data-event]') : null;
    if (mark !== null) hover(mark.dataset['event'] ?? null);
  };

  const opener = useRef<Element | null>(null);
  const askFor = (next: Side, of = at) => {
    opener.current = document.activeElement;
    ask(next, of);
  };
  /** A section of the story's panel, whatever is open. */
  const showInStory = (section: Side) => {
    askFor(section, null);
    if (panelKey !== null) change({ open: { kind: 'story' }, quote: null });
  };
  const close = () => {
    if (side !== 'by itself' && side !== 'closed') {
      ask('by itself');
      focusAgain(page.current, opener.current);
    } else if (open.kind === 'source' && selectedId !== null) {
      change({ open: { kind: 'event', id: selectedId }, quote: null });
      focusMark(page.current, selectedId);
    } else if (open.kind !== 'story' || unknown !== null) {
      change({ open: { kind: 'story' }, quote: null });
      if (selectedId !== null) focusMark(page.current, selectedId);
    }
  };
  const closesSomething =
    sideOpen || panelKey !== null || open.kind === 'source' || open.kind === 'statement';
  // Only the list can be drawn without a measured width; where a timeline is to follow, it holds its place unseen.
  const view = hydrating ? 'list' : (state.view ?? (narrow ? 'list' : 'timeline'));
  useKeys({
    page,
    story,
    event,
    source: source ?? null,
    links,
    onEscape: () => {
      if (closesSomething) close();
      else if (matching !== null) clearFilter();
      else return false;
      return true;
    },
    onCopy: () => void copy(),
    onHelp: () => (side === 'keys' ? close() : askFor('keys')),
  });
  const said = useAnnouncement(
    wide && open.kind === 'event' ? (event?.title ?? null) : null,
    matching !== null,
  );

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

  const panelButton = showsStory && source === undefined && (
    <button
      type="button"
      className={styles.panelButton}
      aria-label={APP.openPanel}
      aria-expanded={sideOpen}
      onClick={() => (sideOpen ? ask('closed') : askFor('opened'))}
    >
      {APP.storyPanel}
      <Icon name={sideOpen ? 'next' : 'previous'} />
    </button>
  );

  const filterButton = (
    <button
      type="button"
      className={styles.filterButton}
      aria-expanded={side === 'filters'}
      onClick={() => (side === 'filters' ? close() : askFor('filters'))}
    >
      {APP.filters}
    </button>
  );

  // The panel keeps its place; a page made beforehand has no map in it. A boundary of its own, else the end of hydrating
  // would wait for the map.
  const map = story.places.some(({ coordinates }) => coordinates !== null) ? (
    <Suspense key={String(hydrating)}>
      {!hydrating && (
        <MapRegion
          base={base}
          story={story}
          filter={filter}
          matching={matching}
          event={event}
          onToggle={(id) => toggle('place', id)}
        />
      )}
    </Suspense>
  ) : undefined;

  // Where a timeline takes the list's place, the list that was made is left as it stands, and its code unloaded.
  const staysAsMade = hydrating && typeof window !== 'undefined' && !matchMedia(NARROW).matches;

  const tabs = tabsOf(story, state, base, view);
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
      {embed ? (
        <Suspense fallback={<header />}>
          <EmbedBar base={base} story={story} state={state}>
            {panelButton}
          </EmbedBar>
        </Suspense>
      ) : (
        <TopBar
          home={base}
          tabs={tabs}
          current={currentTab(open, view)}
          q={address.state.q}
          renderSearch={(field, onLeave) => (
            <SearchRegion
              base={base}
              story={story}
              state={state}
              links={links}
              field={field}
              onLeave={onLeave}
            />
          )}
          onCopyLink={() => void copy()}
          onShare={share}
          onExport={() => setMenu('export')}
          onMenu={() => setMenu('menu')}
        >
          {panelButton}
        </TopBar>
      )}
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
              <p className={styles.line}>
                {lineOf(story)}{' '}
                <button type="button" className={styles.guide} onClick={() => askFor('guide')}>
                  {APP.guide}
                </button>
              </p>
              <div className={styles.filters}>
                {narrow && (
                  <Suspense>
                    <FilterRow
                      story={story}
                      filter={state}
                      onFilters={() => askFor('filters')}
                      onSources={() => showInStory('sources')}
                      onDiffering={() => showInStory('differing')}
                    />
                  </Suspense>
                )}
              </div>
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
                    quotesOf={quotesOf}
                    onToggle={(id) => toggle(laneFacet, id)}
                    counts={counts}
                    selected={selectedId}
                    hovered={hovered}
                    onHover={hover}
                    hrefOf={links.event}
                    summary={summary}
                    filters={filterButton}
                    coveredPx={!wide && sideOpen && event !== null ? DRAWER_PX : 0}
                    embedded={embed}
                  />
                </Suspense>
              ) : (
                <div className={styles.list} onPointerOver={({ target }) => prefetchUnder(target)}>
                  <div className={styles.listFilters}>
                    {filterButton}
                    {summary}
                  </div>
                  <Suspense key={String(staysAsMade)}>
                    {staysAsMade ? (
                      <Unhydrated />
                    ) : (
                      <ListView
                        story={story}
                        links={links}
                        visible={matching}
                        selected={selectedId}
                      />
                    )}
                  </Suspense>
                </div>
              )}
            </RegionBoundary>
          </>
        ) : (
          <RegionBoundary>
            <Suspense fallback={<div className={styles.waiting} />}>
              {open.kind === 'sources' ? (
                <SourcesView story={story} links={links} />
              ) : (
                <WordingsRegion
                  base={base}
                  story={story}
                  selected={open.kind === 'statement' ? open.id : null}
                  links={links}
                  onCopyLink={() => void copy()}
                />
              )}
            </Suspense>
          </RegionBoundary>
        )}
      </main>
      {source !== undefined && !ABOVE_TEXTS.includes(side) ? (
        <aside className={styles.reader} aria-label={source.name}>
          <RegionBoundary>
            <Suspense fallback={null}>
              <ReaderRegion
                base={base}
                story={story}
                source={source}
                selectedEvent={selectedId}
                quote={state.quote}
                takesFocus={hasMoved}
                links={links}
                hoveredEvent={hovered}
                onHoverEvent={hover}
                onCopyLink={() => void copy()}
                onShare={share}
              />
            </Suspense>
          </RegionBoundary>
        </aside>
      ) : (
        (showsStory || side !== 'by itself') &&
        ((wide && !embed) || hydrating || sideOpen) && (
          <SidePanel
            base={base}
            story={story}
            links={links}
            side={side}
            unknown={unknown}
            event={open.kind === 'event' ? event : null}
            places={state.place}
            people={state.person}
            visible={matching}
            titleRef={panelTitle}
            sheet={narrow}
            open={sideOpen}
            onAsk={askFor}
            onClose={close}
            map={map}
            onShare={share}
            onCopyLink={() => void copy()}
            onExport={() => setMenu('export')}
            onClearPlaces={() => change({ place: [] })}
            onClearPeople={() => change({ person: [] })}
            filters={
              <FacetsPanel
                story={story}
                filter={state}
                shown={matching?.size ?? story.events.length}
                onToggle={toggle}
                onClear={clearFilter}
                lanes={
                  view === 'timeline'
                    ? { lanes: state.lanes, onChange: (lanes) => change({ lanes }) }
                    : null
                }
              />
            }
          />
        )
      )}
      {menu === 'menu' && (
        <Suspense>
          <Menu
            home={base}
            tabs={tabs}
            current={currentTab(open, view)}
            onClose={closeMenu}
            onStory={() => askFor('opened')}
            onGuide={() => askFor('guide')}
            onKeys={() => askFor('keys')}
            onCopyLink={() => void copy()}
            onShare={share}
            onExport={() => setMenu('export')}
          />
        </Suspense>
      )}
      {menu === 'share' && (
        <Suspense>
          <ShareRegion
            base={base}
            story={story}
            state={state}
            onClose={closeMenu}
            onDone={setToast}
          />
        </Suspense>
      )}
      {menu === 'export' && (
        <Suspense>
          <ExportRegion
            base={base}
            story={story}
            state={state}
            matching={matching}
            event={event}
            showsTimeline={showsStory && view === 'timeline'}
            onClose={closeMenu}
          />
        </Suspense>
      )}
      {/* They come together: the hint stands on the strip. */}
      <Suspense>
        {narrow && !hydrating && view === 'list' && showsStory && (
          <ListOverview story={story} matching={matching} page={page} />
        )}
        {narrow && !sideOpen && showsStory && source === undefined && !embed && (
          <ReadingHint onOpen={() => askFor('guide')} />
        )}
      </Suspense>
      <div role="status">
        <VisuallyHidden>{said}</VisuallyHidden>
      </div>
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

/** Gives the focus to the element with that id when what had it has gone. */
function focusIfLost(id: string): void {
  if (document.activeElement === document.body) {
    document.getElementById(id)?.focus({ preventScroll: true });
  }
}

/** After the panel has closed: back to where the reader was. */
function focusMark(page: HTMLElement | null, id: string): void {
  requestAnimationFrame(() => {
    page?.querySelector<HTMLElement>(`[data-event="${CSS.escape(id)}"]`)?.focus();
  });
}

/** After something asked for has closed: back to what asked for it, or to the menu it was asked for in. */
function focusAgain(page: HTMLElement | null, opener: Element | null): void {
  requestAnimationFrame(() => {
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    else page?.querySelector<HTMLElement>('[data-menu-button]')?.focus();
  });
}
