// The count on the last line of `npm test` hides no failure.

import { expect, test } from 'vitest';
import {
  countPlaywright,
  countVitest,
  failuresOfPlaywright,
  failuresOfVitest,
  summaryLine,
} from '@/server/launch/test-results.mjs';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

test('counts passed, failed and skipped tests', () => {
  const report = {
    numPassedTests: 2,
    numFailedTests: 1,
    testResults: [file('failed', 'passed', 'passed', 'failed', 'pending')],
  };
  expect(countVitest(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 1 });
});

test('counts a file that could not be loaded as one failure', () => {
  const report = {
    numPassedTests: 1,
    numFailedTests: 0,
    testResults: [file('passed', 'passed'), file('failed')],
  };
  expect(countVitest(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test('counts a run that failed without a failing test as one failure', () => {
  expect(
    countVitest({ numPassedTests: 1, numFailedTests: 0, testResults: [file('passed', 'passed')] }, 1).failed,
  ).toBe(1);
  expect(countPlaywright({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 } }, 1).failed).toBe(1);
});

test('counts a missing report as one failure', () => {
  expect(countVitest(undefined, 0).failed).toBe(1);
  expect(countPlaywright(undefined, 0).failed).toBe(1);
});

test('counts a test that passed only when tried again as failed', () => {
  expect(countPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 2, skipped: 4 } }, 1)).toEqual({
    passed: 3,
    failed: 3,
    skipped: 4,
  });
});

test('ends with the sums', () => {
  const counts = [
    { passed: 2, failed: 0, skipped: 1 },
    { passed: 40, failed: 3, skipped: 0 },
  ];
  expect(summaryLine(counts)).toBe('42 passed, 3 failed');
});

test('names each failed test with its file and the first line of why', () => {
  const report = {
    numPassedTests: 1,
    numFailedTests: 1,
    testResults: [
      {
        ...file('failed'),
        name: '/home/db.test.ts',
        assertionResults: [
          { status: 'passed', fullName: 'holds', failureMessages: [] },
          {
            status: 'failed',
            fullName: 'adds up',
            failureMessages: ['\u001b[31mError: 1 is not 2\u001b[39m\n    at there'],
          },
        ],
      },
      { ...file('failed'), name: '/home/broken.test.ts', message: 'Error: no such module' },
    ],
  };
  expect(failuresOfVitest(report, '/home')).toEqual([
    'db.test.ts › adds up › Error: 1 is not 2',
    'broken.test.ts › Error: no such module',
  ]);
});

test('names failed walks in whatever group they stand', () => {
  const spec = (title: string, message?: string) => ({
    title,
    file: 'forecast.spec.ts',
    ok: message === undefined,
    tests: [{ results: [message === undefined ? {} : { error: { message } }] }],
  });
  const stats = { expected: 1, unexpected: 2, flaky: 0, skipped: 0 };
  const suites = [
    {
      specs: [spec('shows'), spec('sorts', 'Error: no\nmore')],
      suites: [{ specs: [spec('finds', 'late')] }],
    },
  ];
  expect(failuresOfPlaywright({ stats, suites, errors: [{ message: 'no world' }] })).toEqual([
    'forecast.spec.ts › sorts › Error: no',
    'forecast.spec.ts › finds › late',
    'e2e › no world',
  ]);
});
