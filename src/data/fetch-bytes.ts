import { fetchBody } from './fetch-data.ts';

/** The file at `url` as it is. Throws `DataError` only. */
export async function fetchBytes(url: string): Promise<Uint8Array> {
  const { body } = await fetchBody(url, (response) => response.arrayBuffer());
  return new Uint8Array(body);
}
