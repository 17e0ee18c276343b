// Counts tests from what Vitest and Playwright report; a suite that could not even run counts as one failure.

import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests?: number, testResults: { status: string, name?: string, message?: string, assertionResults: { status: string, fullName?: string, failureMessages?: string[] | null }[] }[] }} VitestReport
 * @typedef {{ title: string, file: string, ok: boolean, tests: { results: { error?: { message?: string } }[] }[] }} PlaywrightSpec
 * @typedef {{ suites?: PlaywrightSuite[], specs?: PlaywrightSpec[] }} PlaywrightSuite
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, suites?: PlaywrightSuite[], errors?: { message?: string }[] }} PlaywrightReport
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

/** Each test that failed, with the first line of why. @param {VitestReport | undefined} report @param {string} root what file names are told from @returns {string[]} */
export function failuresOfVitest(report, root) {
  return (report?.testResults ?? []).flatMap(({ name = '', status, message, assertionResults }) => {
    const file = name.replace(`${root}/`, '');
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [told(file, undefined, message)];
    return failed.map(({ fullName, failureMessages }) => told(file, fullName, failureMessages?.[0]));
  });
}

/** @param {PlaywrightReport | undefined} report @returns {string[]} */
export function failuresOfPlaywright(report) {
  /** @param {PlaywrightSuite} suite @returns {string[]} */
  const inSuite = ({ suites = [], specs = [] }) => [
    ...specs
      .filter(({ ok }) => !ok)
      .map(({ file, title, tests }) =>
        told(file, title, tests.flatMap(({ results }) => results).find(({ error }) => error)?.error?.message),
      ),
    ...suites.flatMap(inSuite),
  ];
  return [
    ...inSuite(report ?? {}),
    ...(report?.errors ?? []).map(({ message }) => told('e2e', undefined, message)),
  ];
}

/** @param {string} file @param {string | undefined} test @param {string | undefined} why */
function told(file, test, why) {
  const line = stripVTControlCharacters(why ?? '')
    .trim()
    .split('\n', 1)[0];
  return [file, test, line].filter(Boolean).join(' › ');
}
