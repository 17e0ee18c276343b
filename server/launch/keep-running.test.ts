// A worker that is killed is started anew; one that cannot run is not started for ever.
import { expect, test } from 'vitest';
import { makeChildren } from './children.mjs';
import { keepRunning } from './keep-running.mjs';

const WAITS = ['-e', 'setInterval(() => {}, 1000)'];
const FAILS = ['-e', 'process.exit(3)'];

/** Resolves when it was given up, or when `until` of its ends have been told. */
function watchOver(args: string[], { until = Number.POSITIVE_INFINITY, now = Date.now } = {}) {
  const children = makeChildren();
  const codes: number[] = [];
  const started: number[] = [];
  let isStopping = false;
  const isGivenUp = new Promise<boolean>((resolve) => {
    keepRunning({
      start: () => {
        const child = children.start('kept', { args });
        started.push(child.pid);
        if (codes.length >= until) resolve(false);
        return child;
      },
      isStopping: () => isStopping,
      onAgain: (_child, code) => void codes.push(code),
      onGivenUp: () => resolve(true),
      now,
    });
  });
  const stop = async () => {
    isStopping = true;
    await children.stopAll();
  };
  return { started, codes, isGivenUp, stop };
}

test('starts a process anew that was killed', async () => {
  const kept = watchOver(WAITS, { until: 1 });
  process.kill(kept.started[0] ?? 0, 'SIGKILL');
  expect(await kept.isGivenUp).toBe(false);
  expect(new Set(kept.started).size).toBe(2);
  await kept.stop();
  expect(kept.started).toHaveLength(2);
});

test('gives up one that ends four times within a minute, and says with which code it ended', async () => {
  const kept = watchOver(FAILS);
  expect(await kept.isGivenUp).toBe(true);
  expect(kept.codes).toEqual([3, 3, 3]);
  expect(kept.started).toHaveLength(4);
});

test('goes on where the ends lie further apart', async () => {
  let minutes = 0;
  const kept = watchOver(FAILS, { until: 6, now: () => ++minutes * 60_000 });
  expect(await kept.isGivenUp).toBe(false);
  await kept.stop();
});
