import { type ComponentProps, type ReactNode, useState } from 'react';
import { APP } from '../words/app.ts';
import { KeyboardHelp, ReadingGuide } from './lazy-parts.ts';
import { Panel, PanelPart } from './Panel.tsx';
import type { Side, SideState } from './useSide.ts';

type PanelProps = ComponentProps<typeof Panel>;

export interface SideContent extends Pick<PanelProps, 'label' | 'headed'> {
  /** Set where the panel takes the focus for it, which it does once for each. */
  readonly focusKey?: string | null;
  readonly content: ReactNode;
}

interface SidePanelProps extends Pick<PanelProps, 'sheet' | 'beside' | 'onClose'> {
  side: SideState;
  /** What stands here unless something else is asked for. */
  own: SideContent;
  /** All one can filter by, for when it is asked for. */
  filters: ReactNode;
}

/**
 * What stands beside the view: what was asked for, else what the page has there of its own. What stood there before stays
 * as it is below what is asked for, so that the reader goes on where he was.
 */
export function SidePanel({ side: state, own, filters, ...panel }: SidePanelProps) {
  const { side, under, isOpen, ask } = state;
  const asked: Partial<Record<Side, SideContent>> = {
    keys: { label: APP.keyboard, headed: 'always', content: <KeyboardHelp /> },
    guide: {
      label: APP.guide,
      headed: 'always',
      content: <ReadingGuide onKeys={() => ask('keys')} />,
    },
    filters: { label: APP.filters, headed: 'always', content: filters },
  };
  const over = asked[side];
  const { label, headed } = over ?? own;
  const [hasOwn, setHasOwn] = useState(false);
  if (over === undefined && !hasOwn) setHasOwn(true);
  return (
    <Panel
      {...panel}
      label={label}
      headed={headed}
      open={isOpen}
      focusKey={TAKE_FOCUS.includes(side) ? side : (own.focusKey ?? null)}
    >
      {hasOwn && (
        <PanelPart key={own.label} hidden={over !== undefined}>
          {own.content}
        </PanelPart>
      )}
      {[under, side].map((each) => {
        const part = each && asked[each];
        return (
          part && (
            <PanelPart key={each} hidden={each !== side}>
              {part.content}
            </PanelPart>
          )
        );
      })}
    </Panel>
  );
}

/** What takes the focus when it has been asked for. */
const TAKE_FOCUS: readonly Side[] = ['keys', 'guide', 'filters', 'opened'];
