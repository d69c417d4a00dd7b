import { Suspense, type ComponentProps, type ReactNode, type Ref } from 'react';
import type { UnknownLink } from '../sharing/resolve-address.ts';
import type { Story, StoryEvent } from '../story/model.ts';
import type { Links } from '../ui/links.ts';
import { APP } from '../words/app.ts';
import { RegionBoundary } from './DataBoundary.tsx';
import {
  EventRegion,
  KeyboardHelp,
  PersonPanel,
  PlacePanel,
  ReadingGuide,
  UnknownPanel,
} from './lazy-parts.ts';
import { Panel } from './Panel.tsx';
import { StoryPanel } from './StoryPanel.tsx';
import type { Side } from './useSide.ts';

interface SidePanelProps extends Pick<ComponentProps<typeof Panel>, 'sheet' | 'open' | 'onClose'> {
  base: string;
  story: Story;
  links: Links;
  side: Side;
  unknown: UnknownLink | null;
  /** The event the address opens. */
  event: StoryEvent | null;
  /** Ids of the chosen places. */
  places: readonly string[];
  /** Ids of the chosen people. */
  people: readonly string[];
  /** Ids of the events the filter leaves in. */
  visible: ReadonlySet<string> | null;
  titleRef: Ref<HTMLHeadingElement>;
  onAsk: (side: Side) => void;
  /** Above the story and its places. */
  map: ReactNode;
  onShare: () => void;
  onCopyLink: () => void;
  onExport?: (() => void) | undefined;
  onClearPlaces: () => void;
  onClearPeople: () => void;
  /** All one can filter by, for when it is asked for. */
  filters: ReactNode;
}

/** What stands beside the view: what was asked for, else what the address opens, else the story itself. */
export function SidePanel(props: SidePanelProps) {
  const { side, sheet, open, onClose, event } = props;
  const { label, headed, content } = contentOf(props);
  return (
    <Panel
      label={label}
      headed={headed}
      sheet={sheet}
      open={open}
      focusKey={TAKE_FOCUS.includes(side) ? side : null}
      beside={event?.id ?? null}
      onClose={onClose}
    >
      <RegionBoundary key={label}>
        <Suspense fallback={null}>{content}</Suspense>
      </RegionBoundary>
    </Panel>
  );
}

type Content = Pick<ComponentProps<typeof Panel>, 'label' | 'headed'> & { content: ReactNode };

function contentOf(props: SidePanelProps): Content {
  const { base, story, links, side, unknown, event, places, titleRef, onCopyLink } = props;
  if (side === 'keys') {
    return { label: APP.keyboard, headed: 'always', content: <KeyboardHelp /> };
  }
  if (side === 'guide') {
    const content = <ReadingGuide onKeys={() => props.onAsk('keys')} />;
    return { label: APP.guide, headed: 'always', content };
  }
  if (side === 'filters') {
    return { label: APP.filters, headed: 'always', content: props.filters };
  }
  if (side === 'sources' || side === 'differing') {
    const content = <StoryPanel story={story} links={links} focused={side} />;
    return { label: APP.storyPanel, headed: 'over the view', content };
  }
  if (unknown !== null) {
    return {
      label: APP.unknownLink,
      headed: 'never',
      content: (
        <UnknownPanel
          kind={unknown.kind}
          id={unknown.id}
          story={story}
          links={links}
          titleRef={titleRef}
        />
      ),
    };
  }
  if (event !== null) {
    return {
      label: event.title,
      headed: 'never',
      content: (
        <EventRegion
          key={event.id}
          base={base}
          story={story}
          event={event}
          links={links}
          titleRef={titleRef}
          onShare={props.onShare}
          onCopyLink={onCopyLink}
          {...(props.onExport === undefined ? {} : { onExport: props.onExport })}
        />
      ),
    };
  }
  const content =
    places.length > 0 ? (
      <PlacePanel
        story={story}
        places={places}
        visible={props.visible ?? NONE}
        links={links}
        onClear={props.onClearPlaces}
        map={props.map}
      />
    ) : props.people.length > 0 ? (
      <PersonPanel
        story={story}
        people={props.people}
        visible={props.visible ?? NONE}
        links={links}
        onClear={props.onClearPeople}
        map={props.map}
      />
    ) : (
      <StoryPanel story={story} links={links} map={props.map} />
    );
  return { label: APP.storyPanel, headed: 'over the view', content };
}

/** What takes the focus when it has been asked for. */
const TAKE_FOCUS: readonly Side[] = ['keys', 'guide', 'filters', 'opened'];

const NONE: ReadonlySet<string> = new Set();
