import type { LaneLayout, LaneMode } from '../engine/lane-layout.ts';
import { readLook, type Look } from './look.ts';

/** What the next picture takes over from the last one, moving or at rest. */
export interface Memory {
  /** Modes of the lanes; `null` before the first picture. */
  readonly modes: () => readonly LaneMode[] | null;
  readonly keep: (layouts: readonly LaneLayout[]) => void;
  /** The look of a theme. Read once: asked for on every frame, styles would be computed on every frame. */
  readonly lookOf: (element: HTMLElement, theme: string) => Look;
}

export function createMemory(): Memory {
  let modes: readonly LaneMode[] | null = null;
  let known: { readonly theme: string; readonly look: Look } | null = null;
  return {
    modes: () => modes,
    keep: (layouts) => {
      modes = layouts.map(({ mode }) => mode);
    },
    lookOf: (element, theme) => {
      if (known?.theme !== theme) known = { theme, look: readLook(element) };
      return known.look;
    },
  };
}
