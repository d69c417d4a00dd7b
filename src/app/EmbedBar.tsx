import { useEffect, type ReactNode } from 'react';
import { encodeAddress, plainState, type ExplorerState } from '../sharing/address.ts';
import type { Story } from '../story/model.ts';
import { Icon } from '../ui/Icon.tsx';
import { EMBED } from '../words/embed.ts';
import styles from './EmbedBar.module.css';
import { keepFrame } from './keep-frame.ts';
import { useHost } from './useHost.ts';
import { WheelHint } from './WheelHint.tsx';

interface EmbedBarProps {
  base: string;
  /** With the events that are open, if not all. */
  story: Story;
  state: ExplorerState;
  /** Further controls before the way out. */
  children?: ReactNode;
}

/** In a frame of another page, all that is left of the top bar; and what there is to tell that page. */
export function EmbedBar({ base, story, state, children }: EmbedBarProps) {
  useHost(base, story, state);
  useEffect(() => keepFrame(base), [base]);
  const { kind } = state.open;
  // A list has a title of its own.
  const Title = kind === 'story' || kind === 'event' || kind === 'source' ? 'h1' : 'p';
  return (
    <header className={styles.bar}>
      <Title className={styles.title} lang={story.language} dir="auto">
        <a href={encodeAddress(plainState(story.id), base)}>{story.title}</a>
      </Title>
      {children}
      <a
        className={styles.open}
        href={encodeAddress({ ...state, embed: false }, base)}
        target="_blank"
        rel="noopener"
      >
        <span>
          <span className={styles.where}>{EMBED.open[0]} </span>
          {EMBED.open[1]}
        </span>
        <Icon name="arrow" />
      </a>
      <WheelHint />
    </header>
  );
}
