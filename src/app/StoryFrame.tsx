import { Suspense, type ComponentProps, type ReactNode, type Ref } from 'react';
import { type Dropped, type ExplorerState, showsStory } from '../sharing/address.ts';
import type { Story } from '../story/model.ts';
import { APP } from '../words/app.ts';
import { EmbedBar, Menu, Notices, ShareRegion, ToastLine } from './lazy-parts.ts';
import { PanelButton } from './SideButtons.tsx';
import { currentTab, type Tab } from './story-view.ts';
import { TopBar } from './TopBar.tsx';
import { useBack } from './useKeys.ts';
import type { Menus } from './useMenus.ts';
import type { SideState } from './useSide.ts';
import styles from './StoryPage.module.css';

interface StoryFrameProps {
  ref: Ref<HTMLDivElement>;
  base: string;
  /** With the events that are open, if not all. */
  story: Story;
  state: ExplorerState;
  embed: boolean;
  view: 'timeline' | 'list';
  tabs: readonly Tab[];
  /** How the bar searches. */
  search: Pick<ComponentProps<typeof TopBar>, 'q' | 'renderSearch' | 'onSearch'>;
  /** What of the address is left out. */
  leftOut: readonly Dropped[];
  hydrating: boolean;
  /** Whether a text stands where the panel would. */
  reads: boolean;
  side: SideState;
  menus: Menus;
  /** The dialog to export with; left out where there is nothing to export. */
  exports?: ReactNode;
  children: ReactNode;
}

/** What stands around a story's view and panel: the bar above them, and what opens over them. */
export function StoryFrame({ ref, reads, hydrating, children, ...props }: StoryFrameProps) {
  const { base, story, state, embed, view, tabs, leftOut, side, menus, exports } = props;
  const { open } = state;
  useBack(side.isAsked, side.putAway);
  useBack(menus.shown !== null, menus.close);
  const panelButton = showsStory(open) && !reads && <PanelButton side={side} />;
  const ways = {
    home: base,
    tabs,
    current: currentTab(open, view),
    onCopyLink: menus.copyLink,
    onShare: menus.share,
    onExport: exports === undefined ? undefined : () => menus.show('export'),
  };
  return (
    <div
      ref={ref}
      className={styles.page}
      data-reading={reads || undefined}
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
        <TopBar {...ways} {...props.search} onMenu={() => menus.show('menu')}>
          {panelButton}
        </TopBar>
      )}
      {(story.unread || leftOut[0]) && (
        <Suspense>
          <Notices story={story} dropped={leftOut} />
        </Suspense>
      )}
      {children}
      <Suspense>
        {menus.shown === 'menu' && (
          <Menu
            {...ways}
            onClose={menus.close}
            onStory={() => side.ask('opened')}
            onGuide={() => side.ask('guide')}
            onKeys={() => side.ask('keys')}
          />
        )}
        {menus.shown === 'share' && (
          <ShareRegion
            base={base}
            story={story}
            state={state}
            inView={menus.inView}
            onClose={menus.close}
            onDone={menus.tell}
          />
        )}
        {menus.shown === 'export' && exports}
      </Suspense>
      <div role="status">
        {menus.toast !== null && (
          <Suspense>
            <ToastLine key={menus.toast} text={menus.toast} onGone={menus.endToast} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
