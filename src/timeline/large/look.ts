/** Colours and families of the theme in force, as a canvas can name them: it knows no custom properties. */
export interface Look {
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly paper: string;
  readonly sunk: string;
  readonly edge: string;
  readonly silent: string;
  readonly line: string;
  readonly hatch: string;
  readonly accent: string;
  readonly accentInk: string;
  readonly tagInk: string;
  /** By place of the source in the story; the ninth has the colour of the first. */
  readonly sources: readonly string[];
  readonly sans: string;
  readonly serif: string;
}

const SOURCE_COLOURS = 8;

/** What custom properties come to below `parent`. Has styles computed: not for every frame. */
export function readLook(parent: HTMLElement): Look {
  const probe = document.createElement('span');
  parent.append(probe);
  const style = getComputedStyle(probe);
  const colour = (name: string) => {
    probe.style.color = `var(--${name})`;
    return style.color;
  };
  const family = (name: string) => {
    probe.style.fontFamily = `var(--${name})`;
    return style.fontFamily;
  };
  const look: Look = {
    ink: colour('ink'),
    ink2: colour('ink-2'),
    ink3: colour('ink-3'),
    paper: colour('paper'),
    sunk: colour('sunk'),
    edge: colour('edge'),
    silent: colour('silent'),
    line: colour('line'),
    hatch: colour('hatch'),
    accent: colour('accent'),
    accentInk: colour('accent-ink'),
    tagInk: colour('tag-ink'),
    sources: Array.from({ length: SOURCE_COLOURS }, (_, at) => colour(`source-${at + 1}`)),
    sans: family('sans'),
    serif: family('serif'),
  };
  probe.remove();
  // There every colour read is the one forced on text, whatever it is for.
  return matchMedia('(forced-colors: active)').matches ? { ...look, ...FORCED } : look;
}

const FORCED = {
  ink: 'CanvasText',
  ink2: 'CanvasText',
  ink3: 'CanvasText',
  paper: 'Canvas',
  sunk: 'Canvas',
  edge: 'GrayText',
  silent: 'GrayText',
  line: 'GrayText',
  hatch: 'transparent',
  accent: 'Highlight',
  accentInk: 'HighlightText',
  tagInk: 'Canvas',
  sources: ['CanvasText'],
} as const;
