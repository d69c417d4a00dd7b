/**
 * The colours of the two themes as a drawing outside the page needs them: an SVG file knows no custom properties.
 * Names and values are those of `styles/tokens.css`, which a test holds them against.
 */
export interface ExportColours {
  readonly paper: string;
  readonly sunk: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly edge: string;
  readonly line: string;
  readonly line2: string;
  readonly silent: string;
  readonly accent: string;
  readonly accentInk: string;
  readonly tagInk: string;
  /** By place in the story, from the first. */
  readonly sources: readonly string[];
  /** The same on the accent's ground. */
  readonly onAccent: readonly string[];
}

const ON_ACCENT = [
  '#1a4fbe',
  '#7a4200',
  '#0b5f52',
  '#6e2160',
  '#2b2b23',
  '#7a2d20',
  '#3a5316',
  '#3f3e80',
];

export const EXPORT_COLOURS: Readonly<Record<'light' | 'dark', ExportColours>> = {
  light: {
    paper: '#faf9f6',
    sunk: '#f3f1eb',
    ink: '#17181c',
    ink2: '#45484f',
    ink3: '#62656d',
    edge: '#85827a',
    line: '#e5e2da',
    line2: '#cfcbc1',
    silent: '#b9b5aa',
    accent: '#ffdc4a',
    accentInk: '#17181c',
    tagInk: '#ffffff',
    sources: [
      '#1a55cc',
      '#a8600c',
      '#1a8070',
      '#6e2160',
      '#35352b',
      '#8c3a2b',
      '#4a6a1f',
      '#4b4a8f',
    ],
    onAccent: ON_ACCENT,
  },
  dark: {
    paper: '#131518',
    sunk: '#0e1012',
    ink: '#efece5',
    ink2: '#c0bdb6',
    ink3: '#99968f',
    edge: '#7b7e84',
    line: '#2a2d32',
    line2: '#3c4046',
    silent: '#555a61',
    accent: '#f6d04d',
    accentInk: '#17181c',
    tagInk: '#131518',
    sources: [
      '#6ea3ff',
      '#bf7c30',
      '#38cbb8',
      '#f04c9b',
      '#efece5',
      '#e08a78',
      '#9fc46a',
      '#a9a6f0',
    ],
    onAccent: ON_ACCENT,
  },
};
