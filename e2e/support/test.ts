/** Tests import `test` and `expect` from here: they fail on anything the page complains about. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as plain } from 'playwright/test';
import type { BrowserContext, Page } from 'playwright/test';

/** Gathers errors of the page's scripts and console, and requests to another origin, as they come. */
function watch(context: BrowserContext, origin: string): () => readonly string[] {
  const problems: { readonly text: string; readonly url: string | null }[] = [];
  const unknownAddresses = new Set<string>();

  context.on('response', (response) => {
    // An address without a page is answered with the app and the status 404, as a static host does.
    if (response.request().isNavigationRequest() && response.status() === 404) {
      unknownAddresses.add(response.url());
    }
  });
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    // Said by Playwright, not by the page.
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    const { url } = message.location();
    problems.push({ text: `${message.type()}: ${message.text()} (${url})`, url });
  });
  context.on('weberror', (error) =>
    problems.push({ text: `uncaught: ${error.error().message}`, url: null }),
  );
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith('http') && asked !== origin) {
      problems.push({ text: `request to another origin: ${request.url()}`, url: null });
    }
  });
  // Asked for at the end, since a message may come before the response it is about.
  return () =>
    problems
      .filter(({ url }) => url === null || !unknownAddresses.has(url))
      .map(({ text }) => text);
}

interface Options {
  /**
   * What a test provokes on purpose: `test.use({ expectedProblems: [/Failed to load/] })`. One expression, since
   * Playwright takes a list of two for a value and its options.
   */
  readonly expectedProblems: readonly RegExp[];
}

export const test = plain.extend<Options & { readonly problems: () => readonly string[] }>({
  expectedProblems: [[], { option: true }],
  problems: [
    async ({ context, baseURL, expectedProblems }, use) => {
      const problems = watch(context, new URL(baseURL ?? '').origin);
      await use(problems);
      const unexpected = problems().filter(
        (problem) => !expectedProblems.some((expected) => expected.test(problem)),
      );
      expect(unexpected, 'the page complains about nothing').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Waits until the code of a page made beforehand has taken it over; before, it holds back what it will measure. */
export async function expectCode(page: Page): Promise<void> {
  await expect(page.locator('[data-hydrating]')).toHaveCount(0);
}

/**
 * Fails with one line per violation of accessibility that axe finds in the page as its code shows it. `rules`: only
 * these are asked, for what they alone can find in a page that has been asked everything.
 */
export async function expectNoViolations(page: Page, rules?: string[]): Promise<void> {
  await expectCode(page);
  // Without frames there is nothing to gather in a page of its own, which takes axe as long as all it looks for.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id}: ${help}\n${target.join(' ')}\n${failureSummary ?? ''}`,
    ),
  );
  expect(lines, 'axe finds no violation').toEqual([]);
}
