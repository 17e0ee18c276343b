// Tells the person at the terminal what is being done and how long it has taken so far.

const begin = performance.now();

/** @param {string} line */
export function say(line) {
  console.log(`${seconds().padStart(6)} s  ${line}`);
}

/** @returns {string} since the launcher began */
export function seconds() {
  return ((performance.now() - begin) / 1000).toFixed(1);
}

/**
 * Says what begins, and every 15 s that it still goes on.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function during(what, work) {
  say(what);
  const reminder = setInterval(() => say(`… still: ${what[0]?.toLowerCase()}${what.slice(1)}`), 15_000);
  try {
    return await work();
  } finally {
    clearInterval(reminder);
  }
}
