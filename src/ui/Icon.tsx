const PATHS = {
  search: 'M7 12.2A5.2 5.2 0 1 0 7 1.8a5.2 5.2 0 0 0 0 10.4ZM11 11l3.5 3.5',
  close: 'M3 3l10 10M13 3L3 13',
  previous: 'M10 2.5 4.5 8 10 13.5',
  next: 'M6 2.5 11.5 8 6 13.5',
  down: 'M2.5 5.5 8 11l5.5-5.5',
  arrow: 'M2 8h11.5M9.5 4l4 4-4 4',
  link: 'M6.5 9.5l3-3M7 4.5l1.6-1.6a3.2 3.2 0 0 1 4.5 4.5L11.5 9M9 11.5l-1.6 1.6a3.2 3.2 0 0 1-4.5-4.5L4.5 7',
  share: 'M8 10V1.8M4.8 4.8 8 1.6l3.2 3.2M5 7H3v7h10V7h-2',
  export: 'M8 1.8V10M4.8 7 8 10.2 11.2 7M2 10.5V14h12v-3.5',
  sun: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM8 1v1.5m0 11V15M1 8h1.5m11 0H15M3 3l1 1m8 8 1 1M3 13l1-1m8-8 1-1',
  moon: 'M13.8 9.6A6 6 0 1 1 6.4 2.2a4.8 4.8 0 0 0 7.4 7.4Z',
  plus: 'M8 2.5v11M2.5 8h11',
  minus: 'M2.5 8h11',
  file: 'M3.5 1.8h5.8l3.2 3.2v9.2h-9ZM9 2v3.4h3.4',
  warning: 'M8 2 1.5 13.8h13ZM8 6.5v3.7M8 12v.2',
  menu: 'M1.5 3.5h13M1.5 8h13M1.5 12.5h13',
} as const;

export type IconName = keyof typeof PATHS;

/**
 * A 16 px line drawing, drawn as base.css says, hidden from assistive technology: the control that holds it carries the
 * name.
 */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" data-icon={name}>
      <path d={PATHS[name]} />
    </svg>
  );
}
