import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import {
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { columnsQuery, eventQuery } from '../data/large-queries.ts';
import { type Dropped, encodeAddress, showsStory } from '../sharing/address.ts';
import type { Address } from '../sharing/useAddress.ts';
import { isFiltering } from '../story/facets.ts';
import type { LargeStory } from '../story/large/large-story.ts';
import type { Interval } from '../story/model.ts';
import { ownerOfPassage, presentPassage } from '../story/passage-ids.ts';
import { buildEventIndex, narrow } from '../timeline/engine/event-index.ts';
import { countTerms } from '../timeline/engine/facet-selection.ts';
import { LargeTimeline } from '../timeline/large/LargeTimeline.tsx';
import { trayGroups } from '../timeline/large/tray-groups.ts';
import { knownInterval, viewOfEvent } from '../timeline/large/view-of-event.ts';
import { DRAWER_PX, NARROW, OPENED_NARROW, WIDE } from '../ui/breakpoints.ts';
import { useHydrating } from '../ui/useHydrating.ts';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { APP } from '../words/app.ts';
import * as words from '../words/large.ts';
import { shownOf } from '../words/shown-of.ts';
import { RegionBoundary } from './DataBoundary.tsx';
import { largeExtent, resolveLargeAddress } from './large-address.ts';
import { LargeAwaited } from './LargeAwaited.tsx';
import { LargeExportRegion } from './large-export-part.ts';
import { LargeFacets } from './LargeFacets.tsx';
import { LargeMap } from './LargeMap.tsx';
import { LargePrinted } from './LargePrinted.tsx';
import { LargeSources } from './LargeSources.tsx';
import { LargeStoryList } from './LargeStoryList.tsx';
import { LargeStoryPanel, largeLine } from './LargeStoryPanel.tsx';
import { LargeTray } from './LargeTray.tsx';
import { LargeUnknown } from './LargeUnknown.tsx';
import { EventRegion, FilterSummary } from './lazy-parts.ts';
import { linksFrom } from './links-from.ts';
import { OtherView } from './OtherView.tsx';
import { ReaderSide } from './ReaderSide.tsx';
import { FilterButton } from './SideButtons.tsx';
import { type SideContent, SidePanel } from './SidePanel.tsx';
import { tabsOf } from './story-view.ts';
import { StoryFrame } from './StoryFrame.tsx';
import { useAddressViewport } from './useAddressViewport.ts';
import { useAnnouncement } from './useAnnouncement.ts';
import { useChanges } from './useChanges.ts';
import { keyOf, useClosing } from './useClosing.ts';
import { useEventBodies } from './useEventBodies.ts';
import { useHasMoved } from './useHasMoved.ts';
import { useKeys } from './useKeys.ts';
import { useLargeFilter } from './useLargeFilter.ts';
import { useMenus } from './useMenus.ts';
import { useSide } from './useSide.ts';
import { useWayToFound } from './useWayToFound.ts';
import { useWindowTitle } from './useWindowTitle.ts';
import { withoutLanes } from './without-lanes.ts';
import styles from './StoryPage.module.css';

interface LargeStoryPageProps {
  base: string;
  story: LargeStory;
  address: Address;
}

/** About as wide as the list's column: how much of a lane there is room for decides how near an event is gone to. */
const LIST_PX = 720;

/** A story of more events than are held whole: the axis has columns, and bodies come when they are looked at. */
export function LargeStoryPage({ base, story, address }: LargeStoryPageProps) {
  const { navigate, dropped } = address;
  const { embed } = address.state;
  const { data: decoded } = useSuspenseQuery(columnsQuery(base, story));
  const { columns, mask: sound, faults } = decoded;
  const extent = useMemo(() => largeExtent(columns, story), [columns, story]);
  const resolved = useMemo(
    () => resolveLargeAddress(address.state, story, extent),
    [address.state, story, extent],
  );
  const { state, unknown } = resolved;
  const { open } = state;
  const bodies = useEventBodies(base, story);
  const askedFor =
    open.kind === 'event'
      ? open.id
      : open.kind === 'source'
        ? ownerOfPassage(state.quote ?? '')
        : '';
  const asked = useQuery({ ...eventQuery(base, story, askedFor), enabled: askedFor !== '' });
  const isNarrow = useMediaQuery(NARROW, false);
  const isWide = useMediaQuery(WIDE, true);
  const hydrating = useHydrating();
  const page = useRef<HTMLDivElement>(null);
  const links = useMemo(() => linksFrom(state, base), [state, base]);
  const changes = useChanges(navigate);
  const { change, toggle, clearFilter } = changes;

  const view = hydrating ? 'list' : (state.view ?? (OPENED_NARROW ? 'list' : 'timeline'));
  const chosen = useDeferredValue(state);
  const left = useLargeFilter(base, story, columns, sound, chosen, view === 'list' && !hydrating);
  const { mask, titles } = left;
  const whole = useMemo(() => buildEventIndex(columns, withoutLanes(columns.length)), [columns]);
  const index = useMemo(() => narrow(whole, mask), [whole, mask]);
  const trayed = useMemo(() => trayGroups(columns), [columns]);
  const counts = useMemo(() => countTerms(columns, left.filter), [columns, left.filter]);
  const shown = index.all.length + index.undated.length;

  const held = askedFor === '' ? null : (asked.data ?? null);
  const selected = open.kind === 'event' ? held : null;
  const row = selected?.row ?? null;
  const { viewport, onViewportChange } = useAddressViewport(state, story, change);
  // The timeline goes to what a link opens by itself; the list shows the time around it.
  const listed = useMemo<Interval>(() => {
    const interval = row === null || state.from !== null ? null : knownInterval(columns, row);
    return interval === null ? viewport : viewOfEvent(viewport, interval, index.all, LIST_PX);
  }, [row, state.from, viewport, columns, index]);
  const [line, setLine] = useState<HTMLElement | null>(null);
  const menus = useMenus(base, state, listed, embed);
  const { need, bodyOf } = bodies;
  useEffect(() => {
    if (row !== null) need([row - 1, row, row + 1].filter((at) => columns.start[at] !== undefined));
  }, [row, need, columns]);
  const known = useMemo(
    () => ({ ...story, events: held === null ? [] : [held.event] }),
    [story, held],
  );
  const quote = state.quote === null ? null : presentPassage(known, state.quote);
  const missing = unknown ?? (open.kind === 'event' && asked.data === null ? open : null);
  useWindowTitle(state, known, missing !== null);
  const lost: readonly Dropped[] =
    asked.isSuccess && state.quote !== null && quote === null && missing === null
      ? [{ part: 'quote', value: state.quote, reason: 'not-in-story' }]
      : [];
  // A former id leads to the present one.
  const present = selected?.event.id;
  useEffect(() => {
    if (present === undefined || open.kind !== 'event') return;
    if (open.id === present && (quote === null || quote === state.quote)) return;
    change({ open: { kind: 'event', id: present }, quote: quote ?? state.quote }, 'replace');
  }, [present, open, quote, state.quote, change]);
  const said = useAnnouncement(
    isWide ? (selected?.event.title ?? null) : null,
    // The search says by itself what it finds.
    isFiltering({ ...chosen, q: '' }) ? shownOf(shown, columns.length) : null,
  );

  const panelKey =
    missing !== null ? `unknown-${missing.id}` : open.kind === 'event' ? open.id : null;
  const hasMoved = useHasMoved(keyOf(open));
  // As in any story: what lies over the view takes the focus. What had to be waited for leaves it to who has gone on.
  const takesFocus = hasMoved && !isWide;
  const isAwaited = open.kind === 'event' && selected === null && missing === null;
  const wasAwaited = useRef(false);
  useEffect(() => {
    wasAwaited.current = isAwaited;
  }, [isAwaited]);
  const panelTitle = useCallback(
    (title: HTMLHeadingElement | null) => {
      const { activeElement, body } = document;
      const isHere = activeElement === body || title?.closest('aside')?.contains(activeElement);
      if (takesFocus && (isHere || !wasAwaited.current)) title?.focus({ preventScroll: true });
    },
    [takesFocus],
  );
  const side = useSide(panelKey);
  const { close, onEscape } = useClosing(
    side,
    state,
    panelKey,
    open.kind === 'event' ? open.id : (held?.event.id ?? null),
    isFiltering(state),
    changes,
  );
  const source =
    open.kind === 'source' ? story.sources.find(({ id }) => id === open.id) : undefined;
  useKeys({
    page,
    story,
    event: selected?.event ?? null,
    source: source ?? null,
    links,
    onEscape,
    onCopy: menus.copyLink,
    onHelp: () => side.toggle('keys'),
  });

  // One step for the words, however many letters they have.
  const onSearch = (q: string) =>
    change(
      { q, open: { kind: 'story' } },
      state.q === '' || open.kind !== 'story' ? 'push' : 'replace',
    );
  useWayToFound(page, () => {
    if (open.kind !== 'story') onSearch(state.q);
    const isInPanel = view === 'timeline' && !(isWide && side.side === 'by itself');
    if (isInPanel) side.ask('opened', null);
  });

  const besideStory = showsStory(open);
  const filterButton = <FilterButton side={side} />;
  const summary = isFiltering(chosen) && (
    <Suspense fallback={<div />}>
      <FilterSummary
        story={story}
        filter={chosen}
        shown={shown}
        total={columns.length}
        othersStay={view === 'timeline' && shown > 0}
        onRemove={(facet, term) => (facet === 'q' ? change({ q: '' }) : toggle(facet, term))}
        onClear={clearFilter}
      />
      {left.state === 'pending' && <p>{words.LARGE.searching}</p>}
      {left.state === 'error' && (
        <p role="alert">
          {words.LARGE.notSearched}{' '}
          <button type="button" className={styles.guide} onClick={left.retry}>
            {words.LARGE.retry}
          </button>
        </p>
      )}
    </Suspense>
  );
  const own: SideContent =
    missing !== null
      ? {
          label: APP.unknownLink,
          headed: 'never',
          content: (
            <LargeUnknown
              base={base}
              story={story}
              missing={missing}
              links={links}
              titleRef={panelTitle}
            />
          ),
        }
      : selected !== null
        ? {
            label: selected.event.title,
            headed: 'never',
            content: (
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
                quote={quote}
                titleRef={panelTitle}
                onShare={menus.share}
                onClose={close}
                onCopyLink={menus.copyLink}
              />
            ),
          }
        : open.kind === 'event'
          ? {
              label: words.LARGE.event,
              headed: 'always',
              focusKey: takesFocus ? open.id : null,
              content: <LargeAwaited error={asked.error} onRetry={() => void asked.refetch()} />,
            }
          : {
              label: APP.storyPanel,
              headed: 'over the view',
              content: !hydrating && (
                <LargeStoryPanel
                  story={story}
                  columns={columns}
                  links={links}
                  sequence={index.all}
                  undated={index.undated}
                  view={viewport}
                  bodies={bodies}
                  found={
                    chosen.q.trim() === '' || titles === null || view === 'list'
                      ? null
                      : { titles, href: encodeAddress({ ...state, view: 'list' }, base) }
                  }
                  map={
                    story.places.length > 0 && (
                      <LargeMap
                        base={base}
                        story={story}
                        chosen={state.place}
                        counts={counts}
                        event={null}
                        onToggle={(id) => toggle('place', id)}
                      />
                    )
                  }
                />
              ),
            };
  return (
    <StoryFrame
      ref={page}
      base={base}
      story={known}
      // What there is not is not open.
      state={missing === null ? state : { ...state, open: { kind: 'story' } }}
      embed={embed}
      view={view}
      tabs={tabsOf(story, state, base, view).filter(
        ({ id }) => id !== 'wordings' || story.statements.length > 0,
      )}
      search={{ q: state.q, onSearch }}
      leftOut={[...dropped, ...resolved.notices, ...lost]}
      hydrating={hydrating}
      reads={source !== undefined}
      side={side}
      menus={menus}
      exports={
        <LargeExportRegion
          base={base}
          story={story}
          state={state}
          index={index}
          filtered={isFiltering(chosen)}
          view={view === 'timeline' ? viewport : listed}
          trayed={view === 'timeline' ? trayed : null}
          event={selected}
          showsTimeline={besideStory && view === 'timeline'}
          onClose={menus.close}
        />
      }
    >
      {besideStory && source === undefined && (
        <LargePrinted
          base={base}
          story={known}
          event={selected?.event ?? null}
          columns={columns}
          sequence={index.all}
          filtered={isFiltering(chosen)}
          view={listed}
          titles={titles}
          bodies={bodies}
        />
      )}
      <main id="story" className={styles.main} tabIndex={-1}>
        {besideStory ? (
          <>
            <header className={styles.head}>
              <h1 className={styles.title} lang={story.language}>
                {story.title}
              </h1>
              <p className={styles.line}>
                <span lang={story.language}>{story.standfirst}</span>{' '}
                {view === 'timeline' ? <span ref={setLine} /> : largeLine(columns)}
              </p>
              {faults.length > 0 && <p role="alert">{words.notAllSound(faults)}</p>}
            </header>
            <RegionBoundary>
              {view === 'timeline' ? (
                <LargeTimeline
                  story={story}
                  columns={columns}
                  bodies={bodies}
                  viewport={viewport}
                  onViewportChange={onViewportChange}
                  mask={mask}
                  lanesBy={state.lanes}
                  trayed={trayed}
                  chosen={state[state.lanes]}
                  onToggle={(id) => toggle(state.lanes, id)}
                  onClear={clearFilter}
                  selected={row}
                  isOpen={open.kind !== 'story'}
                  hrefOf={links.event}
                  filters={filterButton}
                  summary={summary || null}
                  line={line}
                  tray={
                    <LargeTray
                      base={base}
                      story={story}
                      columns={columns}
                      trayed={trayed}
                      mask={mask}
                      links={links}
                      selected={row}
                    />
                  }
                  coveredPx={!isWide && !isNarrow && side.isOpen && row !== null ? DRAWER_PX : 0}
                  embedded={embed}
                />
              ) : (
                <div className={styles.list} tabIndex={-1}>
                  <div className={styles.listFilters}>
                    {filterButton}
                    {summary}
                  </div>
                  <LargeStoryList
                    story={story}
                    columns={columns}
                    sequence={index.all}
                    undated={index.undated}
                    titles={titles}
                    hydrating={hydrating}
                    view={listed}
                    links={links}
                    selected={row}
                    onClear={clearFilter}
                    hrefOfView={({ start, end }) =>
                      encodeAddress(
                        { ...state, open: { kind: 'story' }, from: start, to: end },
                        base,
                      )
                    }
                  />
                </div>
              )}
            </RegionBoundary>
          </>
        ) : open.kind === 'sources' ? (
          <LargeSources story={story} columns={columns} links={links} />
        ) : (
          <OtherView
            base={base}
            story={known}
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
          story={known}
          source={source}
          takesFocus={hasMoved}
          selectedEvent={null}
          quote={quote ?? state.quote}
          links={links}
          hoveredEvent={null}
          onHoverEvent={ignore}
          onShare={menus.share}
          onClose={close}
          onCopyLink={menus.copyLink}
        />
      )}
      {(source === undefined || side.coversText) &&
        (besideStory || side.side !== 'by itself') &&
        (isWide || hydrating || side.isOpen) && (
          <SidePanel
            side={side}
            sheet={isNarrow}
            beside={selected?.event.id ?? null}
            onClose={close}
            own={own}
            filters={
              <LargeFacets
                story={story}
                filter={state}
                shown={shown}
                total={columns.length}
                counts={counts}
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
      <div role="status">
        <VisuallyHidden>{said}</VisuallyHidden>
      </div>
    </StoryFrame>
  );
}

function ignore(): void {
  // A reader of a large story has no marks beside it to light up.
}
