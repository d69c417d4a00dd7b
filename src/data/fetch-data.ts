import type { StoryFault } from '../story/story-fault.ts';
import { DataError } from './data-error.ts';

/** Statuses of a server that may answer better in a moment; 5xx belong to them. */
const PASSING = [408, 425, 429];

/** The file at `url` as `parse` reads it, which is given its JSON and its text. Throws `DataError` only. */
export async function fetchData<Data>(
  url: string,
  parse: (json: unknown, text: string) => Data | Promise<Data>,
): Promise<Data> {
  const { status, text } = await fetchText(url);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new DataError('damaged', url, status, { cause, text });
  }
  try {
    return await parse(json, text);
  } catch (cause) {
    if (!isStoryFault(cause)) throw cause;
    throw new DataError('broken', url, status, { cause, text, faults: cause.faults });
  }
}

/** By name, since the first view loads no parser. */
function isStoryFault(error: unknown): error is StoryFault {
  return error instanceof Error && error.name === 'StoryFault';
}

async function fetchText(url: string): Promise<{ status: number; text: string }> {
  const { status, body } = await fetchBody(url, (response) => response.text());
  if (/^\s*</.test(body)) throw new DataError('missing', url, status);
  return { status, text: body };
}

/** The file at `url` as `read` has it. Throws `DataError` only. */
export async function fetchBody<Body>(
  url: string,
  read: (response: Response) => Promise<Body>,
): Promise<{ status: number; body: Body }> {
  let status: number | null = null;
  try {
    const response = await fetch(url);
    status = response.status;
    if (status >= 500 || PASSING.includes(status)) throw new DataError('network', url, status);
    // Hosts of single-page apps answer for a file they do not have with a page, some of them with status 200.
    const isPage = /html/.test(response.headers.get('content-type') ?? '');
    if (!response.ok || isPage) throw new DataError('missing', url, status);
    return { status, body: await read(response) };
  } catch (cause) {
    throw cause instanceof DataError ? cause : new DataError('network', url, status, { cause });
  }
}
