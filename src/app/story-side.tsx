import type { ReactNode, Ref } from 'react';
import type { ExplorerState } from '../sharing/address.ts';
import type { UnknownLink } from '../sharing/resolve-address.ts';
import type { Story, StoryEvent } from '../story/model.ts';
import type { Links } from '../ui/links.ts';
import { APP } from '../words/app.ts';
import { EventRegion, PersonPanel, PlacePanel, UnknownPanel } from './lazy-parts.ts';
import type { SideContent } from './SidePanel.tsx';
import { StoryPanel } from './StoryPanel.tsx';
import type { Changes } from './useChanges.ts';
import type { Menus } from './useMenus.ts';
import type { Side } from './useSide.ts';

interface StorySideProps {
  base: string;
  story: Story;
  state: ExplorerState;
  links: Links;
  side: Side;
  unknown: UnknownLink | null;
  /** The event the address opens. */
  event: StoryEvent | null;
  /** Ids of the events the filter leaves in. */
  visible: ReadonlySet<string> | null;
  titleRef: Ref<HTMLHeadingElement>;
  /** Above the story and its places; left out where it has none. */
  map: ReactNode;
  menus: Menus;
  change: Changes['change'];
  onClose: () => void;
}

/** What a story has beside its view: what the address opens, else what it is filtered by, else the story itself. */
export function storySide(props: StorySideProps): SideContent {
  const { base, story, state, links, side, unknown, event, visible, titleRef, map } = props;
  if (side === 'sources' || side === 'differing') {
    const content = <StoryPanel story={story} links={links} focused={side} />;
    return { label: APP.storyPanel, headed: 'over the view', content };
  }
  if (unknown !== null) {
    const { kind, id } = unknown;
    const content = (
      <UnknownPanel kind={kind} id={id} story={story} links={links} titleRef={titleRef} />
    );
    return { label: APP.unknownLink, headed: 'never', content };
  }
  if (event !== null) {
    const content = (
      <EventRegion
        key={event.id}
        base={base}
        story={story}
        event={event}
        links={links}
        quote={state.quote}
        titleRef={titleRef}
        onShare={props.menus.share}
        onCopyLink={props.menus.copyLink}
        onClose={props.onClose}
        onExport={() => props.menus.show('export')}
      />
    );
    return { label: event.title, headed: 'never', content };
  }
  const shown = { story, links, map, visible: visible ?? NONE };
  const content =
    state.place.length > 0 ? (
      <PlacePanel {...shown} places={state.place} onClear={() => props.change({ place: [] })} />
    ) : state.person.length > 0 ? (
      <PersonPanel {...shown} people={state.person} onClear={() => props.change({ person: [] })} />
    ) : (
      <StoryPanel story={story} links={links} map={map} />
    );
  return { label: APP.storyPanel, headed: 'over the view', content };
}

const NONE: ReadonlySet<string> = new Set();
