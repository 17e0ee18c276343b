// Counts tests from what Vitest and Playwright report; a suite that could not even run counts as one failure.

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests?: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} VitestReport
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors?: unknown[] }} PlaywrightReport
 */

/** @param {VitestReport | undefined} report @param {number} exitCode @returns {Count} */
export function countVitest(report, exitCode) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  const skipped = report.testResults.flatMap(({ assertionResults }) => assertionResults.filter(isSkipped));
  return orExit(
    { passed: report.numPassedTests, failed: report.numFailedTests + broken.length, skipped: skipped.length },
    exitCode,
  );
}

/** A test that passed only when tried again is a failure here. @param {PlaywrightReport | undefined} report @param {number} exitCode @returns {Count} */
export function countPlaywright(report, exitCode) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return orExit({ passed: expected, failed: unexpected + flaky, skipped }, exitCode);
}

/** @param {{ status: string }} test */
function isSkipped({ status }) {
  return status === 'skipped' || status === 'pending' || status === 'todo';
}

/** No test failed and yet the run did: an error outside any test. @param {Count} count @param {number} exitCode @returns {Count} */
function orExit(count, exitCode) {
  return exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** @param {Count[]} counts @returns {string} the last line of `npm test` */
export function summaryLine(counts) {
  const sum = (/** @type {'passed' | 'failed'} */ key) =>
    counts.reduce((total, count) => total + count[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
