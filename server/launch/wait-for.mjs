// Waits until something holds, looking often; the caller names the limit and what it means to reach it.

import { setTimeout as pause } from 'node:timers/promises';

/**
 * @template T
 * @param {() => T | Promise<T>} look falsy means "not yet"
 * @param {number} limitMs
 * @param {number} [everyMs]
 * @returns {Promise<T | undefined>} what `look` found, undefined once the limit has passed
 */
export async function waitFor(look, limitMs, everyMs = 20) {
  const end = performance.now() + limitMs;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() >= end) return undefined;
    await pause(everyMs);
  }
}
