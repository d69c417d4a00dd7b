import type { FullResult, Reporter, Suite } from 'playwright/types/testReporter';

/** Ends what a run prints with one line that programs read: "261 passed, 0 failed", and how many were skipped. */
// Playwright asks for a default export.
// oxlint-disable-next-line import/no-default-export
export default class ClosingLine implements Reporter {
  #suite: Suite | null = null;

  onBegin(_config: unknown, suite: Suite): void {
    this.#suite = suite;
  }

  onEnd(_result: FullResult): void {
    const outcomes = this.#suite?.allTests().map((test) => test.outcome()) ?? [];
    const failed = outcomes.filter((outcome) => outcome === 'unexpected').length;
    const skipped = outcomes.filter((outcome) => outcome === 'skipped').length;
    const passed = outcomes.length - failed - skipped;
    const left = skipped === 0 ? '' : `, ${skipped} skipped`;
    console.log(`${passed} passed, ${failed} failed${left}`);
  }
}
