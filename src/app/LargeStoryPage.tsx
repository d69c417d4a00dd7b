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
import { UnknownPanel } from '../event/UnknownPanel.tsx';
import { encodeAddress, type ExplorerState } from '../sharing/address.ts';
import { roundForAddress } from '../sharing/address-dates.ts';
import type { Address } from '../sharing/useAddress.ts';
import { type Facet, isFiltering } from '../story/facets.ts';
import type { LargeStory } from '../story/large/large-story.ts';
import type { Interval } from '../story/model.ts';
import { buildEventIndex, narrow } from '../timeline/engine/event-index.ts';
import { countTerms } from '../timeline/engine/facet-selection.ts';
import { LargeTimeline } from '../timeline/large/LargeTimeline.tsx';
import { knownInterval, viewOfEvent } from '../timeline/large/view-of-event.ts';
import { NARROW, WIDE } from '../ui/breakpoints.ts';
import { Icon } from '../ui/Icon.tsx';
import { useHydrating } from '../ui/useHydrating.ts';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import { APP } from '../words/app.ts';
import * as words from '../words/large.ts';
import { RegionBoundary } from './DataBoundary.tsx';
import { largeExtent, resolveLargeAddress } from './large-address.ts';
import { LargeFacets } from './LargeFacets.tsx';
import { LargeMap } from './LargeMap.tsx';
import { LargeStoryList } from './LargeStoryList.tsx';
import { LargeStoryPanel, largeLine } from './LargeStoryPanel.tsx';
import {
  EmbedBar,
  EventRegion,
  FilterSummary,
  KeyboardHelp,
  Menu,
  Notices,
  ReaderRegion,
  ReadingGuide,
  ShareRegion,
  SourcesView,
  ToastLine,
  WordingsRegion,
} from './lazy-parts.ts';
import { linksFrom } from './links-from.ts';
import { Panel } from './Panel.tsx';
import { currentTab, pageTitle, tabsOf } from './story-view.ts';
import { TopBar } from './TopBar.tsx';
import { useEventBodies } from './useEventBodies.ts';
import { useKeys } from './useKeys.ts';
import { useLargeFilter } from './useLargeFilter.ts';
import { type Side, useSide } from './useSide.ts';
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
  const leftOut = [...dropped, ...resolved.notices];
  const bodies = useEventBodies(base, story);
  const asked = useQuery({
    ...eventQuery(base, story, open.kind === 'event' ? open.id : ''),
    enabled: open.kind === 'event',
  });
  const isNarrow = useMediaQuery(NARROW, false);
  const isWide = useMediaQuery(WIDE, true);
  const hydrating = useDeferredValue(useHydrating());
  const [toast, setToast] = useState<string | null>(null);
  const clearToast = useCallback(() => setToast(null), []);
  const [menu, setMenu] = useState<'menu' | 'share' | null>(null);
  const closeMenu = () => setMenu(null);
  const page = useRef<HTMLDivElement>(null);
  const links = useMemo(() => linksFrom(state, base), [state, base]);

  const view = hydrating ? 'list' : (state.view ?? (isNarrow ? 'list' : 'timeline'));
  const chosen = useDeferredValue(state);
  const left = useLargeFilter(base, story, columns, sound, chosen, view === 'list' && !hydrating);
  const { mask, titles } = left;
  const whole = useMemo(() => buildEventIndex(columns, withoutLanes(columns.length)), [columns]);
  const index = useMemo(() => narrow(whole, mask), [whole, mask]);
  const counts = useMemo(() => countTerms(columns, left.filter), [columns, left.filter]);
  const shown = index.all.length + index.undated.length;

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

  const selected = open.kind === 'event' ? (asked.data ?? null) : null;
  const row = selected?.row ?? null;
  const { need, bodyOf } = bodies;
  useEffect(() => {
    if (row !== null) need([row - 1, row, row + 1].filter((at) => columns.start[at] !== undefined));
  }, [row, need, columns]);
  useEffect(() => {
    document.title =
      selected === null
        ? pageTitle(open, story)
        : [selected.event.title, story.title, APP.name].join(' · ');
  }, [open, story, selected]);
  // A former id leads to the present one.
  const present = selected?.event.id;
  useEffect(() => {
    if (present === undefined || open.kind !== 'event' || open.id === present) return;
    change({ open: { kind: 'event', id: present } }, 'replace');
  }, [present, open, change]);
  const missing = unknown ?? (open.kind === 'event' && asked.data === null ? open : null);

  const panelKey =
    missing !== null ? `unknown-${missing.id}` : open.kind === 'event' ? open.id : null;
  const { side, isOpen: sideOpen, ask } = useSide(panelKey);
  const opener = useRef<Element | null>(null);
  const askFor = (next: Side) => {
    opener.current = document.activeElement;
    ask(next);
  };
  const close = () => {
    if (side !== 'by itself' && side !== 'closed') {
      ask('by itself');
      focusAgain(opener.current);
    } else if (open.kind !== 'story' || missing !== null) {
      change({ open: { kind: 'story' }, quote: null });
      if (selected !== null) focusMark(page.current, selected.event.id);
    }
  };
  const closesSomething = sideOpen || panelKey !== null || open.kind === 'source';
  const source =
    open.kind === 'source' ? story.sources.find(({ id }) => id === open.id) : undefined;
  useKeys({
    page,
    story,
    event: selected?.event ?? null,
    source: source ?? null,
    links,
    onEscape: () => {
      if (closesSomething) close();
      else if (isFiltering(state)) clearFilter();
      else return false;
      return true;
    },
    onCopy: () => void copy(),
    onHelp: () => (side === 'keys' ? close() : askFor('keys')),
  });

  const viewport = useMemo<Interval>(
    () =>
      state.from !== null && state.to !== null
        ? { start: state.from, end: state.to }
        : { start: story.opening.start, end: story.opening.end },
    [state.from, state.to, story],
  );
  // The timeline goes to what a link opens by itself; the list shows the time around it.
  const listed = useMemo<Interval>(() => {
    const interval = row === null || state.from !== null ? null : knownInterval(columns, row);
    return interval === null ? viewport : viewOfEvent(viewport, interval, index.all, LIST_PX);
  }, [row, state.from, viewport, columns, index]);
  const onViewportChange = useCallback(
    (settled: Interval, widthPx: number) => {
      const { start, end } = settled;
      const atOpening = start === story.opening.start && end === story.opening.end;
      change(atOpening ? { from: null, to: null } : roundForAddress(settled, widthPx), 'replace');
    },
    [change, story],
  );

  const known = useMemo(
    () => ({ ...story, events: selected === null ? [] : [selected.event] }),
    [story, selected],
  );
  const showsStory = open.kind === 'story' || open.kind === 'event' || open.kind === 'source';
  const tabs = tabsOf(story, state, base, view).filter(
    ({ id }) => id !== 'wordings' || story.statements.length > 0,
  );
  const filterButton = (
    <button
      type="button"
      className={isNarrow ? styles.guide : styles.filterButton}
      aria-expanded={side === 'filters'}
      onClick={() => (side === 'filters' ? close() : askFor('filters'))}
    >
      {APP.filters}
    </button>
  );
  const summary = isFiltering(chosen) && (
    <Suspense fallback={<div />}>
      <FilterSummary
        story={story}
        filter={chosen}
        shown={shown}
        total={columns.length}
        othersStay={false}
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
          <EmbedBar base={base} story={known} state={state}>
            {panelButton}
          </EmbedBar>
        </Suspense>
      ) : (
        <TopBar
          home={base}
          tabs={tabs}
          current={currentTab(open, view)}
          q={state.q}
          onSearch={(q) => change({ q, open: { kind: 'story' } }, 'replace')}
          onCopyLink={() => void copy()}
          onShare={() => setMenu('share')}
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
                {story.standfirst} {largeLine(columns)}
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
                  chosen={state.place}
                  onToggle={(id) => toggle('place', id)}
                  selected={row}
                  hrefOf={links.event}
                  filters={filterButton}
                  summary={summary || null}
                  embedded={embed}
                />
              ) : (
                <div className={styles.list}>
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
        ) : (
          <RegionBoundary>
            <Suspense fallback={<div className={styles.waiting} />}>
              {open.kind === 'sources' ? (
                <SourcesView story={known} links={links} />
              ) : (
                <WordingsRegion
                  base={base}
                  story={known}
                  selected={open.kind === 'statement' ? open.id : null}
                  links={links}
                  onCopyLink={() => void copy()}
                />
              )}
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
                story={known}
                source={source}
                takesFocus={false}
                selectedEvent={null}
                quote={state.quote}
                links={links}
                hoveredEvent={null}
                onHoverEvent={ignore}
                onShare={() => setMenu('share')}
                onCopyLink={() => void copy()}
              />
            </Suspense>
          </RegionBoundary>
        </aside>
      ) : (
        (showsStory || side !== 'by itself') &&
        (isWide || hydrating || sideOpen) && (
          <Panel
            {...panelHead(side, selected?.event.title ?? null, missing !== null)}
            sheet={isNarrow}
            open={sideOpen}
            focusKey={TAKE_FOCUS.includes(side) ? side : null}
            beside={selected?.event.id ?? null}
            onClose={close}
          >
            <RegionBoundary key={`${side} ${panelKey}`}>
              <Suspense fallback={null}>
                {side === 'keys' ? (
                  <KeyboardHelp />
                ) : side === 'guide' ? (
                  <ReadingGuide onKeys={() => askFor('keys')} />
                ) : side === 'filters' ? (
                  <LargeFacets
                    story={story}
                    filter={state}
                    shown={shown}
                    total={columns.length}
                    counts={counts}
                    onToggle={toggle}
                    onClear={clearFilter}
                  />
                ) : missing !== null ? (
                  <UnknownPanel
                    kind={missing.kind}
                    id={missing.id}
                    near={[]}
                    story={story}
                    links={links}
                  />
                ) : selected !== null ? (
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
                    onShare={() => setMenu('share')}
                    onCopyLink={() => void copy()}
                  />
                ) : (
                  !hydrating && (
                    <LargeStoryPanel
                      story={story}
                      columns={columns}
                      links={links}
                      sequence={index.all}
                      view={viewport}
                      bodies={bodies}
                      found={
                        chosen.q.trim() === '' || titles === null || view === 'list'
                          ? null
                          : { titles, href: encodeAddress({ ...state, view: 'list' }, base) }
                      }
                      map={
                        story.places.some(({ coordinates }) => coordinates !== null) && (
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
                  )
                )}
              </Suspense>
            </RegionBoundary>
          </Panel>
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
          />
        </Suspense>
      )}
      {menu === 'share' && (
        <Suspense>
          <ShareRegion
            base={base}
            story={known}
            state={state}
            onClose={closeMenu}
            onDone={setToast}
          />
        </Suspense>
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

/** What takes the focus when it has been asked for. */
const TAKE_FOCUS: readonly Side[] = ['keys', 'guide', 'filters', 'opened'];

function panelHead(side: Side, title: string | null, isMissing: boolean) {
  switch (side) {
    case 'keys':
      return { label: APP.keyboard, headed: 'always' } as const;
    case 'guide':
      return { label: APP.guide, headed: 'always' } as const;
    case 'filters':
      return { label: APP.filters, headed: 'always' } as const;
    default:
      if (isMissing) return { label: APP.unknownLink, headed: 'never' } as const;
      return title === null
        ? ({ label: APP.storyPanel, headed: 'over the view' } as const)
        : ({ label: title, headed: 'never' } as const);
  }
}

/** What the list and the panel look up in time has no lanes. */
function withoutLanes(length: number) {
  return { count: 0, of: new Int32Array(length).fill(-1) };
}

function ignore(): void {
  // A reader of a large story has no marks beside it to light up.
}

/** After something asked for has closed: back to what asked for it. */
function focusAgain(opener: Element | null): void {
  requestAnimationFrame(() => {
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
  });
}

/** After the panel has closed: back to where the reader was. */
function focusMark(page: HTMLElement | null, id: string): void {
  requestAnimationFrame(() => {
    page?.querySelector<HTMLElement>(`main [data-event="${CSS.escape(id)}"]`)?.focus();
  });
}
