/** The built sites the tests visit. `npm run test:e2e` builds them and finds free ports. */

interface Site {
  /** Where it is built, seen from the project's root. */
  readonly folder: string;
  readonly base: string;
  readonly port: number;
  /** Ends in a slash: addresses in tests are relative to it and do not begin with one. */
  readonly url: string;
}

function site(folder: string, base: string, port: number): Site {
  return { folder, base, port, url: `http://localhost:${port}${base}` };
}

export const SITES = {
  root: site('dist', '/', Number(process.env.DATELINE_PORT ?? 4180)),
  subPath: site(
    '.cache/sub-path',
    '/sub/path/',
    Number(process.env.DATELINE_SUB_PATH_PORT ?? 4181),
  ),
};
