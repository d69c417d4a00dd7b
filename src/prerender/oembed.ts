import { formatEmbedCode } from '../exports/embed-code.ts';
import { APP } from '../words/app.ts';
import { PICTURE_SIZE } from './head.ts';

interface Embedded {
  readonly title: string;
  /** Absolute addresses: of the page in its compact form, of its preview picture, and of the site. */
  readonly address: string;
  readonly picture: string;
  readonly site: string;
}

/** The answer to who asks how to embed a page (oEmbed 1.0, type "rich"), as JSON. */
export function oEmbed({ title, address, picture, site }: Embedded): string {
  return `${JSON.stringify({
    version: '1.0',
    type: 'rich',
    provider_name: APP.name,
    provider_url: site,
    title,
    html: formatEmbedCode(title, address),
    width: 720,
    height: 600,
    thumbnail_url: picture,
    thumbnail_width: PICTURE_SIZE.width,
    thumbnail_height: PICTURE_SIZE.height,
  })}\n`;
}
