/**
 * What an embed tells the page that frames it (docs/embedding.md). It says what anybody can read at the address it
 * shows, to one origin by name, and listens to nobody.
 */
import { encodeAddress, type ExplorerState, type Open } from '../sharing/address.ts';
import type { Story } from '../story/model.ts';
import { titleOf } from './title-of.ts';

/** Raised when a message changes its meaning; fields that are added do not raise it. */
const VERSION = 1;

export interface HeightMessage {
  readonly type: 'dateline:height';
  readonly version: typeof VERSION;
  /** Whole CSS px that the content takes at the frame's width, whatever the frame's height. */
  readonly height: number;
}

export interface SelectionMessage {
  readonly type: 'dateline:selection';
  readonly version: typeof VERSION;
  readonly kind: Open['kind'];
  /** Of the event, source or statement; the story's for all else. */
  readonly id: string;
  /** Id of the passage that is shown in its text. */
  readonly quote: string | null;
  readonly title: string;
  /** Absolute address of the whole page that shows the same, without `embed`. */
  readonly address: string;
}

export function heightMessage(height: number): HeightMessage {
  return { type: 'dateline:height', version: VERSION, height: Math.ceil(height) };
}

/** `here`: any absolute address of the site. */
export function selectionMessage(
  state: ExplorerState,
  story: Story,
  base: string,
  here: string,
): SelectionMessage {
  const { open, quote } = state;
  return {
    type: 'dateline:selection',
    version: VERSION,
    kind: open.kind,
    id: 'id' in open ? open.id : story.id,
    quote,
    title: titleOf(open, story) ?? story.title,
    address: new URL(encodeAddress({ ...state, embed: false }, base), here).href,
  };
}

/**
 * The origin of the page round the frame: the browser's word for it (`location.ancestorOrigins`, the nearest first),
 * else that of the page that asked for this one. `null` when neither says, or the page has no origin of its own, as in
 * a sandbox: then there is nobody to name, and nothing is told.
 */
export function hostOrigin(
  ancestors: ArrayLike<string> | undefined,
  referrer: string,
): string | null {
  for (const candidate of [ancestors?.[0], referrer]) {
    const origin = originOf(candidate ?? '');
    if (origin !== null) return origin;
  }
  return null;
}

function originOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { origin } = new URL(address);
  return origin === 'null' ? null : origin;
}
