import type { FullResult, Reporter, Suite } from '@playwright/test/reporter';

/** Ends a run with one plain line, `N passed, N failed[, N skipped]`, above it the titles of the skipped tests. */
export default class ClosingLine implements Reporter {
  private suite: Suite | undefined;

  onBegin(_config: unknown, suite: Suite): void {
    this.suite = suite;
  }

  onEnd(result: FullResult): void {
    const tests = this.suite?.allTests() ?? [];
    const skipped = tests.filter((one) => one.outcome() === 'skipped');
    const passed = tests.filter((one) => one.outcome() === 'expected').length;
    const failed = tests.length - passed - skipped.length || (result.status === 'passed' ? 0 : 1);
    for (const one of skipped) console.log(`skipped: ${one.title}${reason(one.annotations)}`);
    console.log(`${passed} passed, ${failed} failed${skipped.length ? `, ${skipped.length} skipped` : ''}`);
  }
}

function reason(annotations: readonly { readonly type: string; readonly description?: string }[]): string {
  const description = annotations.find((one) => one.type === 'skip')?.description;
  return description ? ` (${description})` : '';
}
