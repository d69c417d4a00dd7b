/** What the marks mean, and what that is called; in short words where there is little room. */
export const KEYS = {
  key: 'Key',
  reports: 'reports',
  announces: 'announces',
  silent: 'silent',
  day: { full: 'day known', short: 'day' },
  approximate: { full: 'approximate', short: 'soft' },
  order: { full: 'order, not clock time', short: 'order' },
  differ: { full: 'sources differ', short: 'differ' },
} as const;
