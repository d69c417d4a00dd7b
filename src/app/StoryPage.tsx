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
} from 'react';
import { resolveAddress } from '../sharing/resolve-address.ts';
import { showsStory } from '../sharing/address.ts';
import type { Address } from '../sharing/useAddress.ts';
import { matchingIds, type Facet } from '../story/facets.ts';
import type { Story } from '../story/model.ts';
import { DRAWER_PX, NARROW, OPENED_NARROW, WIDE } from '../ui/breakpoints.ts';
import { useHydrating } from '../ui/useHydrating.ts';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { APP } from '../words/app.ts';
import { shownOf } from '../words/shown-of.ts';
import { RegionBoundary } from './DataBoundary.tsx';
import { eventOfQuote } from './event-of-quote.ts';
import {
  ExportRegion,
  FacetsPanel,
  FilterRow,
  FilterSummary,
  ListOverview,
  ListView,
  MapRegion,
  ReadingHint,
  SearchRegion,
  TimelineView,
} from './lazy-parts.ts';
import { linksFrom } from './links-from.ts';
import { OtherView } from './OtherView.tsx';
import { ReaderSide } from './ReaderSide.tsx';
import { FilterButton } from './SideButtons.tsx';
import { SidePanel } from './SidePanel.tsx';
import { storySide } from './story-side.tsx';
import { lineOf, tabsOf } from './story-view.ts';
import { StoryFrame } from './StoryFrame.tsx';
import { useAddressViewport } from './useAddressViewport.ts';
import { useAnnouncement } from './useAnnouncement.ts';
import { useChanges } from './useChanges.ts';
import { keyOf, useClosing } from './useClosing.ts';
import { useHasMoved } from './useHasMoved.ts';
import { useKeys } from './useKeys.ts';
import { useLaneQuotes } from './useLaneQuotes.ts';
import { useMenus } from './useMenus.ts';
import { usePointed } from './usePointed.ts';
import { type Side, useSide } from './useSide.ts';
import { useWindowTitle } from './useWindowTitle.ts';
import styles from './StoryPage.module.css';

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
  const narrow = useMediaQuery(NARROW, false);
  const wide = useMediaQuery(WIDE, true);
  const hydrating = useHydrating();
  const page = useRef<HTMLDivElement>(null);
  const client = useQueryClient();
  const links = useMemo(() => linksFrom(state, base), [state, base]);
  const menus = useMenus(base, state, story.opening, embed);
  const changes = useChanges(navigate);
  const { change, toggle, clearFilter } = changes;

  useEffect(() => {
    if (moved) navigate(state, 'replace');
  }, [moved, navigate, state]);

  const { open } = state;
  useWindowTitle(state, story, unknown !== null);

  const panelKey =
    unknown !== null ? `unknown-${unknown.id}` : open.kind === 'event' ? open.id : null;
  const openKey = panelKey ?? keyOf(open);
  const terms = [...state.place, ...state.person].join();
  const side = useSide(panelKey, open.kind === 'story' ? panelKey : openKey, terms);

  // What a link opened with the page leaves the focus at the top. Later, where the panel lies over the view it takes
  // the focus; beside the timeline the focus stays on the mark.
  const hasMoved = useHasMoved(openKey);
  const takesFocus = hasMoved && !wide;
  const panelTitle = useCallback(
    (title: HTMLHeadingElement | null) => {
      if (takesFocus) title?.focus({ preventScroll: true });
    },
    [takesFocus],
  );
  const besideStory = showsStory(open);
  const selectedId = open.kind === 'event' ? open.id : eventOfQuote(story, state.quote);
  const event = story.events.find(({ id }) => id === selectedId) ?? null;
  const source =
    open.kind === 'source' ? story.sources.find(({ id }) => id === open.id) : undefined;
  const filter = useDeferredValue(state);
  const matching = useMemo(() => matchingIds(story, filter), [story, filter]);
  const laneFacet: Facet = state.lanes;
  const others = useMemo(
    () => matchingIds(story, { ...filter, [laneFacet]: [] }),
    [story, filter, laneFacet],
  );
  const quotesOf = useLaneQuotes(state[laneFacet].length > 0, client, base, story);
  const { viewport, onViewportChange } = useAddressViewport(state, story, change);
  const { pointed, point, pointUnder } = usePointed(client, base, story);

  /** A section of the story's panel, whatever is open. */
  const showInStory = (section: Side) => {
    side.ask(section, null);
    if (panelKey !== null) change({ open: { kind: 'story' }, quote: null });
  };
  const { close, onEscape } = useClosing(
    side,
    state,
    panelKey,
    selectedId,
    matching !== null,
    changes,
  );
  useKeys({
    page,
    story,
    event,
    source: source ?? null,
    links,
    onEscape,
    onCopy: menus.copyLink,
    onHelp: () => side.toggle('keys'),
  });
  const said = useAnnouncement(
    wide && open.kind === 'event' ? (event?.title ?? null) : null,
    matching && shownOf(matching.size, story.events.length),
  );

  // Only the list can be drawn without a measured width; where a timeline is to follow, it holds its place unseen.
  const view = hydrating ? 'list' : (state.view ?? (OPENED_NARROW ? 'list' : 'timeline'));
  // Where a timeline takes the list's place, the list that was made is left as it stands, and its code unloaded.
  const staysAsMade = hydrating && !OPENED_NARROW;

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
  const filterButton = <FilterButton side={side} />;

  // About as wide as they will be with their counts.
  const besideMap = story.places
    .filter(({ coordinates }) => coordinates === null)
    .map(({ name }) => `${name} 0`.replaceAll(' ', '\u00a0'));
  // The panel keeps its place; a page made beforehand has no map in it. A boundary of its own, else the end of hydrating
  // would wait for the map.
  const map = story.places.length > 0 && (
    <div
      className={besideMap.length < story.places.length ? styles.map : undefined}
      data-beside={besideMap.join('\u2003 ')}
    >
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
    </div>
  );

  return (
    <StoryFrame
      ref={page}
      base={base}
      story={story}
      state={state}
      embed={embed}
      view={view}
      tabs={tabsOf(story, state, base, view)}
      search={{
        q: address.state.q,
        renderSearch: (field, onLeave) => (
          <SearchRegion
            base={base}
            story={story}
            state={state}
            links={links}
            field={field}
            onLeave={onLeave}
          />
        ),
      }}
      leftOut={[...dropped, ...resolved.notices]}
      hydrating={hydrating}
      reads={source !== undefined}
      side={side}
      menus={menus}
      exports={
        <ExportRegion
          base={base}
          story={story}
          state={state}
          matching={matching}
          event={event}
          showsTimeline={besideStory && view === 'timeline'}
          onClose={menus.close}
        />
      }
    >
      <main id="story" className={styles.main} tabIndex={-1}>
        {besideStory ? (
          <>
            <header className={styles.head}>
              <h1 className={styles.title} lang={story.language}>
                {story.title}
              </h1>
              <p className={styles.line}>
                {lineOf(story)}{' '}
                <button type="button" className={styles.guide} onClick={() => side.ask('guide')}>
                  {APP.guide}
                </button>
              </p>
              <div className={styles.filters}>
                {narrow && (
                  <Suspense>
                    <FilterRow
                      story={story}
                      filter={state}
                      onFilters={() => side.ask('filters')}
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
                    others={others}
                    selected={selectedId}
                    hovered={pointed}
                    onHover={point}
                    hrefOf={links.event}
                    summary={summary}
                    filters={filterButton}
                    coveredPx={!wide && !narrow && side.isOpen && event !== null ? DRAWER_PX : 0}
                    embedded={embed}
                  />
                </Suspense>
              ) : (
                // Pressed, it has the keys that scroll.
                <div
                  className={styles.list}
                  tabIndex={-1}
                  onPointerOver={({ target }) => pointUnder(target)}
                >
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
                        onClear={clearFilter}
                      />
                    )}
                  </Suspense>
                </div>
              )}
            </RegionBoundary>
          </>
        ) : (
          <OtherView
            base={base}
            story={story}
            open={open}
            quote={state.quote}
            links={links}
            onCopyLink={menus.copyLink}
          />
        )}
      </main>
      {source !== undefined && (
        <ReaderSide
          hidden={side.coversText}
          base={base}
          story={story}
          source={source}
          selectedEvent={selectedId}
          quote={state.quote}
          takesFocus={hasMoved}
          links={links}
          hoveredEvent={pointed}
          onHoverEvent={point}
          onCopyLink={menus.copyLink}
          onShare={menus.share}
          onClose={close}
        />
      )}
      {(source === undefined || side.coversText) &&
        (besideStory || side.side !== 'by itself') &&
        ((wide && !embed) || hydrating || side.isOpen) && (
          <SidePanel
            side={side}
            sheet={narrow}
            beside={open.kind === 'event' ? open.id : null}
            onClose={close}
            own={storySide({
              base,
              story,
              state,
              links,
              side: side.under ?? side.side,
              unknown,
              event: open.kind === 'event' ? event : null,
              visible: matching,
              titleRef: panelTitle,
              map,
              menus,
              change,
              onClose: close,
            })}
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
        )}
      {/* They come together: the hint stands on the strip. The page does not wait for them, as it would had their boundary
          been there before. */}
      {narrow && besideStory && (
        <Suspense>
          {view === 'list' && <ListOverview story={story} matching={matching} page={page} />}
          {!side.isOpen && source === undefined && !embed && (
            <ReadingHint onOpen={() => side.ask('guide')} />
          )}
        </Suspense>
      )}
      <div role="status">
        <VisuallyHidden>{said}</VisuallyHidden>
      </div>
    </StoryFrame>
  );
}
