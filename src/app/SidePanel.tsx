import { Suspense, type ComponentProps, type ReactNode } from 'react';
import { APP } from '../words/app.ts';
import { RegionBoundary } from './DataBoundary.tsx';
import { KeyboardHelp, ReadingGuide } from './lazy-parts.ts';
import { Panel } from './Panel.tsx';
import type { Side, SideState } from './useSide.ts';

type PanelProps = ComponentProps<typeof Panel>;

export interface SideContent extends Pick<PanelProps, 'label' | 'headed'> {
  readonly content: ReactNode;
}

interface SidePanelProps extends Pick<PanelProps, 'sheet' | 'beside' | 'onClose'> {
  side: SideState;
  /** What stands here unless something else is asked for. */
  own: SideContent;
  /** All one can filter by, for when it is asked for. */
  filters: ReactNode;
}

/** What stands beside the view: what was asked for, else what the page has there of its own. */
export function SidePanel({ side: { side, isOpen, ask }, own, filters, ...panel }: SidePanelProps) {
  const asked: Partial<Record<Side, SideContent>> = {
    keys: { label: APP.keyboard, headed: 'always', content: <KeyboardHelp /> },
    guide: {
      label: APP.guide,
      headed: 'always',
      content: <ReadingGuide onKeys={() => ask('keys')} />,
    },
    filters: { label: APP.filters, headed: 'always', content: filters },
  };
  const { label, headed, content } = asked[side] ?? own;
  return (
    <Panel
      {...panel}
      label={label}
      headed={headed}
      open={isOpen}
      focusKey={TAKE_FOCUS.includes(side) ? side : null}
    >
      <RegionBoundary key={label}>
        <Suspense fallback={null}>{content}</Suspense>
      </RegionBoundary>
    </Panel>
  );
}

/** What takes the focus when it has been asked for. */
const TAKE_FOCUS: readonly Side[] = ['keys', 'guide', 'filters', 'opened'];
