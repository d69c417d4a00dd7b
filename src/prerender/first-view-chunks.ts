/** What the first view consists of on every screen: packages, then our own modules by folder. */
const PACKAGES =
  /node_modules\/(react|react-dom|scheduler|@tanstack\/(query-core|react-query))\/(?!.*(queriesObserver|queryObserver|useQueries|useBaseQuery|useQuery|useSuspenseQuery|suspense|[eE]rror[A-Za-z]*Boundary))/;
const SHELL = new RegExp(
  [
    'src/app/(App|Explorer|StoryPage|TopBar|Brand|Panel|SidePanel|StoryPanel|DataBoundary|StoryLoading)\\.',
    'src/app/(story-view|links-from|event-of-quote|useSide|useKeys|useAnnouncement|useTheme|useLoaded|lazy-parts|part|make-ready)\\.',
    'src/sharing/(address|address-dates|resolve-address|near-matches|useAddress|browser-history)\\.',
    'src/data/(queries|fetch-data|data-error|vouched)\\.',
    'src/story/(fnv1a|calendar|coverage|facets|source-tags|model|dots)\\.',
    'src/ui/(Icon|Coverage|VisuallyHidden|useMediaQuery|useHydrating|SourceTags|direction)\\.',
    'src/words/(app|story|numbers|event)\\.',
  ].join('|'),
);
/** What only the timeline adds to it. */
const TIMELINE =
  /node_modules\/(d3-|internmap)|src\/timeline\/(?!engine|large|export|Overview|StoryOverview|arbitrary)[^/]+$|src\/(words\/timeline|ui\/useElementSize)\./;

/**
 * The chunks of the first view. Left to itself the bundler makes one of every set of modules that some other chunk
 * shares: 37 of them, whose scripts weigh 10 KB gzip more than as two, because little files compress badly.
 */
export const firstViewChunks = [
  { name: 'shell', test: (id: string) => PACKAGES.test(id) || SHELL.test(id), priority: 2 },
  { name: 'timeline', test: (id: string) => TIMELINE.test(id), priority: 1 },
];
