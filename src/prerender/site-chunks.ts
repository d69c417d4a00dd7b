/** What the first view consists of on every screen: packages, then our own modules by folder. */
const PACKAGES = /node_modules\/(react|react-dom|scheduler|@tanstack\/(query-core|react-query))\//;
/** Of the query library, what watches; see `useLoaded.ts`. */
const WATCHING =
  /\/(queriesObserver|queryObserver|useQueries|useBaseQuery|useQuery|useSuspenseQuery|suspense|errorBoundaryUtils|QueryErrorResetBoundary)\.js/;
const SHELL = new RegExp(
  [
    'src/app/(App|Explorer|StoryPage|StoryFrame|TopBar|Tabs|Brand|Panel|SidePanel|SideButtons|StoryPanel|OtherView|ReaderSide|DataBoundary|PartMissing|StoryLoading)\\.',
    'src/app/(story-side|story-view|give-focus|links-from|event-of-quote|useAddressViewport|useChanges|useClosing|useHasMoved|useMenus|usePointed|useSide|useKeys|useLaneQuotes|useAnnouncement|useTheme|useLoaded|lazy-parts|make-ready|page-keys|letter-keys|remembered)\\.',
    'src/sharing/(address|address-dates|resolve-address|useAddress|browser-history)\\.',
    'src/data/(queries|fetch-data|data-error|vouched)\\.',
    'src/story/(fnv1a|calendar|coverage|facets|common-publication|model|dots)\\.',
    'src/ui/(Icon|Coverage|VisuallyHidden|useMediaQuery|useHydrating|HydratingProvider|breakpoints|once-loaded|part|SourceTags)\\.',
    'src/words/(app|story|numbers|event|capitalised)\\.',
  ].join('|'),
);
/** What only the timeline adds to it. */
const TIMELINE =
  /node_modules\/(d3-|internmap)|src\/timeline\/(?!engine|large|export|moving|gestures|block-|quote-lines|mark-|Key|[Tt]ray|DatingView|Overview|StoryOverview|overview-|zoom-of|around-|arbitrary|relation-path)[^/]+$|src\/(words\/timeline|ui\/useElementSize)\./;

/** What moves the timeline once it stands: hands, keys, what is opened. */
const MOVING =
  /src\/timeline\/(moving|gestures|mark-keys|mark-order|block-in-view|zoom-of|around-middle)\./;

/** What all that shows words of texts shares. */
const TEXTS =
  /node_modules\/valibot\/|src\/(app\/useArticles|ui\/MissingTexts|data\/(article-query|check-article)|story\/(schema|story-fault|integrity|article-state|quote-holding|namings|withheld-words)|words\/(data|withheld))\./;

/** Small things that several later parts share. */
const SHARED =
  /src\/(app\/(window-title|title-of|as-left)|sharing\/copy|ui\/bring-into-view|words\/(sentences|key)|story\/(source-tags|telling-quote|count-terms|with-events|event-columns))\./;

/**
 * The chunks of the first view, of what comes at once after it, and of the texts, which most links lead to. Left to itself
 * the bundler makes one of every set of modules that some other chunk shares: 37 of them, whose scripts weigh 10 KB gzip
 * more than as two, because little files compress badly and every file's name stands in the first.
 */
export const siteChunks = [
  {
    name: 'shell',
    test: (id: string) => (PACKAGES.test(id) && !WATCHING.test(id)) || SHELL.test(id),
    priority: 3,
  },
  { name: 'timeline', test: (id: string) => TIMELINE.test(id), priority: 2 },
  { name: 'moving', test: (id: string) => MOVING.test(id), priority: 1 },
  { name: 'texts', test: (id: string) => WATCHING.test(id) || TEXTS.test(id), priority: 1 },
  { name: 'shared', test: (id: string) => SHARED.test(id), priority: 1 },
];

/**
 * What the build's files are called. The first view holds the name of every file that may come later, and hashes do not
 * pack: six hexadecimal digits tell two contents of one file apart, and weigh less than half of what eight of 64 letters do.
 */
export const siteNames = {
  hashCharacters: 'hex',
  entryFileNames: 'assets/[name]-[hash:6].js',
  chunkFileNames: 'assets/[name]-[hash:6].js',
  assetFileNames: 'assets/[name]-[hash:6][extname]',
} as const;
