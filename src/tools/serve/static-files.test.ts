import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStaticFiles, pathBelow } from './static-files.ts';

let outside: string;
let root: string;

beforeAll(() => {
  outside = mkdtempSync(join(tmpdir(), 'dateline-'));
  root = join(outside, 'site');
  mkdirSync(join(root, 'visit', 'event', 'talks'), { recursive: true });
  mkdirSync(join(root, 'assets'));
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'index.html'), 'home');
  writeFileSync(join(root, '404.html'), 'nothing here');
  writeFileSync(join(root, 'visit', 'event', 'talks', 'index.html'), 'talks');
  writeFileSync(join(root, 'assets', 'index-df22ab.js'), 'export {};');
  writeFileSync(join(root, 'assets', 'a.woff2'), 'font');
});
afterAll(() => rmSync(outside, { recursive: true }));

async function get(url: string, { base = '/', method = 'GET', headers = {} } = {}) {
  const answer = await createStaticFiles({ root, base })({ method, url, headers });
  return { ...answer, text: answer.body.toString() };
}

describe('a static host', () => {
  test('answers a folder with its index', async () => {
    expect(await get('/visit/event/talks/')).toMatchObject({ status: 200, text: 'talks' });
    expect(await get('/')).toMatchObject({ status: 200, text: 'home' });
  });

  test('sends a folder without its slash to the one with it and keeps the query', async () => {
    expect(await get('/visit/event/talks?place=riga,vilnius&q=a%20b')).toMatchObject({
      status: 301,
      headers: { location: '/visit/event/talks/?place=riga,vilnius&q=a%20b' },
    });
  });

  test('never redirects to another host', async () => {
    const { headers } = await get('//visit/event/talks');
    expect(headers['location'] ?? '/').not.toMatch(/^\/\//);
  });

  test('answers what it has not with 404.html and the status 404', async () => {
    for (const url of ['/visit/event/unknown/', '/visit/event/unknown', '/visit/', '/x.json']) {
      expect(await get(url)).toMatchObject({
        status: 404,
        text: 'nothing here',
        headers: { 'content-type': 'text/html; charset=utf-8' },
      });
    }
  });

  test('knows types', async () => {
    const typeOf = async (url: string) => (await get(url)).headers['content-type'];
    expect(await typeOf('/assets/index-df22ab.js')).toBe('text/javascript; charset=utf-8');
    expect(await typeOf('/assets/a.woff2')).toBe('font/woff2');
  });

  test('packs text for whom it can unpack, and fonts for none', async () => {
    const headers = { 'accept-encoding': 'gzip, br' };
    const page = await get('/', { headers });
    expect(page.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(page.body).toString()).toBe('home');
    expect((await get('/')).headers['content-encoding']).toBeUndefined();
    const font = await get('/assets/a.woff2', { headers });
    expect(font.headers['content-encoding']).toBeUndefined();
  });

  test('keeps hashed files for ever and asks again for the others', async () => {
    expect((await get('/assets/index-df22ab.js')).headers['cache-control']).toContain('immutable');
    const { headers } = await get('/');
    expect(headers['cache-control']).toBe('max-age=0');
    const again = await get('/', { headers: { 'if-none-match': headers['etag'] } });
    expect(again).toMatchObject({ status: 304, text: '' });
  });

  test('answers below its base only', async () => {
    const base = '/sub/path/';
    expect(await get('/sub/path/', { base })).toMatchObject({ status: 200, text: 'home' });
    expect(await get('/sub/path?q=1', { base })).toMatchObject({
      status: 301,
      headers: { location: '/sub/path/?q=1' },
    });
    expect(await get('/visit/event/talks/', { base })).toMatchObject({ status: 404 });
  });

  test('gives nothing from outside its folder', async () => {
    for (const url of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/visit/..%2f..%2fsecret.txt',
      '/..%5csecret.txt',
      '/%',
      '/%00',
    ]) {
      expect(await get(url)).toMatchObject({ status: 404, text: 'nothing here' });
    }
  });

  test('takes no other method and sends no body to HEAD', async () => {
    expect(await get('/', { method: 'POST' })).toMatchObject({ status: 405 });
    expect(await get('/', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
  });
});

describe('`pathBelow`', () => {
  test('decodes and drops doubled slashes', () => {
    expect(pathBelow('/sub//visit/%C4%81/', '/sub/')).toBe('visit/ā/');
    expect(pathBelow('/other/', '/sub/')).toBeNull();
  });
});
