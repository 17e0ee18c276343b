// Starts a process anew when it ends by itself, so that one that was killed goes on; one that keeps ending is given up.

/** More ends than this within the time: something is wrong that a new start does not mend. */
const mostEnds = 3;
const withinMs = 60_000;

/**
 * @typedef {import('./children.mjs').Child} Child
 * @param {{ start: () => Child | undefined, isStopping: () => boolean, onAgain: (child: Child, code: number) => void, onGivenUp: (child: Child, code: number) => void, now?: () => number }} how
 * `start` answers undefined where there is nothing to run; `onAgain` is told before the next one starts
 */
export function keepRunning({ start, isStopping, onAgain, onGivenUp, now = Date.now }) {
  /** @type {number[]} */
  let ends = [];
  const begin = () => {
    const child = start();
    child?.ended.then((code) => {
      if (isStopping()) return;
      ends = [...ends.filter((at) => now() - at < withinMs), now()];
      if (ends.length > mostEnds) return onGivenUp(child, code);
      onAgain(child, code);
      begin();
    });
  };
  begin();
}
