import { defineConfig } from 'playwright/test';
import { SITES } from './support/sites.ts';

const executablePath =
  process.env.DATELINE_CHROMIUM ?? process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH;

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  reporter: [['list'], ['./support/closing-line.ts']],
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  // A machine that others use stalls now and then: what fails twice fails, what fails once is named as flaky.
  retries: 1,
  // Generous, because two workers and a browser each share two cores; what is wrong still fails.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    // What it answers, tests cannot alter; those of reading offline let it in.
    serviceWorkers: 'block',
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    // Recording needs a download of Playwright's own.
    video: 'off',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        // Chromium refuses its sandbox to root, as which containers run.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
  projects: [
    { name: 'root', use: { baseURL: SITES.root.url } },
    // The same site under a path; only what a path can break.
    { name: 'sub-path', use: { baseURL: SITES.subPath.url }, grep: /@base/ },
  ],
  webServer: Object.values(SITES).map(({ folder, base, port, url }) => ({
    command: `node src/tools/serve.mjs ${folder} --base ${base}`,
    cwd: '..',
    env: { PORT: String(port) },
    url,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 1000 },
  })),
});
