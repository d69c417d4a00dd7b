/**
 * What a link can carry, and how it is written (contract 3; the log of changes is docs/addresses.md).
 *
 *   address = base [ story "/" [ open ] ] [ "?" part *( "&" part ) ]
 *   open    = "event/" id "/"  |  "source/" [ id "/" ]  |  "statement/" [ id "/" ]     without id: the list
 *   part    = ( "place" | "person" | "source" | "kind" ) "=" id *( "," id )
 *           | "modality=" modality *( "," modality )
 *           | "q=" words
 *           | "view=" ( "timeline" | "list" )
 *           | "lanes=" ( "place" | "source" | "kind" )
 *           | "from=" date | "to=" date                                              see address-dates.ts
 *           | "quote=" id
 *           | "embed=1"
 *
 *   /nato-baltic-2021/?place=riga,vilnius&from=2021-11-25&to=2021-12-01
 *   /nato-baltic-2021/event/duda-meeting/?view=list
 *
 * Written in this order, with what is at its default left out. Read in any order; a part given twice adds up when it
 * is a list, otherwise the last counts. Whether the story has such ids is the business of resolve-address.ts.
 */
import type { Instant, Modality } from '../story/model.ts';
import { decodeFrom, decodeTo, encodeFrom, encodeTo } from './address-dates.ts';

export type Open =
  | { readonly kind: 'story' }
  | { readonly kind: 'event'; readonly id: string }
  | { readonly kind: 'source'; readonly id: string }
  | { readonly kind: 'statement'; readonly id: string }
  | { readonly kind: 'sources' }
  | { readonly kind: 'statements' };

const VIEWS = ['timeline', 'list'] as const;
const LANES = ['place', 'source', 'kind'] as const;
const MODALITIES: readonly Modality[] = ['reported', 'announced', 'background'];
const ID_LISTS = ['place', 'person', 'source', 'kind'] as const;

/** Canonical when lists are without doubles, ids hold no comma, and `from` and `to` are whole minutes. */
export interface ExplorerState {
  /** `null`: the list of stories. */
  readonly story: string | null;
  readonly open: Open;
  /** `null`: the default for the screen. */
  readonly view: (typeof VIEWS)[number] | null;
  /** Chosen ids of each facet, in the order chosen; empty: no filter. */
  readonly place: readonly string[];
  readonly person: readonly string[];
  readonly source: readonly string[];
  readonly kind: readonly string[];
  readonly modality: readonly Modality[];
  /** Search words as typed. */
  readonly q: string;
  /** First instant in view and first instant after; `null`: as the story opens. */
  readonly from: Instant | null;
  readonly to: Instant | null;
  /** Id of the passage to show in its text. */
  readonly quote: string | null;
  readonly lanes: (typeof LANES)[number];
  readonly embed: boolean;
}

/** A part of an address that was left out, and why. */
export interface Dropped {
  /** Name of the query part, or `path`. */
  readonly part: string;
  readonly value: string;
  readonly reason:
    'unknown-part' | 'unreadable' | 'not-in-story' | 'ends-before-start' | 'outside-story';
}

/** The state of a plain `<base>/<story>/`; the list of stories for `null`. */
export function plainState(story: string | null): ExplorerState {
  return {
    story,
    open: { kind: 'story' },
    view: null,
    place: [],
    person: [],
    source: [],
    kind: [],
    modality: [],
    q: '',
    from: null,
    to: null,
    quote: null,
    lanes: 'place',
    embed: false,
  };
}

/**
 * The state `pathname` and `search` (as `location` has them) ask for, and what of them was dropped. Never throws.
 * An id in the path is kept even when no story could have it, so that the reader can be told which.
 * `base` begins and ends with a slash.
 */
export function decodeAddress(
  pathname: string,
  search: string,
  base: string,
): { state: ExplorerState; dropped: readonly Dropped[] } {
  const dropped: Dropped[] = [];
  const path = decodePath(pathname, base, dropped);
  const query = decodeQuery(search, dropped);
  return { state: { ...plainState(null), ...query, ...path }, dropped };
}

/**
 * The canonical address of `state`, without origin. `decodeAddress` gives the same state back when it is canonical,
 * and the nearest canonical one otherwise.
 */
export function encodeAddress(state: ExplorerState, base: string): string {
  const parts: string[] = [];
  const add = (name: string, value: string) => value !== '' && parts.push(`${name}=${value}`);
  const addList = (name: string, ids: readonly string[]) =>
    add(name, distinct(ids).map(encodeText).join(','));

  for (const name of ID_LISTS) addList(name, state[name]);
  addList('modality', state.modality);
  add('q', encodeText(state.q).replaceAll('%20', '+'));
  add('view', state.view ?? '');
  add('lanes', state.lanes === 'place' ? '' : state.lanes);
  add('from', state.from === null ? '' : encodeFrom(state.from));
  add('to', state.to === null ? '' : encodeTo(state.to));
  add('quote', encodeText(state.quote ?? ''));
  add('embed', state.embed ? '1' : '');

  const path = state.story === null ? [] : [state.story, ...openSegments(state.open)];
  const query = parts.length === 0 ? '' : `?${parts.join('&')}`;
  return base + path.map((segment) => `${encodeText(segment)}/`).join('') + query;
}

function openSegments(open: Open): string[] {
  switch (open.kind) {
    case 'story':
      return [];
    case 'sources':
      return ['source'];
    case 'statements':
      return ['statement'];
    case 'event':
    case 'source':
    case 'statement':
      return [open.kind, open.id];
    default:
      return open satisfies never;
  }
}

function decodePath(
  pathname: string,
  base: string,
  dropped: Dropped[],
): Pick<ExplorerState, 'story' | 'open'> {
  const drop = (value: string) => dropped.push({ part: 'path', value, reason: 'unknown-part' });

  const folder = `${pathname}/`;
  if (!folder.startsWith(base)) drop(pathname);
  const segments = (folder.startsWith(base) ? folder.slice(base.length) : '')
    .split('/')
    .map(decodeSegment)
    // Nothing, the dots a browser resolves itself, and the page's file, which some hosts and saved copies name.
    .filter((segment) => !/^(\.{0,2}|index\.html)$/.test(segment));

  const [story = null, kind, id, ...more] = segments;
  for (const segment of more) drop(segment);
  if (kind === undefined) return { story, open: { kind: 'story' } };
  if (kind === 'source' && id === undefined) return { story, open: { kind: 'sources' } };
  if (kind === 'statement' && id === undefined) return { story, open: { kind: 'statements' } };
  if ((kind === 'event' || kind === 'source' || kind === 'statement') && id !== undefined) {
    return { story, open: { kind, id } };
  }
  drop(id === undefined ? kind : `${kind}/${id}`);
  return { story, open: { kind: 'story' } };
}

function decodeQuery(search: string, dropped: Dropped[]): Partial<ExplorerState> {
  const found: { -readonly [Name in keyof ExplorerState]?: ExplorerState[Name] } = {};
  for (const [part, value] of new URLSearchParams(search)) {
    if (value === '' || isForeign(part)) continue;
    const drop = (what = value) => dropped.push({ part, value: what, reason: 'unreadable' });
    switch (part) {
      case 'place':
      case 'person':
      case 'source':
      case 'kind':
        found[part] = distinct([...(found[part] ?? []), ...splitList(value)]);
        break;
      case 'modality': {
        const modalities = [...(found.modality ?? [])];
        for (const word of splitList(value)) {
          const modality = oneOf(MODALITIES, word);
          if (modality === undefined) drop(word);
          else modalities.push(modality);
        }
        found.modality = distinct(modalities);
        break;
      }
      case 'q':
      case 'quote':
        found[part] = value;
        break;
      case 'view':
        found.view = oneOf(VIEWS, value) ?? (drop(), null);
        break;
      case 'lanes':
        found.lanes = oneOf(LANES, value) ?? (drop(), 'place');
        break;
      case 'from':
        found.from = decodeFrom(value) ?? (drop(), null);
        break;
      case 'to':
        found.to = decodeTo(value) ?? (drop(), null);
        break;
      case 'embed':
        found.embed = value === '1' || (drop(), false);
        break;
      default:
        dropped.push({ part, value, reason: 'unknown-part' });
    }
  }
  return found;
}

/** Marks that other sites hang on links (`utm_source`, `fbclid`): no part of an address, so nothing to tell. */
function isForeign(part: string): boolean {
  return /^utm_|clid$|^(mc_[ce]id|igsh|si|ref)$/.test(part);
}

function oneOf<Word extends string>(words: readonly Word[], value: string): Word | undefined {
  return words.find((word) => word === value);
}

function splitList(value: string): string[] {
  return value.split(',').filter((id) => id !== '');
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}

function decodeSegment(segment: string): string {
  try {
    return wellFormed(decodeURIComponent(segment));
  } catch {
    return wellFormed(segment);
  }
}

function encodeText(text: string): string {
  // The apostrophe is what `encodeURIComponent` leaves and a browser's address bar does not.
  return encodeURIComponent(wellFormed(text)).replaceAll("'", '%27');
}

/** Half a surrogate pair has no UTF-8, and `encodeURIComponent` throws at it. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** Whether the story's own view, and so its days, are on the page. */
export function showsStory({ kind }: Open): boolean {
  return kind === 'story' || kind === 'event' || kind === 'source';
}
